import TestSupport
import Testing

@testable import Masrad

/// Names folded for comparison.
@Suite struct EnglishKeyTests {
  @Test(arguments: [
    ("The Hague", "hague"), ("Abd-Al-Rahman", "abd al rahman"), ("Sana'a", "sanaa"), ("Pouyanné", "pouyanne"),
    ("U.N.", "un"), ("  a  -  b / c ", "a b c"), ("", ""), ("the", "the"), ("G-20", "g 20"),
  ])
  func ofNames(_ name: String, _ key: String) {
    #expect(EnglishKey.of(name) == key)
  }

  /// The quick way for ASCII gives what the general one does.
  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func ofASCII(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var name = ""
    for _ in 0..<random.number(in: 0...30) {
      name.unicodeScalars.append(Unicode.Scalar(UInt8(random.number(in: 0...0x7F))))
    }
    let key = EnglishKey.general(name)
    #expect(EnglishKey.of(name) == (key.hasPrefix("the ") ? String(key.dropFirst(4)) : key), "\(name.debugDescription)")
  }
}
