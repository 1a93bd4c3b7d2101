/// Rule `arabic-variant`: the Arabic writes one name in two ways.
///
/// The forms of an entry are compared element by element, so that the surname alone is no variant of the full name.
/// Other letters (غولار for غولر) are a warning; hamza, ى/ي, ة/ه and joined عبد are habits, and a note. A ى for ي in a
/// text that dots its ي is no habit but a slip, and a warning. The form to prefer is the headword's where the
/// glossaries have it, else the most frequent, else the first.
public struct ArabicVariantRule {
  public static let name = "arabic-variant"
  /// The name of the findings in which only habits of spelling differ.
  public static let orthography = "arabic-orthography"
  private static let shownPlaces = 8
  private let comparison: NameComparison
  private let lexicon: Lexicon

  private let lines: SegmentLines

  public init(lexicon: Lexicon) { self.init(lexicon: lexicon, lines: SegmentLines([])) }

  /// - Parameter lines: where the lines of the document stand in the file, for messages.
  init(lexicon: Lexicon, lines: SegmentLines) {
    self.lexicon = lexicon
    self.lines = lines
    comparison = NameComparison(lexicon: lexicon)
  }

  /// The findings of a glossary built from `documents`, in the order of the text.
  public func findings(_ glossary: Glossary, _ documents: [Document]) -> [Diagnostic] {
    let dots = documents.map(FinalYa.isDotted)
    // Entries are large: none is copied that has nothing to compare.
    return glossary.entries.indices
      .filter { glossary.entries[$0].entityClass != .title && Self.hasSpellings(glossary.entries[$0]) }
      .flatMap { findings(glossary.entries[$0], documents, dots) }
      .sorted { ($0.document, $0.segment, $0.range.lowerBound) < ($1.document, $1.segment, $1.range.lowerBound) }
  }

  /// Whether an entry does not always stand in its own spelling.
  private static func hasSpellings(_ entry: Entry) -> Bool {
    let name = entry.arabic
    return entry.mentions.contains { !$0.surface.isWritten(name) && !isEnd($0.surface, of: name) }
  }

  /// Whether a text is the last words of a name, letter for letter: the surname alone.
  private static func isEnd(_ surface: String, of name: String) -> Bool {
    let (own, whole) = (surface.utf8, name.utf8)
    return own.count < whole.count && whole.suffix(own.count).elementsEqual(own)
      && whole.dropLast(own.count).last == UInt8(ascii: " ")
  }

  /// A word of a mention, as written and folded.
  private struct Written {
    let mention: Mention
    let text: String
    let folded: [Unicode.Scalar]
  }

  /// - Parameter dots: of each document whether it dots its final ي.
  private func findings(_ entry: Entry, _ documents: [Document], _ dots: [Bool]) -> [Diagnostic] {
    let head = PhraseWords.fold(entry.arabic)
    // In للرباط the name is written without its first letter: no spelling of it.
    let contracted = Set(entry.variants.filter { $0.kind == .contracted }.map(\.surface))
    // A name has few spellings, however often it stands.
    var aligned: [String: [Aligned]] = [:]
    for mention in entry.mentions where aligned[mention.surface] == nil {
      let isContracted = contracted.contains(mention.surface)
      aligned[mention.surface] = align((isContracted ? "ا" : "") + mention.surface, head)
    }
    // No element in two spellings: nothing to compare.
    guard Self.hasVariants(aligned.values.joined()) else { return [] }
    var slots = [[Written]](repeating: [], count: head.count)
    for mention in entry.mentions {
      for word in aligned[mention.surface] ?? [] {
        slots[word.slot].append(Written(mention: mention, text: word.text, folded: word.folded))
      }
    }
    let preferred = Self.isNamed(entry) ? entry.arabic : nil
    var wrong: [(mention: Mention, pairs: [(word: Written, model: Written)])] = []
    var places: [Place: Int] = [:]
    for slot in slots.indices {
      for pair in variants(slots[slot], head: preferred == nil ? nil : head[slot], dots) {
        let mention = pair.word.mention
        let place = Place(document: mention.document, start: mention.range.lowerBound)
        if let number = places[place] {
          wrong[number].pairs.append(pair)
        } else {
          places[place] = wrong.count
          wrong.append((mention, [pair]))
        }
      }
    }
    return wrong.map {
      diagnostic(
        $0.mention, $0.pairs, isContracted: contracted.contains($0.mention.surface), entry, documents, dots)
    }
  }

