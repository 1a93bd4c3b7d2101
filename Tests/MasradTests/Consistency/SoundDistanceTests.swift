import Testing

@testable import Masrad

@Suite struct SoundDistanceTests {
  /// Spellings in use of one name.
  @Test(arguments: [
    ("يوسف", "youssef"), ("يوسف", "yusuf"), ("بوتفليقه", "bouteflika"), ("قذافي", "gaddafi"), ("قذافي", "qadhafi"),
    ("تشافيز", "chavez"), ("غورباتشوف", "gorbachev"), ("شرقي", "chergui"), ("نجيب", "naguib"), ("عبدالله", "abdullah"),
    ("هويدا", "hoveyda"), ("جورج", "george"), ("الكسندر", "alexander"),
  ])
  func isNear(_ arabic: String, _ latin: String) {
    let letters = Array(arabic.unicodeScalars)
    #expect(SoundDistance.between(letters, Array(latin.utf8)) <= SoundDistance.limit(letters))
  }

  @Test(arguments: [
    ("يوسف", "samir"), ("دار", "said"), ("محمد", "ahmed"), ("كريم", "karam-"), ("سالم", "walid"), ("بغداد", "basra"),
    ("حداد", "haddadin"), ("شريف", "shehbaz"), ("نعيم", "nabil"),
  ])
  func isFar(_ arabic: String, _ latin: String) {
    let letters = Array(arabic.unicodeScalars)
    #expect(SoundDistance.between(letters, Array(latin.utf8)) > SoundDistance.limit(letters))
  }

  @Test func everyLetterMoreCosts() {
    let letters = Array("سمير".unicodeScalars)
    var last = SoundDistance.between(letters, Array("samir".utf8))
    for extra in ["samirb", "samirbd", "samirbdk"] {
      let distance = SoundDistance.between(letters, Array(extra.utf8))
      #expect(distance > last)
      last = distance
    }
  }
}
