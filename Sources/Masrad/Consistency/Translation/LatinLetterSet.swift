/// A set of the letters `a` to `z`.
struct LatinLetterSet: OptionSet, Sendable {
  let rawValue: UInt32

  init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Those of some letters; others do not count.
  init(_ letters: some Sequence<UInt8>) {
    var value: UInt32 = 0
    for letter in letters where letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "z") {
      value |= 1 << UInt32(letter - UInt8(ascii: "a"))
    }
    rawValue = value
  }

  static let l = LatinLetterSet("l".utf8)

  /// Consonants that neither `SoundDistance` nor `LatinDistance` lets come and go for less than 1.
  static let hard = LatinLetterSet("bcdfgjklmnpqrstvxz".utf8)
  /// Those but for s, as a plain value: it is asked for at every word, and a stored one would be looked up each time.
  @inline(__always)
  static var hardButS: LatinLetterSet { LatinLetterSet(rawValue: 0x2ABBE6E) }

  var count: Int { rawValue.nonzeroBitCount }

  /// Whether there are no more letters than so many; of few that is known sooner than how many there are.
  @inline(__always)
  func hasAtMost(_ most: Int) -> Bool {
    if rawValue == 0 { return true }
    if most <= 1 { return most == 1 && rawValue & (rawValue - 1) == 0 }
    return count <= most
  }

  /// With the consonants that `LatinDistance` takes for the like of these.
  var withLike: LatinLetterSet {
    LatinDistance.sounds.reduce(self) { all, like in isDisjoint(with: like) ? all : all.union(like) }
  }
}