  /// Whether a glossary has the entry itself, and not its elements alone: then its headword is how to spell it.
  private static func isNamed(_ entry: Entry) -> Bool {
    switch entry.english.provenance {
    case .decision, .authority, .locale: true
    case .lexicon: !entry.source.isEmpty
    case .composed, .model, .rule: false
    }
  }

  private struct Place: Hashable {
    let document: Int
    let start: Int
  }

  /// A word of a spelling and the headword's element that it is.
  private struct Aligned {
    let slot: Int
    let text: String
    let folded: [Unicode.Scalar]
  }

  private static func hasVariants(_ words: some Sequence<Aligned>) -> Bool {
    var texts: [Int: String] = [:]
    return words.contains { word in
      let text = comparable(word.text, word.folded)
      if let other = texts[word.slot], other != text { return true }
      texts[word.slot] = text
      return false
    }
  }

  /// The headword's element that each word of a spelling is.
  private func align(_ surface: String, _ head: [[Unicode.Scalar]]) -> [Aligned] {
    let words = Self.words(surface)
    var out: [Aligned] = []
    var next = max(0, head.count - words.count)
    if words.count >= head.count { next = 0 }
    for word in words {
      guard
        let slot = (next..<head.count).first(where: { comparison.sameElement(head[$0], word.folded) })
          ?? (0..<head.count).first(where: { comparison.sameElement(head[$0], word.folded) })
      else { continue }
      out.append(Aligned(slot: slot, text: word.text, folded: word.folded))
      next = slot + 1
    }
    return out
  }

  private static func words(_ surface: String) -> [(text: String, folded: [Unicode.Scalar])] {
    NameWords.split(Surfaces.plain(surface)).map { ($0.text, $0.folded) }
  }

  /// The words that are not spelt as is to be preferred, each with one that is.
  private func variants(
    _ written: [Written], head: [Unicode.Scalar]?, _ dots: [Bool]
  ) -> [(word: Written, model: Written)] {
    var spellings = Spellings(written.map { Self.comparable($0) })
    guard spellings.count > 1 else { return [] }
    // Where all texts of the name dot their ي, a ى is the slip, however often it stands.
    if written.allSatisfy({ dots[$0.mention.document] }) { spellings.leaveOutUndotted(Self.isUndotted) }
    let preferred = spellings.preferred { form in
      head.map { NameComparison.withoutArticle($0) == NameComparison.withoutArticle(form) } ?? false
    }
    guard let model = written.first(where: { Self.comparable($0) == preferred }) else { return [] }
    return written.filter { Self.comparable($0) != preferred }.map { ($0, model) }
  }

  private static func comparable(_ word: Written) -> String { comparable(word.text, word.folded) }

