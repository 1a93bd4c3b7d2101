import Testing

@testable import Masrad

/// The tables that raw news leaves behind.
@Suite struct WordProfilesTests {
  @Test func profilesComeBackFromTheirBytes() {
    let full = WordProfiles.Profile(
      coarse: 3, middle: 250, fine: 639, codes: (0..<16).map { UInt8($0) }, harvest: [0, 7, 3, 1])
    let bare = WordProfiles.Profile(
      coarse: 0, middle: 0, fine: 0, codes: [UInt8](repeating: 1, count: 16), harvest: [])
    let hash: UInt64 = 0x1234_5678_9ABC_DEF0
    let profiles = WordProfiles(
      .lasting(WordProfiles.bytes(of: [(key: 7, profile: bare), (key: WordStatistics.short(hash), profile: full)])))
    #expect(profiles.count == 2)
    #expect(profiles.profile(hash) == full)
    #expect(profiles.profile(7 << 32) == bare)
    #expect(profiles.profile(8 << 32) == nil)
  }

  @Test func aCutTableIsEmpty() {
    let bytes = WordProfiles.bytes(of: [
      (key: 7, profile: WordProfiles.Profile(coarse: 1, middle: 1, fine: 1, codes: [], harvest: []))
    ])
    #expect(WordProfiles(.lasting(Array(bytes.dropLast()))).count == 0)
    #expect(WordProfiles(.empty).profile(0) == nil)
  }

  /// Words that stand in the same company share a class: a or b before c or d, and back.
  @Test func wordsOfOneCompanyShareAClass() {
    var followers: [[(word: Int32, count: Int32)]] = [[], [], [], [], []]
    for first in [0, 1] { for second in [2, 3] { followers[first].append((Int32(second), 5)) } }
    for first in [2, 3] { for second in [0, 1] { followers[first].append((Int32(second), 5)) } }
    followers[4].append((4, 1))
    var bigrams = ExchangeClusters.Bigrams(wordCount: 5)
    bigrams.followerStarts = [0]
    for list in followers {
      bigrams.followers += list
      bigrams.followerStarts.append(Int32(bigrams.followers.count))
    }
    // The company is the same on both sides.
    bigrams.leaders = bigrams.followers
    bigrams.leaderStarts = bigrams.followerStarts
    let classes = ExchangeClusters.classes(of: bigrams, count: 3, rounds: 5)
    #expect(classes[0] == classes[1])
    #expect(classes[2] == classes[3])
    #expect(classes[0] != classes[2])
    #expect(classes == ExchangeClusters.classes(of: bigrams, count: 3, rounds: 5))
  }
}
