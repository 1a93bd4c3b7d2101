/// Checks the names of a translation against its Arabic.
///
/// For one thread: what it has seen of one text it knows in the next.
public struct TranslationCheck {
  private let kit: TranslationKit

  /// - Parameters:
  ///   - lexicon: the built-in glossaries with those of the user, whose decisions win.
  ///   - onlyUsers: whether the names of the users' glossaries alone are looked for.
  ///   - threads: how many threads may work at once; nil for one a core. The findings are the same.
  public init(lexicon: Lexicon, onlyUsers: Bool = false, threads: Int? = nil) {
    kit = TranslationKit(lexicon: lexicon, onlyUsers: onlyUsers, threads: threads ?? Parallel.cores)
  }

  /// The findings of a text in the order of its segments: those in the Arabic (document 0) before those in the
  /// translation (document 1, or 0 where one file holds both).
  ///
  /// - Parameter glossary: that of `arabic(of:)`, where it has been made before.
  public func findings(_ text: BilingualText, glossary: Glossary? = nil) -> [Diagnostic] {
    let document = CheckedDocument(text, kit, glossary: glossary)
    guard !text.segments.isEmpty else { return [] }
    let parts = Parts.number(of: text.segments.count, threads: kit.threads)
    var found = document.arabicFindings.map(document.placed)
    // The titles' rule alone adds words to the vocabulary.
    let titles = TitleVariantRule(document: document, kit: kit).findings()
    let absent = AbsentNameRules(document: document, kit: kit).findings(parts)
    // Wadi al-Nakhil for Palm Valley is no spelling of it.
    let untranslated = Set(absent.lazy.filter { $0.rule == UntranslatedNameRule.name }.map(Place.init))
    found += NameVariantRule(document: document, kit: kit).findings(parts).filter {
      !untranslated.contains(Place($0))
    }
    found += titles
    found += absent
    if parts > 1 { Parallel.discard(document) }
    return Self.ordered(found)
  }

  private struct Place: Hashable {
    let segment: Int
    let range: Range<Int>

    init(_ finding: Diagnostic) {
      segment = finding.segment
      range = finding.range
    }
  }

  /// The Arabic of a text as the document that its glossary is made of: a line for each segment.
  public static func arabic(of text: BilingualText) -> Document { CheckedDocument.arabic(of: text).document }

  static func ordered(_ found: [Diagnostic]) -> [Diagnostic] {
    // Findings are large: what they are ordered by is sorted by itself.
    struct Key {
      let segment: Int
      let isTarget: Bool
      let start: Int
      let number: Int
    }
    var order = found.enumerated().map {
      Key(segment: $1.segment, isTarget: $1.side == .target, start: $1.range.lowerBound, number: $0)
    }
    order.sort { a, b in
      if a.segment != b.segment { return a.segment < b.segment }
      if a.isTarget != b.isTarget { return b.isTarget }
      return (a.start, a.number) < (b.start, b.number)
    }
    return order.map { found[$0.number] }
  }
}