  /// Without the article, which may come and go.
  private static func comparable(_ text: String, _ folded: [Unicode.Scalar]) -> String {
    guard folded.count > 3, folded[0] == "ا", folded[1] == "ل" else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.dropFirst(2)))
  }

  /// - Parameter pairs: words of the mention, each with the word to prefer.
  private func diagnostic(
    _ mention: Mention, _ pairs: [(word: Written, model: Written)], isContracted: Bool, _ entry: Entry,
    _ documents: [Document], _ dots: [Bool]
  ) -> Diagnostic {
    // What other letters have is told before habits.
    let pair = pairs.first { !Self.isOrthography($0) } ?? pairs[0]
    let model = pair.model.mention
    let isOrthography = Self.isOrthography(pair)
    let isSlip =
      dots[mention.document] && pairs.contains { Self.isUndotted($0.word.text, $0.model.text) }
    var expected = (isContracted ? "ا" : "") + mention.surface
    for pair in pairs { expected = expected.replacingWord(pair.word.text, by: pair.model.text) }
    if isContracted, expected.hasPrefix("ال") { expected = String(expected.unicodeScalars.dropFirst()) }
    let place =
      documents.count > 1
      ? "\(documents[model.document].path):\(model.label ?? String(model.line))"
      : model.label ?? "line \(lines.line(model.line))"
    let here = mention.label ?? "line \(lines.line(mention.line))"
    let own = documents[mention.document].place(inLines: mention.range)
    return Diagnostic(
      rule: isOrthography ? Self.orthography : Self.name, severity: isOrthography && !isSlip ? .note : .warning,
      side: .source, document: mention.document, segment: own.line, range: own.range, line: mention.line,
      column: mention.column, surface: mention.surface, expected: expected, entry: entry.id,
      message:
        "\(mention.surface) in \(here) is written \(model.surface) in \(place); both are \(entry.english.form)",
      places: places(entry, model, besides: mention, documents),
      evidence: comparison.scores.evidence(pair.word.folded, pair.model.folded), isFixable: true)
  }

  private static func isOrthography(_ pair: (word: Written, model: Written)) -> Bool {
    NameComparison.withoutArticle(pair.word.folded) == NameComparison.withoutArticle(pair.model.folded)
  }

  /// Whether a word is another with ى for ي and nothing else.
  private static func isUndotted(_ text: String, _ model: String) -> Bool {
    let (a, b) = (text.unicodeScalars, model.unicodeScalars)
    return a.last == "ى" && b.last == "ي" && a.dropLast().elementsEqual(b.dropLast())
  }

  /// The place that has the form to prefer, then the other places of the name, so many at most.
  private func places(
    _ entry: Entry, _ model: Mention, besides own: Mention, _ documents: [Document]
  ) -> [Diagnostic.Place] {
    let others = entry.mentions.filter { $0 != model && $0 != own }
    return ([model] + others.prefix(Self.shownPlaces)).map {
      Diagnostic.Place(
        document: $0.document, segment: documents[$0.document].place(inLines: $0.range).line, line: $0.line,
        column: $0.column, surface: $0.surface)
    }
  }
}

/// Where the segments of a document, a line each, stand in the file that they come from.
struct SegmentLines: Sendable {
  private let lines: [Int]

  /// - Parameter lines: the file's line of each segment; none where the document is the file.
  init(_ lines: [Int]) { self.lines = lines }

  func line(_ line: Int) -> Int { lines.indices.contains(line - 1) ? lines[line - 1] : line }
}

/// Spellings in the order of their first use, counted.
private struct Spellings {
  private var forms: [(text: String, count: Int)] = []

  init(_ texts: [String]) {
    for text in texts {
      if let place = forms.firstIndex(where: { $0.text == text }) {
        forms[place].count += 1
      } else {
        forms.append((text, 1))
      }
    }
  }

  var count: Int { forms.count }

  /// Leaves out forms that are another one with ى for ي.
  mutating func leaveOutUndotted(_ isUndotted: (String, String) -> Bool) {
    forms = forms.filter { form in !forms.contains { isUndotted(form.text, $0.text) } }
  }

  /// The form that the authority has, else the most frequent, else the first.
  func preferred(_ isAuthority: ([Unicode.Scalar]) -> Bool) -> String {
    let known = forms.filter { isAuthority(PhraseWords.fold($0.text).first ?? []) }
    let pool = known.isEmpty ? forms : known
    var best = pool[0]
    for form in pool where form.count > best.count { best = form }
    return best.text
  }
}

extension String {
  /// The text with the first whole occurrence of a word replaced.
  fileprivate func replacingWord(_ word: String, by replacement: String) -> String {
    var parts = split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard let index = parts.firstIndex(of: word) ?? parts.firstIndex(where: { $0.hasSuffix(word) }) else {
      return replacement
    }
    parts[index] = parts[index].hasSuffix(word) ? String(parts[index].dropLast(word.count)) + replacement : replacement
    return parts.joined(separator: " ")
  }
}
