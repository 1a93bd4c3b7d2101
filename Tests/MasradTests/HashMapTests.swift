import Testing

@testable import Masrad

@Suite struct HashMapTests {
  /// Hashes that meet in a slot, and 0, are told apart; growing loses none.
  @Test func itHasWhatADictionaryHas() {
    var map = HashMap<Int>()
    var expected: [UInt64: Int] = [:]
    for number in 0..<5000 {
      let hash = UInt64(number % 700) << 40 | UInt64(number % 3)
      map[hash, default: 0] += number
      expected[hash, default: 0] += number
    }
    #expect(map.count == expected.count)
    for (hash, value) in expected { #expect(map[hash] == value) }
    #expect(map[UInt64.max] == nil && !map.has(UInt64.max))
    map.set(7, for: 0)
    #expect(map[0] == 7 && map.count == expected.count)
  }

  @Test func valuesStandInTheOrderInWhichTheyCame() {
    var map = HashMap<String>()
    for hash: UInt64 in [9, 1, 5, 1] { map.set("\(hash)", for: hash) }
    #expect(map.all == ["9", "1", "5"])
  }

  @Test(arguments: ["", "Kyiv", "مسقط", "a–b", "العاصمة N'Djamena 𐎀", "القاهرة القاهرة القاهرة"])
  func scalarsAreCountedAsTheyStand(_ text: String) {
    #expect(ScalarArray.count(text) == text.unicodeScalars.count)
    #expect(ScalarArray.count("x" + text + text) == 1 + 2 * text.unicodeScalars.count)
  }

  @Test func spellingsAreTheSameByTheirBytes() {
    #expect("مسقط".isWritten("مسقط"))
    #expect(!"مسقط".isWritten("مسقت"))
    #expect(!"أمل".isWritten("ا\u{654}مل"))
  }
}
