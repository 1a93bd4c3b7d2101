/// Rule `arabic-title-variant`: the Arabic gives one person's office two titles: رئيس الوزراء and رئيس مجلس الوزراء.
///
/// Titles of one person are one office where their English is the same; a shorter form of a title is no variant of it.
/// The title that the texts use more often is the one to prefer, of equal ones the first.
public struct ArabicTitleRule {
  public static let name = "arabic-title-variant"

  private let lines: SegmentLines

  public init() { lines = SegmentLines([]) }

  init(lines: SegmentLines) { self.lines = lines }

  public func findings(_ glossary: Glossary, _ documents: [Document]) -> [Diagnostic] {
    // Entries are large: they are copied only where somebody has a title.
    guard glossary.entries.indices.contains(where: { !glossary.entries[$0].titles.isEmpty }) else { return [] }
    let titles = Dictionary(
      glossary.entries.filter { $0.entityClass == .title }.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var reported: Set<String> = []
    var found: [Diagnostic] = []
    for person in glossary.entries where person.entityClass == .person {
      let own = person.titles.compactMap { titles[$0] }
      for title in own {
        let rivals = own.filter { Self.isRival($0, title) }
        guard let best = Self.preferred([title] + rivals, in: own), best.id != title.id,
          reported.insert(title.id).inserted
        else { continue }
        found += title.mentions.map { diagnostic($0, title, best, person, documents) }
      }
    }
    return found.sorted {
      ($0.document, $0.segment, $0.range.lowerBound) < ($1.document, $1.segment, $1.range.lowerBound)
    }
  }

  private static func isRival(_ a: Entry, _ b: Entry) -> Bool {
    guard a.id != b.id, EnglishKey.of(a.english.form) == EnglishKey.of(b.english.form) else { return false }
    let (x, y) = (words(a.arabic), words(b.arabic))
    return x != y && !x.isSubset(of: y) && !y.isSubset(of: x) || x.subtracting(y).count + y.subtracting(x).count == 1
  }

  private static func words(_ arabic: String) -> Set<[Unicode.Scalar]> {
    Set(PhraseWords.fold(arabic).map(NameComparison.withoutArticle))
  }

  private static func preferred(_ titles: [Entry], in order: [Entry]) -> Entry? {
    var best: Entry?
    for title in order where titles.contains(where: { $0.id == title.id }) {
      if title.mentions.count > best?.mentions.count ?? 0 { best = title }
    }
    return best
  }

  private func diagnostic(
    _ mention: Mention, _ title: Entry, _ best: Entry, _ person: Entry, _ documents: [Document]
  ) -> Diagnostic {
    let model = best.mentions.first
    let own = documents[mention.document].place(inLines: mention.range)
    return Diagnostic(
      rule: Self.name, severity: .note, side: .source, document: mention.document, segment: own.line,
      range: own.range, line: mention.line, column: mention.column,
      surface: mention.surface, expected: best.arabic, entry: title.id,
      message: "\(person.arabic) is \(mention.surface) here and \(best.arabic)"
        + (model.map { " in \($0.label ?? "line \(lines.line($0.line))")" } ?? ""),
      places: model.map {
        [
          Diagnostic.Place(
            document: $0.document, segment: documents[$0.document].place(inLines: $0.range).line, line: $0.line,
            column: $0.column, surface: $0.surface)
        ]
      } ?? [])
  }
}
