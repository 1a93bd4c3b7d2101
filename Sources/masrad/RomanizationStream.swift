import Masrad
import MasradFormats

/// Romanises names as they come, with memory for one piece of the input.
///
/// What a piece of the input gives is written before the next is read, so that a program at the other end of a pipe
/// gets its answer at once and a file is written in large pieces.
struct RomanizationStream {
  private let format: RomanizeCommand.Format
  private let style: String
  private let romanize: (String) -> [EnglishForm]
  /// Why a name is written so; nil where nobody asked.
  private let explain: ((String) -> NameExplanation?)?
  private var json = RomanizationJSON()

  init(
    format: RomanizeCommand.Format, style: String, romanize: @escaping (String) -> [EnglishForm],
    explain: ((String) -> NameExplanation?)? = nil
  ) {
    self.explain = explain
    self.format = format
    self.style = style
    self.romanize = romanize
  }

  mutating func romanize(_ names: [String]) throws(Problem) {
    try begin()
    try write(names)
    try end()
  }

  mutating func romanizeStandardInput() throws(Problem) {
    try begin()
    var splitter = LineSplitter()
    while true {
      let chunk = try read()
      guard !chunk.isEmpty else { break }
      try write(splitter.lines(adding: chunk))
    }
    if let line = splitter.lastLine() { try write([line]) }
    try end()
  }

  private func begin() throws(Problem) {
    if format == .json { try put(json.head(style: style)) }
  }

  private func end() throws(Problem) {
    if format == .json { try put(json.tail()) }
  }

  private mutating func write(_ names: [String]) throws(Problem) {
    var bytes: [UInt8] = []
    for name in names {
      let runs = NameRuns.of(name)
      let isMixed = runs.count > 1 && runs.contains(where: \.isArabic)
      let forms = isMixed ? NameRuns.forms(runs, romanize) : ArabicScript.isIn(name) ? romanize(name) : []
      let explanation = forms.isEmpty ? nil : explain?(name)
      switch format {
      case .text:
        bytes += RomanizationLine.text(name, forms, isMixed: isMixed).utf8
        if let explanation { bytes += ExplanationText.lines(explanation).utf8 }
      case .tsv: bytes += RomanizationLine.tsv(name, forms).utf8
      case .json: bytes += json.name(name, forms, isMixed: isMixed, explanation: explanation)
      }
    }
    try put(bytes)
  }

  private func read() throws(Problem) -> [UInt8] {
    do {
      return try SystemCalls.read(SystemCalls.standardInput, path: "-")
    } catch {
      throw .input(.file(error))
    }
  }

  private func put(_ bytes: [UInt8]) throws(Problem) {
    do {
      try SystemCalls.write(bytes, to: SystemCalls.standardOutput, path: "-")
    } catch {
      throw .output(error)
    }
  }
}
