import Glibc
import Masrad
import MasradFormats

/// A large glossary written in every format and read back: `masrad export` and `masrad import` from start to end, and
/// how the peak of memory grows with the glossary.
struct ExportBenchmark {
  let options: Options

  func run() throws {
    let folder = "/tmp/masrad-benchmark.\(getpid())"
    guard mkdir(folder, 0o700) == 0 else { throw BenchmarkError("make \(folder)", code: errno) }
    defer { remove(folder) }
    let small = "\(folder)/small.jsonl"
    let large = "\(folder)/large.jsonl"
    try write(options.entries, to: small)
    try write(options.entries * 4, to: large)
    print("export: a glossary of \(options.entries) entries from JSON Lines, and of four times as many")
    Table.row("", "ms", "peak MB", "4x ms", "4x peak MB")
    for format in GlossaryFormat.allCases {
      try row("export --format \(format.rawValue)", format) { input, output in
        ["export", input, "--format", format.rawValue, "-o", output]
      } files: {
        (small, large)
      } target: {
        "\(folder)/\($0).\(format.rawValue)"
      }
    }
    print("\nimport: the same glossaries back")
    Table.row("", "ms", "peak MB", "4x ms", "4x peak MB")
    for format in GlossaryFormat.allCases where format.isImportable {
      try row("import --format \(format.rawValue)", format) { input, output in
        ["import", input, "--format", format.rawValue, "-o", output]
      } files: {
        ("\(folder)/small.\(format.rawValue)", "\(folder)/large.\(format.rawValue)")
      } target: { _ in
        "\(folder)/back.json"
      }
    }
    print("")
  }

  private func row(
    _ name: String, _ format: GlossaryFormat, _ arguments: (String, String) -> [String],
    files: () -> (String, String), target: (String) -> String
  ) throws {
    var cells: [String] = []
    for (size, file) in [("small", files().0), ("large", files().1)] {
      // A format with a limit refuses the large one, and its file is then not there to be read.
      guard access(file, R_OK) == 0 else {
        cells += ["-", "-"]
        continue
      }
      let child = try Child.run(options.program, arguments(file, target(size)))
      guard child.exitCode == 0 || child.exitCode == 3 && size == "large" || Self.isLimited(format) else {
        throw BenchmarkError("\(name) ended with exit code \(child.exitCode)")
      }
      cells +=
        child.exitCode == 0
        ? [Table.number(child.milliseconds), Table.number(Double(child.peakKilobytes) / 1024)] : ["refused", "-"]
    }
    Table.row(name, cells[0], cells[1], cells[2], cells[3])
  }

  private static func isLimited(_ format: GlossaryFormat) -> Bool {
    [.deepl, .deeplCSV, .amazon].contains(format)
  }

  // MARK: The glossary

  private static let entriesOfText = 100

  func write(_ count: Int, to path: String) throws {
    guard let file = fopen(path, "w") else { throw BenchmarkError("write \(path)", code: errno) }
    defer { fclose(file) }
    var random = options.seed
    guard
      var export = GlossaryExport(
        .jsonLines,
        GlossaryHeader(
          documents: (0...count / Self.entriesOfText).map {
            Glossary.Source(path: "article-\($0).txt", scalars: Self.entriesOfText * 20)
          }))
    else { return }
    for number in 0..<count {
      export.add(GlossaryRecord(entry(number, &random)))
      let bytes = export.takeBytes()
      guard fwrite(bytes, 1, bytes.count, file) == bytes.count else {
        throw BenchmarkError("write \(path)", code: errno)
      }
    }
  }

  private func entry(_ number: Int, _ random: inout UInt64) -> Entry {
    let arabic = "\(word(arabicLetters, &random)) \(word(arabicLetters, &random)) \(word(arabicLetters, &random))"
    let english = "\(word(latinLetters, &random)) \(word(latinLetters, &random)) \(number)"
    let start = number % Self.entriesOfText * 20
    return Entry(
      id: "p-\(number)", entityClass: EntityClass.allCases[number % EntityClass.allCases.count], arabic: arabic,
      english: EnglishForm(form: english, provenance: .lexicon, confidence: 0.95), source: "people.tsv",
      alternatives: [EnglishForm(form: word(latinLetters, &random), provenance: .model, confidence: 0.02)],
      variants: [Variant(surface: "\(word(arabicLetters, &random)) \(number)", kind: .spelling, count: 2)],
      mentions: [
        Mention(
          document: number / Self.entriesOfText, range: start..<start + 10, surface: arabic,
          line: number % Self.entriesOfText + 1, column: 1)
      ],
      context: "قال \(arabic) في \(word(arabicLetters, &random)) إن \(word(arabicLetters, &random)) تم اليوم",
      notes: "people.tsv")
  }

  private let arabicLetters = Array("ابتثجحخدرزسشصضطظعغفقكلمنهوي".unicodeScalars)
  private let latinLetters = Array("abcdefghijklmnoprstuwyz".unicodeScalars)

  private func word(_ letters: [Unicode.Scalar], _ random: inout UInt64) -> String {
    var word = String.UnicodeScalarView()
    for _ in 0..<(3 + next(&random) % 5) { word.append(letters[next(&random) % letters.count]) }
    return String(word)
  }

  /// Knuth's linear congruential generator, its high bits.
  private func next(_ state: inout UInt64) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33)
  }

  func remove(_ folder: String) {
    guard let directory = opendir(folder) else { return }
    defer {
      closedir(directory)
      rmdir(folder)
    }
    while let item = readdir(directory) {
      let name = withUnsafePointer(to: &item.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { unlink("\(folder)/\(name)") }
    }
  }
}
