import Masrad

/// Glossaries with everything that is hard for a format.
enum RandomGlossary {
  /// What tables, XML, spreadsheets and bidirectional text stumble over.
  static let pieces: [String] = [
    ",", "\"", "\n", "\r\n", "\t", "'", "=", "+", "-", "@", " ", "  ", "|", ";", "#", "\\", "\\|", "<", ">", "&", "]]>",
    "&amp;", "{", "}", "(deprecated)", "(", ":", "0", "007", "1e5", "a", "Z", "é", "e\u{301}", "İ", "ا", "ب", "لأكار",
    "ّ",
    "؟", "😀", "👨‍👩‍👧", "\u{200F}", "\u{202B}", "\u{2066}", "\u{2028}", "\u{FEFF}", "\u{A0}", "\u{640}", "\u{85}", "\u{7}",
    "%", "$", "^", "*", "_", "`", "/", "null", "true", "\u{61C}",
    "\0", "\u{1}", "\u{1F}", "\u{7F}", "\u{9F}", "\u{FFFE}", "\r", "=1+1", "'=", "_x0041_",
  ]

  static func text(_ random: inout SeededGenerator, upTo count: Int = 8) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...count, using: &random) { text += pieces.randomElement(using: &random) ?? "" }
    if Int.random(in: 0..<60, using: &random) == 0 { text += String(repeating: "طويل long ", count: 400) }
    return text
  }

  static func term(_ random: inout SeededGenerator, _ sure: String) -> String {
    text(&random, upTo: 4) + sure + text(&random, upTo: 4)
  }

  private static func confidence(_ random: inout SeededGenerator) -> Double {
    Double(Int.random(in: 0...10_000, using: &random)) / 10_000
  }

  static func glossary(seed: Int) -> Glossary {
    var random = SeededGenerator(seed: UInt64(seed))
    let documents = (0..<Int.random(in: 0...3, using: &random)).map { _ in
      Glossary.Source(path: text(&random), scalars: Int.random(in: 0...10_000, using: &random))
    }
    var entries: [Entry] = []
    for number in 0..<Int.random(in: 0...12, using: &random) {
      entries.append(entry(number, documents.count, &random))
    }
    let titles = entries.filter { $0.entityClass == .title }.map(\.id)
    for place in entries.indices where entries[place].entityClass == .person {
      entries[place].titles = titles.filter { _ in Bool.random(using: &random) }
    }
    return Glossary(style: Bool.random(using: &random) ? "news" : "ic", documents: documents, entries: entries)
  }

  private static func entry(_ number: Int, _ documents: Int, _ random: inout SeededGenerator) -> Entry {
    let arabic = term(&random, "اسم\(number)")
    var entry = Entry(
      id: "e-\(number)", entityClass: EntityClass.allCases.randomElement(using: &random) ?? .term, arabic: arabic,
      english: EnglishForm(
        form: term(&random, "name \(number)"), provenance: Provenance.allCases.randomElement(using: &random) ?? .rule,
        confidence: confidence(&random)),
      source: Bool.random(using: &random) ? "list \(number).tsv:\(number)" : "",
      status: Status.allCases.randomElement(using: &random) ?? .proposed,
      context: text(&random, upTo: 12), notes: text(&random, upTo: 12))
    // The line of a built-in list is left out by every format.
    if [.lexicon, .composed].contains(entry.english.provenance) {
      entry.source = String(entry.source.prefix { $0 != ":" })
    }
    for place in 0..<Int.random(in: 0...3, using: &random) {
      entry.alternatives.append(
        EnglishForm(
          form: term(&random, "other \(number) \(place)"),
          provenance: Provenance.allCases.randomElement(using: &random) ?? .rule, confidence: confidence(&random),
          usage: Bool.random(using: &random) ? .deprecated : .admitted))
      entry.variants.append(
        Variant(
          surface: term(&random, "صيغة\(number)ـ\(place)"),
          kind: Variant.Kind.allCases.randomElement(using: &random) ?? .short,
          count: Int.random(in: 1...99, using: &random)))
      entry.attached.append(
        AttachedForm(surface: term(&random, "وصيغة\(number)م\(place)"), count: Int.random(in: 1...9, using: &random)))
    }
    guard documents > 0 else { return entry }
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      let start = Int.random(in: 0...1000, using: &random)
      entry.mentions.append(
        Mention(
          document: Int.random(in: 0..<documents, using: &random), range: start..<start + 4, surface: text(&random),
          line: Int.random(in: 1...9, using: &random), column: Int.random(in: 1...9, using: &random)))
    }
    return entry
  }
}
