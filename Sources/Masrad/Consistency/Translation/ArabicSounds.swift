/// How Arabic letters, and pairs of them, are written in Latin letters, laid out for `SoundDistance`.
final class ArabicSounds: Sendable {
  static let all = ArabicSounds()

  /// A way to write a letter.
  struct Spelling: Sendable {
    /// Up to four letters of `a` to `z`, the first lowest.
    let text: UInt32
    let count: Int
    let cost: Double

    fileprivate init(_ option: Option) {
      text = option.text.utf8.reversed().reduce(0) { $0 << 8 | UInt32($1) }
      count = option.text.utf8.count
      cost = option.cost
    }

    @inline(__always)
    func stands(in latin: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
      guard start + count <= latin.count else { return false }
      var rest = text
      for offset in 0..<count {
        if UInt8(truncatingIfNeeded: rest) != latin[start + offset] { return false }
        rest >>= 8
      }
      return true
    }
  }

  /// Those of all letters, then those of all pairs.
  let spellings: PlainSlice<Spelling>
  private let ofLetter: PlainSlice<Range<Int>>
  private let ofPair: PlainSlice<Range<Int>>
  private let written: [LatinLetterSet]
  private let writtenPair: [LatinLetterSet]

  /// From hamza to ya.
  private static let first: UInt32 = 0x621
  private static let rows = 0x64A - 0x621 + 1

  private init() {
    var spellings: [Spelling] = []
    var ofLetter = [Range<Int>](repeating: 0..<0, count: Self.rows)
    var ofPair = [Range<Int>](repeating: 0..<0, count: Self.rows * Self.rows)
    var written = [LatinLetterSet](repeating: [], count: Self.rows)
    var writtenPair = [LatinLetterSet](repeating: [], count: Self.rows * Self.rows)
    func add(_ options: [Option]) -> (range: Range<Int>, letters: LatinLetterSet) {
      let start = spellings.count
      spellings += options.map(Spelling.init)
      return (start..<spellings.count, LatinLetterSet(options.flatMap(\.text.utf8)))
    }
    for (letter, options) in Self.letters {
      guard let row = Self.row(of: letter) else { continue }
      (ofLetter[row], written[row]) = add(options)
    }
    for (a, b, options) in Self.pairs {
      guard let x = Self.row(of: a), let y = Self.row(of: b) else { continue }
      (ofPair[x * Self.rows + y], writtenPair[x * Self.rows + y]) = add(options)
    }
    // The tables are there as long as the program.
    (self.spellings, self.ofLetter, self.ofPair) = (.kept(spellings), .kept(ofLetter), .kept(ofPair))
    (self.written, self.writtenPair) = (written, writtenPair)
  }

  static func row(of letter: Unicode.Scalar) -> Int? {
    letter.value >= first && letter.value < first + UInt32(rows) ? Int(letter.value - first) : nil
  }

  func options(_ row: Int) -> Range<Int> { ofLetter[row] }

  func pair(_ a: Int?, _ b: Int?) -> Range<Int> {
    guard let a, let b else { return 0..<0 }
    return ofPair[a * Self.rows + b]
  }

  /// All Latin letters that some way to write a word has.
  func latin(of arabic: [Unicode.Scalar]) -> LatinLetterSet {
    var letters = LatinLetterSet()
    var before: Int?
    for letter in arabic {
      let row = Self.row(of: letter)
      if let row {
        letters.formUnion(written[row])
        if let before { letters.formUnion(writtenPair[before * Self.rows + row]) }
      }
      before = row
    }
    return letters
  }

  /// All Latin letters that some way to write one letter of a word has, alone or with its neighbours.
  func latin(of arabic: [Unicode.Scalar], at place: Int) -> LatinLetterSet {
    guard let own = Self.row(of: arabic[place]) else { return [] }
    var letters = written[own]
    if place > 0, let before = Self.row(of: arabic[place - 1]) {
      letters.formUnion(writtenPair[before * Self.rows + own])
    }
    if place + 1 < arabic.count, let behind = Self.row(of: arabic[place + 1]) {
      letters.formUnion(writtenPair[own * Self.rows + behind])
    }
    return letters
  }

  // MARK: Tables

  fileprivate struct Option {
    let text: String
    let cost: Double

    init(_ text: String, _ cost: Double = 0) {
      self.text = text
      self.cost = cost
    }

  }

