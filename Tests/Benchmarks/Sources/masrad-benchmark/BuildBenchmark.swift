import Glibc
import Masrad

/// `masrad build` on a corpus of articles' sentences with other people in each: its speed on one core and on all, its
/// memory, and where the time goes.
struct BuildBenchmark {
  let options: Options

  /// The share of the corpus that is built by itself, to see whether memory grows with the text.
  private static let shareOfPart = 10

  func run() throws {
    let lexicon = try Lexicon.builtIn()
    let articles = try Articles.read(options.texts, file: options.file, lexicon: lexicon)
    let bytes = options.megabytes << 20
    let documents = SwappedNames(articles, lexicon: lexicon).documents(bytes: bytes, seed: options.seed)
    let megabytes = Double(Self.bytes(of: documents)) / 1_048_576
    print(
      "build: \(Table.number(megabytes)) MB of the sentences of \(articles.count) articles, other people in each of "
        + "\(documents.count) documents (seed \(options.seed))")
    try timeProgram(documents, megabytes)
    timeStages(documents, lexicon, megabytes)
    print("")
  }

  private static func bytes(of documents: some Sequence<Document>) -> Int {
    documents.reduce(0) { $0 + $1.text(0..<$1.scalars.count).utf8.count }
  }

  // MARK: The program

  private func timeProgram(_ documents: [Document], _ megabytes: Double) throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let cut = max(1, documents.count / Self.shareOfPart)
    try folder.write(documents[..<cut], under: "part")
    try folder.write(documents[cut...], under: "rest")
    Table.row(options.program, "ms", "MB/s", "peak MB")
    let part = Double(Self.bytes(of: documents[..<cut])) / 1_048_576
    _ = try row("a tenth, all cores", folder.path + "/part", part)
    let one = try row("one core", folder.path, megabytes, onOneCore: true)
    let all = try row("all cores", folder.path, megabytes)
    print("all cores are \(Table.hundredths(one.milliseconds / all.milliseconds)) times as fast as one")
  }

  private func row(_ name: String, _ path: String, _ megabytes: Double, onOneCore: Bool = false) throws -> Child {
    let command = [options.program, "build", path, "--format", "json"]
    // taskset of util-linux becomes the program, so that its memory is the program's.
    let words = onOneCore ? ["/usr/bin/taskset", "--cpu-list", "0"] + command : command
    let child = try Child.run(words[0], Array(words.dropFirst()))
    guard child.exitCode == 0 else { throw BenchmarkError("\(options.program) ended with \(child.exitCode)") }
    Table.row(
      name, Table.number(child.milliseconds), Table.hundredths(megabytes / child.milliseconds * 1000),
      Table.number(Double(child.peakKilobytes) / 1024))
    return child
  }

  // MARK: Stages

  private func timeStages(_ documents: [Document], _ lexicon: Lexicon, _ megabytes: Double) {
    var builder = GlossaryBuilder(lexicon: lexicon, threads: 1)
    for start in stride(from: 0, to: documents.count, by: 128) {
      builder.add(Array(documents[start..<min(documents.count, start + 128)]))
    }
    let clock = ContinuousClock()
    let began = clock.now
    let glossary = builder.glossary()
    // The English is written at the end, within this time, and has a line of its own.
    let doubles = clock.now - began - builder.times[.english]
    Table.row("the library, one thread", "ms", "MB/s", "%")
    let stages =
      BuildTimes.Stage.allCases.map { ("\($0)", builder.times[$0]) } + [("names that may be one", doubles)]
    let all = stages.reduce(0) { $0 + $1.1.milliseconds }
    for (name, duration) in stages + [("all", .milliseconds(all))] {
      let milliseconds = duration.milliseconds
      Table.row(
        name, Table.number(milliseconds), Table.hundredths(megabytes / max(0.001, milliseconds) * 1000),
        Table.number(milliseconds / max(0.001, all) * 100))
    }
    let mentions = glossary.entries.reduce(0) { $0 + $1.mentions.count }
    print("\(glossary.entries.count) entries, \(mentions) mentions")
  }
}

/// A folder for the texts of a benchmark, which goes when it is over.
struct TemporaryFolder {
  let path: String

  init() throws {
    var name = Array("/tmp/masrad-benchmark-XXXXXX".utf8CString)
    guard mkdtemp(&name) != nil else { throw BenchmarkError("make a folder in /tmp", code: errno) }
    path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Writes documents under a folder of their own, by their paths, which are plain names.
  func write(_ documents: some Sequence<Document>, under name: String) throws {
    let folder = path + "/" + name
    guard mkdir(folder, 0o700) == 0 else { throw BenchmarkError("make \(folder)", code: errno) }
    for document in documents {
      let place = folder + "/" + document.path
      guard let file = fopen(place, "w") else { throw BenchmarkError("write \(place)", code: errno) }
      let bytes = Array(document.text(0..<document.scalars.count).utf8)
      let isWritten = fwrite(bytes, 1, bytes.count, file) == bytes.count
      guard fclose(file) == 0, isWritten else { throw BenchmarkError("write \(place)", code: errno) }
    }
  }

  func remove() {
    for name in ["part", "rest"] { Self.empty(path + "/" + name) }
    rmdir(path)
  }

  private static func empty(_ folder: String) {
    guard let directory = opendir(folder) else { return }
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      unlink(folder + "/" + name)
    }
    closedir(directory)
    rmdir(folder)
  }
}
