/// What the letter network looks at before it judges a unit: which rows of its table stand for the place.
///
/// A word is read in the network's direction, from its beginning or from its end; before and behind mean that order.
struct LetterContext: Sendable {
  /// Parts of the table of rows.
  enum Table: Int, CaseIterable {
    /// A letter of the Arabic word by its distance from the place.
    case arabic
    /// A Latin letter by how many letters ago it was written.
    case latin
    /// The unit before.
    case unit
    /// The place's letter with the next one, with the one before, with both.
    case withNext, withLast, withBoth
    /// All pairs of neighbours of the Arabic word, wherever they stand: they tell the language.
    case pairs
    /// The last two Latin letters with the place's letter, and the last three.
    case twoLatin, threeLatin
    /// All Latin letters so far.
    case written
  }

  /// Arabic letters around the place, and how many of them are behind it already.
  private static let window = 12
  private static let behind = 5
  /// Latin letters whose order counts.
  private static let memory = 7
  /// What stands before the first Latin letter.
  static let noLatin: UInt64 = 27

  /// Places of each of the tables that are found by hash: a power of two of so many bits.
  let bits: Int
  private let firsts: [Int]
  /// Rows of all tables.
  let rowCount: Int

  init(bits: Int) {
    self.bits = bits
    var firsts: [Int] = []
    var next = 0
    for table in Table.allCases {
      firsts.append(next)
      switch table {
      case .arabic: next += Self.window * RomanAlphabet.arabicCount
      case .latin: next += Self.memory * 32
      case .written: next += 32
      default: next += 1 << bits
      }
    }
    self.firsts = firsts
    rowCount = next
  }

  /// The rows of a table.
  func rows(_ table: Table) -> Range<Int> {
    let next = table.rawValue + 1
    return firsts[table.rawValue]..<(next < firsts.count ? firsts[next] : rowCount)
  }

  /// Calls `body` with the rows that the Arabic letters around a place choose, and how much each counts.
  @inline(__always)
  func forEachArabic(_ word: [UInt8], _ place: Int, _ body: (_ row: Int, _ share: Float) -> Void) {
    for slot in 0..<Self.window {
      let letter = Self.letter(word, place - Self.behind + slot)
      body(firsts[Table.arabic.rawValue] + slot * RomanAlphabet.arabicCount + Int(letter), 1)
    }
    let last = Self.letter(word, place - 1)
    let own = Self.letter(word, place)
    let next = Self.letter(word, place + 1)
    body(row(.withNext, own << 8 | next), 1)
    body(row(.withLast, own << 8 | last), 1)
    body(row(.withBoth, own << 16 | last << 8 | next), 1)
    let share = 1 / Float(word.count + 1).squareRoot()
    for index in -1..<word.count {
      body(row(.pairs, Self.letter(word, index) << 8 | Self.letter(word, index + 1)), share)
    }
  }

  /// Calls `body` with the rows that the Latin letters before a place choose, but for those of `written`.
  /// - Parameters:
  ///   - latin: the letters, the last in the lowest five bits; `noLatin` before the first.
  ///   - unit: the key of the unit before; 0 for none.
  @inline(__always)
  func forEachLatin(_ word: [UInt8], _ place: Int, latin: UInt64, unit: UInt32, _ body: (_ row: Int) -> Void) {
    for slot in 0..<Self.memory {
      body(firsts[Table.latin.rawValue] + slot * 32 + Int(latin >> UInt64(5 * slot) & 31))
    }
    body(row(.unit, UInt64(unit) | 1 << 25))
    body(row(.twoLatin, latin & 0x3FF | Self.letter(word, place) << 16))
    body(row(.threeLatin, latin & 0x7FFF | 1 << 24))
  }

  /// The row of a Latin letter that was written somewhere.
  @inline(__always)
  func written(_ letter: UInt32) -> Int { firsts[Table.written.rawValue] + Int(letter & 31) }

  @inline(__always)
  private func row(_ table: Table, _ letters: UInt64) -> Int {
    firsts[table.rawValue] + Int((letters &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - bits))
  }

  /// A letter of the word; 63 outside.
  @inline(__always)
  private static func letter(_ word: [UInt8], _ index: Int) -> UInt64 {
    index >= 0 && index < word.count ? UInt64(word[index]) : 63
  }
}