  private static let letters: [Unicode.Scalar: [Option]] = [
    "ا": [Option("a"), Option("e", 0.05), Option("i", 0.12), Option("o", 0.12), Option("u", 0.15), Option("ha", 0.3)],
    "ب": [Option("b"), Option("p"), Option("v", 0.4)],
    "ت": [Option("t"), Option("d", 0.5)],
    "ث": [Option("th"), Option("s", 0.2), Option("t", 0.2)],
    "ج": [
      Option("j"), Option("g"), Option("dj"), Option("dg"), Option("ch", 0.2), Option("c", 0.15), Option("zh", 0.2),
      Option("y", 0.5),
    ],
    "ح": [Option("h"), Option("kh", 0.5)],
    "خ": [Option("kh"), Option("h", 0.2), Option("k", 0.3), Option("j", 0.3), Option("x", 0.3), Option("ch", 0.2)],
    "د": [Option("d"), Option("t", 0.5), Option("dh", 0.2)],
    "ذ": [Option("dh"), Option("th"), Option("z", 0.2), Option("d", 0.2)],
    "ر": [Option("r")],
    "ز": [Option("z"), Option("s", 0.3), Option("dh", 0.5)],
    "س": [Option("s"), Option("c", 0.1), Option("z", 0.3)],
    "ش": [
      Option("sh"), Option("ch"), Option("sch"), Option("s", 0.3), Option("x", 0.2), Option("sz", 0.2),
      Option("ti", 0.3), Option("hs", 0.3),
    ],
    "ص": [Option("s"), Option("c", 0.2), Option("ss")],
    "ض": [Option("d"), Option("dh"), Option("z", 0.3)],
    "ط": [Option("t"), Option("th", 0.2)],
    "ظ": [Option("z"), Option("dh"), Option("th", 0.2), Option("d", 0.3)],
    "ع": [Option("a", 0.03), Option("e", 0.05), Option("i", 0.05), Option("o", 0.05), Option("u", 0.08)],
    "غ": [Option("gh"), Option("g"), Option("q", 0.4), Option("ge", 0.1), Option("gue", 0.1)],
    "ف": [Option("f"), Option("v"), Option("ph"), Option("w", 0.5)],
    "ق": [Option("q"), Option("k"), Option("g", 0.15), Option("c", 0.15), Option("gh", 0.3), Option("ck", 0.2)],
    "ك": [
      Option("k"), Option("c"), Option("ck"), Option("q", 0.2), Option("ch", 0.2), Option("g", 0.3), Option("kh", 0.4),
      Option("qu", 0.1),
    ],
    "ل": [Option("l")],
    "م": [Option("m")],
    "ن": [Option("n"), Option("m", 0.5), Option("gn", 0.2)],
    "ه": [Option("h"), Option("a", 0.05), Option("e", 0.05), Option("t", 0.25), Option("ah"), Option("eh")],
    "و": [
      Option("w"), Option("o"), Option("u"), Option("ou"), Option("oo"), Option("v", 0.1), Option("au", 0.1),
      Option("ow", 0.05), Option("uw", 0.05), Option("ew", 0.15), Option("eu", 0.1), Option("b", 0.6),
    ],
    "ي": [
      Option("y"), Option("i"), Option("e", 0.05), Option("ee"), Option("ei"), Option("ey"), Option("ai"), Option("ay"),
      Option("ie"), Option("j", 0.3), Option("ea", 0.1), Option("iy"), Option("a", 0.25),
    ],
    "ء": [Option("a", 0.08), Option("e", 0.08), Option("i", 0.08)],
  ]

  private static let pairs: [(Unicode.Scalar, Unicode.Scalar, [Option])] = [
    ("ت", "ش", [Option("ch"), Option("c"), Option("tch"), Option("cz"), Option("tsch"), Option("cs", 0.2)]),
    ("ك", "س", [Option("x"), Option("xs", 0.1)]),
    ("د", "ج", [Option("j"), Option("g", 0.1)]),
    ("ت", "س", [Option("z"), Option("c", 0.1), Option("ts"), Option("tz")]),
    ("ي", "و", [Option("u"), Option("eu"), Option("ew"), Option("io"), Option("yu")]),
    ("ا", "و", [Option("ow"), Option("au"), Option("aw"), Option("o")]),
    ("و", "ا", [Option("wa"), Option("oi", 0.1), Option("ua"), Option("oua")]),
    ("ا", "ي", [Option("ai"), Option("ay"), Option("i", 0.1), Option("ei"), Option("y", 0.1)]),
    ("غ", "ي", [Option("gui"), Option("gi")]),
    ("ج", "ي", [Option("gui"), Option("gi")]),
    ("ي", "ه", [Option("ia"), Option("ya"), Option("iya"), Option("iyah"), Option("ieh"), Option("yeh")]),
    ("و", "ي", [Option("we"), Option("wi"), Option("ui"), Option("oui")]),
    ("ن", "غ", [Option("ng")]),
  ]
}
