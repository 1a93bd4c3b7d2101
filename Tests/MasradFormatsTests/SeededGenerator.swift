/// Random numbers that are the same in every run (SplitMix64), so that a failure can be had again.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  /// A text of what is hard for a table: separators, quotes, line ends, guards, Arabic.
  mutating func cell() -> String {
    let pieces: [Unicode.Scalar] = [
      ",", "\"", "\n", "\r", "\t", "'", "=", "+", "-", "@", " ", "|", "a", "Z", "0", "ا", "ب", "ّ", "؟", "é",
      "😀",
      "\u{200F}", "\u{2028}", "\u{FEFF}",
    ]
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...6, using: &self) {
      text.append(pieces[Int.random(in: 0..<pieces.count, using: &self)])
    }
    return String(text)
  }
}
