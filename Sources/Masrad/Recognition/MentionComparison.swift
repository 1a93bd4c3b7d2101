/// An article with its annotated names and titles.
public struct AnnotatedArticle: Sendable {
  public let document: Document
  public var mentions: [(range: Range<Int>, entityClass: EntityClass)] = []
  /// Spans that are neither rewarded nor punished.
  public var optional: [Range<Int>] = []
  /// The part of the document that was annotated; nil for all of it.
  public var judged: Range<Int>?

  public init(document: Document) { self.document = document }
}

/// Compares a glossary's mentions with an annotated article.
///
/// A span with and without its class noun (مدينة بنغازي) is the same; a person may carry the title before it; what lies
/// inside an annotated span or touches an optional one is neither right nor wrong.
public struct MentionComparison {
  public private(set) var figures = TagFigures()

  public init() {}

  /// The class nouns that annotators may leave out or take in. Not those of the glossaries, which grow: the figures of
  /// two versions of the program are to be compared.
  private static let classNouns: Set<String> = [
    "مدينة", "محافظة", "ولاية", "منطقة", "بلدة", "قرية", "إقليم", "عمالة", "جهة", "مديرية", "جزيرة", "جبل", "دولة",
    "جمهورية", "مملكة", "مطار", "قصر", "ملعب", "نهر", "بحر", "حي", "شارع", "صحيفة", "جريدة", "مجلة", "قناة", "شبكة",
    "إذاعة", "وكالة", "موقع", "منصة", "شركة", "مجموعة", "مؤسسة", "منظمة", "حزب", "حركة", "تنظيم", "جماعة", "نادي",
    "فريق", "ميليشيا", "قوات", "بوابة", "معهد", "جامعة", "مستشفى",
  ]

  public mutating func add(_ article: AnnotatedArticle, _ glossary: Glossary) {
    add(
      article,
      glossary.entries.flatMap { entry in entry.mentions.map { (range: $0.range, entityClass: entry.entityClass) } })
  }

  mutating func add(_ article: AnnotatedArticle, _ mentions: [(range: Range<Int>, entityClass: EntityClass)]) {
    let found = mentions.filter { article.judged?.overlaps($0.range) ?? true }
    var used: Set<Int> = []
    for expected in article.mentions {
      let tagClass = Self.tagClass(expected.entityClass)
      let match = found.indices.first { index in
        !used.contains(index) && found[index].entityClass == expected.entityClass
          && Self.isSame(found[index].range, expected, in: article.document)
      }
      let overlapping = found.first { $0.range.overlaps(expected.range) }
      let other = overlapping.map { Self.tagClass($0.entityClass) }
      figures.confusion[Self.place(tagClass)][Self.place(match == nil ? other : tagClass)] += 1
      if let match {
        used.insert(match)
        figures.counts[tagClass, default: .init()].right += 1
      } else {
        figures.counts[tagClass, default: .init()].missed += 1
        note(expected.range, expected: tagClass, found: other, overlapping?.range, article.document)
      }
    }
    for (index, mention) in found.enumerated() where !used.contains(index) {
      addFalse(mention.range, Self.tagClass(mention.entityClass), article)
    }
  }

  private mutating func addFalse(_ range: Range<Int>, _ tagClass: TagClass, _ article: AnnotatedArticle) {
    guard tagClass != .other, !article.optional.contains(where: { $0.overlaps(range) }) else { return }
    if article.mentions.contains(where: { $0.range != range && $0.range.contains(range) }) { return }
    figures.counts[tagClass, default: .init()].wrong += 1
    guard !article.mentions.contains(where: { $0.range.overlaps(range) }) else { return }
    figures.confusion[Self.place(nil)][Self.place(tagClass)] += 1
    note(range, expected: nil, found: tagClass, range, article.document)
  }

  /// Whether a span of a class is right by the annotation of an article.
  static func isAnnotated(_ range: Range<Int>, _ entityClass: EntityClass, in article: AnnotatedArticle) -> Bool {
    article.mentions.contains { $0.entityClass == entityClass && isSame(range, $0, in: article.document) }
  }

  private static func isSame(
    _ found: Range<Int>, _ expected: (range: Range<Int>, entityClass: EntityClass), in document: Document
  ) -> Bool {
    let carriesTitle =
      expected.entityClass == .person && found.upperBound == expected.range.upperBound
      && found.lowerBound <= expected.range.lowerBound
    if carriesTitle || found == expected.range { return true }
    let (bare, wanted) = (trimmed(found, document), trimmed(expected.range, document))
    return bare == wanted || bare == expected.range || found == wanted
  }

  /// The span without a class noun at its head.
  private static func trimmed(_ range: Range<Int>, _ document: Document) -> Range<Int> {
    let scalars = document.scalars[range]
    guard let blank = scalars.firstIndex(where: ArabicLetter.isBlank) else { return range }
    let first = document.text(range.lowerBound..<blank)
    let bare = first.hasPrefix("ال") ? String(first.unicodeScalars.dropFirst(2)) : first
    guard classNouns.contains(bare), let start = scalars[blank...].firstIndex(where: { !ArabicLetter.isBlank($0) })
    else {
      return range
    }
    return start..<range.upperBound
  }

  private static func tagClass(_ entityClass: EntityClass) -> TagClass {
    switch entityClass {
    case .person: .person
    case .place: .place
    case .organisation: .organisation
    case .title: .title
    case .term: .other
    }
  }

  private static func place(_ tagClass: TagClass?) -> Int { tagClass.map { 1 + Int($0.rawValue) } ?? 0 }

  private mutating func note(
    _ range: Range<Int>, expected: TagClass?, found: TagClass?, _ other: Range<Int>?, _ document: Document
  ) {
    let around = document.context(of: range, width: 40)
    figures.differences.append(
      TagFigures.Difference(
        expected: expected, found: found, before: around.before, surface: document.text(range),
        foundSurface: other.map(document.text) ?? "", behind: around.after))
  }
}

extension Range<Int> {
  fileprivate func contains(_ other: Range<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}
