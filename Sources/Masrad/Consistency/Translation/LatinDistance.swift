/// How far two English spellings of a name's element are apart: vowels cost little, doubled letters next to nothing.
enum LatinDistance {
  /// - Parameter limit: a distance that is of no more use; what is further may be given as infinite.
  static func between(_ a: [UInt8], _ b: [UInt8], limit: Double = .infinity) -> Double {
    withUnsafeTemporaryAllocation(of: Double.self, capacity: 3 * (b.count + 1)) { room in
      let width = b.count + 1
      let gaps = UnsafeMutableBufferPointer(rebasing: room[..<width])
      var previous = UnsafeMutableBufferPointer(rebasing: room[width..<2 * width])
      var row = UnsafeMutableBufferPointer(rebasing: room[(2 * width)...])
      room.initialize(repeating: 0)
      for (place, letter) in b.enumerated() {
        gaps[place] = gap(b, place, letter)
        previous[place + 1] = previous[place] + gaps[place]
      }
      for (i, x) in a.enumerated() {
        let drop = gap(a, i, x)
        row[0] = previous[0] + drop
        var least = row[0]
        for (j, y) in b.enumerated() {
          row[j + 1] = min(previous[j + 1] + drop, row[j] + gaps[j], previous[j] + change(x, y))
          least = min(least, row[j + 1])
        }
        if least > limit { return .infinity }
        swap(&previous, &row)
      }
      return previous[b.count]
    }
  }

  /// Whether two words can be spellings of one name.
  static func isNear(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    guard a != b else { return true }
    let length = min(a.count, b.count)
    guard length >= 3, abs(a.count - b.count) <= 3 else { return false }
    return between(a, b, limit: limit(length)) <= limit(length)
  }

  /// The furthest two spellings may be apart, by the length of the shorter.
  static func limit(_ length: Int) -> Double { length <= 4 ? 0.6 : length <= 6 ? 0.95 : 1.3 }

  private static func gap(_ word: [UInt8], _ place: Int, _ letter: UInt8) -> Double {
    if place > 0, word[place - 1] == letter { return 0.15 }
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): return 0.35
    case UInt8(ascii: "h"), UInt8(ascii: "y"): return 0.4
    default: return 1
    }
  }

  private static func change(_ x: UInt8, _ y: UInt8) -> Double {
    if x == y { return 0 }
    let (i, j) = (Int(x) - Int(UInt8(ascii: "a")), Int(y) - Int(UInt8(ascii: "a")))
    guard i >= 0, i < 26, j >= 0, j < 26 else { return 1 }
    return changes[i * 26 + j]
  }

  /// What each letter from `a` to `z` costs in the place of each.
  private static let changes: [Double] = (0..<26 * 26).map { number in
    let both = LatinLetterSet([number / 26, number % 26].map { UInt8($0) + UInt8(ascii: "a") })
    guard both.count == 2 else { return 0 }
    if both.isSubset(of: vowels) { return 0.35 }
    return sounds.contains { both.isSubset(of: $0) } ? 0.4 : 1
  }

  private static let vowels = LatinLetterSet("aeiouyw".utf8)

  /// Letters that are written for one another.
  static let sounds = ["kqcg", "szcx", "dtz", "fvw", "jgy", "bp", "ou"].map { LatinLetterSet($0.utf8) }
}
