import Testing

@testable import Masrad

/// Files of a user's own: what they may say, and where they go wrong.
@Suite struct StyleFileTests {
  private static func error(_ text: String) -> StyleFileError? {
    do throws(StyleError) {
      _ = try RomanizationStyle(text: text, file: "mine.style")
      return nil
    } catch {
      guard case .file(let error) = error else { return nil }
      return error
    }
  }

  @Test(
    arguments: [
      ("base = ic\nletter.ب b", 2, 1, .noSetting),
      ("base = ic\n  artcle = El", 2, 3, .unknownKey("artcle", nearest: "article")),
      ("base = ic\ntaamarbuta = h", 2, 1, .unknownKey("taamarbuta", nearest: "taa-marbuta")),
      ("base = ic\nxxxxxxxx = h", 2, 1, .unknownKey("xxxxxxxx", nearest: nil)),
      ("base = ic\nallah = A\n# B\nallah = C", 4, 1, .repeatedKey("allah", line: 2)),
      ("base = ic\nletter.x = x", 2, 1, .unknownLetter(key: "letter.", letter: "x")),
      ("base = ic\nletter.ة = x", 2, 1, .unknownLetter(key: "letter.", letter: "ة")),
      ("base = ic\nparticle. = x", 2, 1, .unknownLetter(key: "particle.", letter: "")),
      (
        "base = ic\nallah.joins  =  si", 2, 17,
        .unknownValue(key: "allah.joins", value: "si", allowed: ["no", "yes"])
      ),
      ("base = id", 1, 8, .unknownValue(key: "base", value: "id", allowed: RomanizationStyle.ids)),
      ("base = ic\narticle = \"al ", 2, 11, .openQuote),
      ("base = ic\nrules:\n  :: NFC ;", 3, 3, .transform),
      ("base = ic\nrules:\nب > p ;\n ت > [t ;", 4, 6, .badRule(name: "U_MALFORMED_SET", before: "ت >")),
    ] as [(String, Int, Int, StyleFileError.Reason)])
  func oneErrorWithItsPlace(_ text: String, _ line: Int, _ column: Int, _ reason: StyleFileError.Reason) {
    #expect(Self.error(text) == StyleFileError(file: "mine.style", line: line, column: column, reason))
  }

  @Test func aStyleWithoutBaseIsWhole() {
    let error = Self.error("name = mine\nletter.ب = b")
    guard case .missingKeys(let keys)? = error?.reason else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(keys.contains("vowel.a") && keys.contains("letter.ت") && !keys.contains("letter.ب"))
  }

  /// A base and a few keys: the rest stays.
  @Test(arguments: [
    ("base = ala-lc", "ʻAbd al-Ḥakīm Qāsim"), ("base = ala-lc\nletter.ق = g", "ʻAbd al-Ḥakīm Gāsim"),
    ("base = ala-lc\r\nletter.ق = \"\"\r\n", "ʻAbd al-Ḥakīm Āsim"),
    ("base = ala-lc\narticle = El\ncompound.hyphen = yes", "ʻAbd-El Ḥakīm Qāsim"),
    ("base = ala-lc\nparticle.عبد = Abdel-\narticle = \"\"", "Abdel-Ḥakīm Qāsim"),
    ("base = ala-lc\nrules:\n ِ  } م > e ;\n", "ʻAbd al-Ḥakīm Qāsem"),
    // A rule that makes one of the made rules useless.
    ("base = ala-lc\nrules:\nق > 'q̇' ;\n", "ʻAbd al-Ḥakīm Q̇āsim"),
  ])
  func changesWhatItSays(_ text: String, _ wanted: String) throws {
    let style = try RomanizationStyle(text: text, file: "folder/mine.style")
    #expect(style.id == "mine")
    let name = style.write([
      StyledElement("عبد", .particle), StyledElement("الحَكِيم", .articled), StyledElement("قَاسِم"),
    ])
    #expect(name == StyledName(form: wanted, vowels: .input))
  }

  /// Rules see shadda before the vowel; a file in normal form has it behind.
  @Test(arguments: ["بَّ > X ;", "ب\u{651}\u{64E} > X ;"])
  func shaddaMayStandOnBothSides(_ rule: String) throws {
    let style = try RomanizationStyle(text: "base = ic\nrules:\n\(rule)", file: "mine.style")
    #expect(style.write([StyledElement("عَبَّاس")]).form == "’AXas")
  }

  @Test(arguments: [
    ("bgn", "bgn-pcgn"), ("IJMES", "ijmes"), ("ala", "ala-lc"), ("nwes", "news"), ("zzzzzz", nil), ("", nil),
  ])
  func theNearest(_ word: String, _ wanted: String?) {
    #expect(Nearest.word(to: word, among: RomanizationStyle.ids) == wanted)
  }
}
