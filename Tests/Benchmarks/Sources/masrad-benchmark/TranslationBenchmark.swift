import Masrad

/// `check` of a long translation: the annotated translations of the tests, their segments over and over.
struct TranslationBenchmark {
  let options: Options

  private static let folder = "Tests/MasradTests/Fixtures/bilingual/tuning"
  private static let names = ["iran-iaea", "lebanon", "libya-energy", "mali", "morocco", "sudan", "turkey-greece"]

  func run() throws {
    let text = try bilingual(bytes: options.megabytes << 20)
    let bytes = text.segments.reduce(0) { $0 + $1.source.utf8.count + ($1.target ?? "").utf8.count }
    let megabytes = Double(bytes) / 1_048_576
    print("check a translation: \(Table.number(megabytes)) MB, both sides, \(text.segments.count) segments")
    Table.row("", "ms", "MB/s")
    let lexicon = try Lexicon.builtIn()
    let check = time("make the check", nil) { TranslationCheck(lexicon: lexicon) }
    let glossary = time("glossary of the Arabic", megabytes) {
      var builder = GlossaryBuilder(lexicon: lexicon)
      builder.add(TranslationCheck.arabic(of: text))
      return builder.glossary()
    }
    let found = time("check, names met first", megabytes) { check.findings(text, glossary: glossary) }
    time("check, names known", megabytes) { _ = check.findings(text, glossary: glossary) }
    time("glossary and check", megabytes) { _ = check.findings(text) }
    print("\(glossary.entries.count) entries, \(found.count) findings")
  }

  /// Segments of the translations without their marks, in random order.
  private func bilingual(bytes: Int) throws -> BilingualText {
    var pairs: [(String, String)] = []
    for name in Self.names {
      let lines = try TextFile.read("\(Self.folder)/\(name).txt").split(separator: "\n")
      for index in stride(from: 0, to: lines.count - 1, by: 2) {
        pairs.append((Self.plain(lines[index]), Self.plain(lines[index + 1])))
      }
    }
    var random = Shuffler(state: options.seed)
    var text = BilingualText(sourcePath: "a.txt", targetPath: "b.txt")
    var count = 0
    while count < bytes {
      pairs.shuffle(using: &random)
      for pair in pairs {
        let line = text.segments.count + 1
        text.segments.append(.init(source: pair.0, target: pair.1, sourceLine: line, targetLine: line))
        count += pair.0.utf8.count + pair.1.utf8.count
      }
    }
    return text
  }

  /// A line without ⟦, ⟧ and what stands behind a bar between them.
  private static func plain(_ line: Substring) -> String {
    var out = ""
    var isInside = false
    var isHidden = false
    for character in line {
      switch character {
      case "⟦": isInside = true
      case "⟧": (isInside, isHidden) = (false, false)
      case "|" where isInside: isHidden = true
      default: if !isHidden { out.append(character) }
      }
    }
    return out
  }

  @discardableResult
  private func time<Result>(_ name: String, _ megabytes: Double?, _ work: () throws -> Result) rethrows -> Result {
    let clock = ContinuousClock()
    let began = clock.now
    let result = try work()
    let milliseconds = (clock.now - began).milliseconds
    Table.row(name, Table.number(milliseconds), megabytes.map { Table.number($0 / milliseconds * 1000) } ?? "")
    return result
  }
}
