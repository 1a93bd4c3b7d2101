import Masrad

/// What a format can carry of a glossary; the rest is in the loss report.
public struct FormatCapabilities: Equatable, Sendable {
  /// A part of an entry.
  public enum Content: String, CaseIterable, Sendable {
    case identifier, entityClass, status, provenance, source, alternatives, deprecatedForms, variants, variantKinds,
      attachedForms, counts, titles, mentions, context, notes
  }

  /// What comes back when the file is read again.
  public var carries: Set<Content>
  /// What the file's reader sees but not so that it could be told apart again: forms as entries of their own, a class in
  /// a comment.
  public var shows: Set<Content>
  /// Entries of these statuses are left out whole: who loads the file would take them for good.
  public var leavesOut: Set<Status>
  /// Whether a source has one target alone.
  public var hasOneTarget: Bool
  /// Whether a machine's other English that nobody has confirmed stays behind: the format's reader would take it for a
  /// synonym as good as the first, and suggest it.
  public var leavesOutUnconfirmed: Bool
  /// Whether a note keeps its line ends.
  public var keepsLines: Bool
  /// Whether every character is kept; else the text is cleaned.
  public var keepsCharacters: Bool
  /// What a term cannot have, since it parts terms, and what is written for it.
  public var replaces: [Unicode.Scalar: Unicode.Scalar]

  init(
    carries: Set<Content>, shows: Set<Content> = [], leavesOut: Set<Status> = [], hasOneTarget: Bool = false,
    leavesOutUnconfirmed: Bool = false, keepsLines: Bool = false, keepsCharacters: Bool = false,
    replaces: [Unicode.Scalar: Unicode.Scalar] = [:]
  ) {
    self.carries = carries
    self.shows = shows
    self.leavesOut = leavesOut
    self.hasOneTarget = hasOneTarget
    self.leavesOutUnconfirmed = leavesOutUnconfirmed
    self.keepsLines = keepsLines
    self.keepsCharacters = keepsCharacters
    self.replaces = replaces
  }

  func has(_ content: Content) -> Bool { carries.contains(content) || shows.contains(content) }

  /// A term as the format writes it.
  func term(_ text: String) -> String {
    guard !replaces.isEmpty, text.unicodeScalars.contains(where: { replaces[$0] != nil }) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { replaces[$0] ?? $0 }))
  }

  /// Whether a record is written as it is, like most: told without copying anything.
  private func isPrepared(_ record: GlossaryRecord) -> Bool {
    func isTerm(_ text: String) -> Bool {
      TermText.isPlainTerm(text)
        && (replaces.isEmpty || !text.unicodeScalars.contains { replaces[$0] != nil })
    }
    let entry = record.entry
    return isTerm(entry.arabic) && isTerm(entry.english.form) && TermText.isPlainTerm(entry.id)
      && TermText.isPlainTerm(entry.source) && !entry.source.utf8.contains(UInt8(ascii: ":"))
      && TermText.isPlainNote(entry.context, keepsLines: keepsLines)
      && TermText.isPlainNote(entry.notes, keepsLines: keepsLines)
      && entry.alternatives.allSatisfy {
        !$0.form.isEmpty && isTerm($0.form) && (!leavesOutUnconfirmed || $0.isConfirmed)
      }
      && entry.variants.allSatisfy { !$0.surface.isEmpty && isTerm($0.surface) }
      && entry.attached.allSatisfy { !$0.surface.isEmpty && isTerm($0.surface) }
      && entry.titles.allSatisfy(TermText.isPlainTerm) && record.titles.allSatisfy(TermText.isPlainTerm)
  }

  /// A record as the format writes it: every text clean, what is blank gone.
  func prepared(_ record: GlossaryRecord) -> GlossaryRecord {
    guard !keepsCharacters, !isPrepared(record) else { return record }
    var record = record
    record.entry.arabic = term(TermText.term(record.entry.arabic))
    record.entry.english.form = term(TermText.term(record.entry.english.form))
    record.entry.id = TermText.term(record.entry.id)
    record.entry.source = TermText.term(record.entry.lastingSource)
    record.entry.context = TermText.note(record.entry.context, keepsLines: keepsLines)
    record.entry.notes = TermText.note(record.entry.notes, keepsLines: keepsLines)
    for place in record.entry.alternatives.indices {
      record.entry.alternatives[place].form = term(TermText.term(record.entry.alternatives[place].form))
    }
    record.entry.alternatives.removeAll { $0.form.isEmpty || leavesOutUnconfirmed && !$0.isConfirmed }
    for place in record.entry.variants.indices {
      record.entry.variants[place].surface = term(TermText.term(record.entry.variants[place].surface))
    }
    record.entry.variants.removeAll { $0.surface.isEmpty }
    for place in record.entry.attached.indices {
      record.entry.attached[place].surface = term(TermText.term(record.entry.attached[place].surface))
    }
    record.entry.attached.removeAll { $0.surface.isEmpty }
    for place in record.entry.titles.indices {
      record.entry.titles[place] = TermText.term(record.entry.titles[place])
    }
    for place in record.titles.indices { record.titles[place] = TermText.term(record.titles[place]) }
    return record
  }
}

extension EnglishForm {
  /// Whether another English form may stand beside the first as its equal: somebody said so, a person or a list that a
  /// person named, or it is likelier than not. What a machine weighed and found less likely is no synonym.
  var isConfirmed: Bool {
    switch provenance {
    case .decision, .authority: true
    case .lexicon, .locale, .composed, .model, .rule: usage == .deprecated || confidence >= 0.5
    }
  }
}
