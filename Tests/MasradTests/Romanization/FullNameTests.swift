import TestSupport
import Testing

@testable import Masrad

/// Whole names by the built-in model. All of Fixtures/full-names.tsv is scored by `.ci/scores` with the release program;
/// here a sample shows that the parts work together.
@Suite struct FullNameTests {
  private static let romanizer = Result { Romanizer(lexicon: try Lexicon.builtIn()) }

  private func romanizer() throws -> Romanizer { try Self.romanizer.get() }

  @Test func aSampleOfTheFixtureIsMostlyRight() throws {
    let text = try PackageFolder.text(of: "Tests/MasradTests/Fixtures/full-names.tsv")
    let lines = text.split(separator: "\n").dropFirst()
    let sample = lines.enumerated().filter { $0.offset % 30 == 0 }.map(\.element).joined(separator: "\n")
    let romanizer = try romanizer()
    let figures = RomanizationEvaluation(sample) { romanizer.romanize($0).map(RomanizationEvaluation.Form.init) }
    #expect(figures.count >= 45)
    #expect(Double(figures.anyReference) >= 0.7 * Double(figures.count), "\(figures.errors)")
  }

  /// The same letters in names of different origins.
  @Test(arguments: [
    ("غولر", "turkish", "Güler"), ("جولر", "turkish", "Güler"), ("محمد", "maghreb", "Mohamed"),
    ("رشيد", "maghreb", "Rachid"), ("جمال", "egypt", "Gamal"), ("جمال", "levant", "Jamal"),
  ])
  func theOriginDecides(arabic: String, origin: String, english: String) throws {
    #expect(try romanizer().romanize(arabic, origin: Origin(origin)).first?.form == english)
  }

  /// A name that the lists have for one language alone may be another's in another Arabic spelling: the name beside it
  /// tells.
  @Test(arguments: [("هاكان كولر", "Hakan Güler"), ("شتيفان كولر", "Stefan Köhler"), ("ديتر كولر", "Dieter Köhler")])
  func theNameBesideTellsWhoseSpellingItIs(arabic: String, english: String) throws {
    #expect(try romanizer().romanize(arabic).first?.form == english)
  }

  @Test(arguments: [("turkish", "Güler"), ("german", "Köhler")])
  func theOriginTellsWhoseSpellingItIs(origin: String, english: String) throws {
    #expect(try romanizer().romanize("كولر", origin: Origin(origin)).first?.form == english)
    // Each is the other's runner-up where nothing tells.
    #expect(try romanizer().romanize("كولر").contains { $0.form == english })
  }

  @Test func whatStandsAroundANameTellsItsOrigin() throws {
    let romanizer = try romanizer()
    let turkish = try #require(romanizer.explain("أكرم", hints: [.title(Origin("turkish"))]))
    #expect(turkish.origins.first?.origin == Origin("turkish"))
    #expect(romanizer.romanize("أكرم", hints: [.title(Origin("turkish"))]).first?.form == "Ekrem")
    #expect(romanizer.romanize("أكرم").first?.form == "Akram")
  }

  /// A text about one region of Arabic speaks for its spelling and against that of the others.
  @Test(arguments: [
    ("نبيل بن بشير", "maghreb", "Nabil Ben Bachir"), ("نبيل بن بشير", "gulf", "Nabil bin Bashir"),
    ("جمال شوقي", "egypt", "Gamal Shawky"), ("محمد عثمان", "horn", "Mohamed Osman"),
  ])
  func aTextsRegionDecidesForItsSpelling(arabic: String, region: String, english: String) throws {
    #expect(try romanizer().romanize(arabic, hints: [.text(Origin(region), share: 1)]).first?.form == english)
  }

  @Test(arguments: [("سُلَيم", "سَليم"), ("حُسن", "حَسَن"), ("عُمَر", "عَمر"), ("مُنير", "مَنير")])
  func harakatAreHonoured(one: String, other: String) throws {
    let romanizer = try romanizer()
    #expect(romanizer.romanize(one).first?.form != romanizer.romanize(other).first?.form)
  }

  /// A shadda is a letter twice, and no letter is twice without one.
  @Test(arguments: [("قَطِيفِيّ", "ff"), ("سَلَامَة", "ll"), ("كَرِيمِيّ", "mm")])
  func whatHasNoShaddaIsNotDoubled(arabic: String, doubled: String) throws {
    let form = try #require(try romanizer().romanize(arabic).first?.form)
    #expect(!form.contains(doubled), "\(form)")
  }

  /// A family name of one region tells where the given name beside it comes from.
  @Test(arguments: [("عبد القادر بلخادم", "Abdelkader"), ("رشيد بوعزة", "Rachid"), ("جمال بلماضي", "Djamel")])
  func aRegionsFamilyNameDecidesForTheRegion(arabic: String, english: String) throws {
    let explained = try #require(try romanizer().explain(arabic))
    #expect(explained.origins.first?.origin == .maghreb, "\(explained.origins)")
    #expect(try romanizer().romanize(arabic).first?.form.hasPrefix(english) == true)
  }

  @Test func aFamilyNameAloneIsOfferedWithoutItsArticleToo() throws {
    let forms = try romanizer().romanize("القصار").map(\.form)
    let best = try #require(forms.first)
    #expect(best.lowercased().hasPrefix("al-"))
    #expect(forms.contains(String(best.dropFirst(3))), "\(forms)")
  }

  /// The names of letters and letters themselves, where they stand for given names and nowhere else.
  @Test(arguments: [
    ("بي جي أورورك", "B.J. "), ("جيه إدغار هوفر", "J. "), ("س. ب. كارتر", "S.B. "), ("هنري دبليو ميلر", "Henry W. "),
    ("تي إس ميلر", "T.S. "), ("كيم جي يون", "Kim Ji"), ("دي سوزا", "de "),
  ])
  func lettersAreInitials(arabic: String, beginning: String) throws {
    let form = try #require(try romanizer().romanize(arabic).first?.form)
    #expect(form.hasPrefix(beginning), "\(form)")
  }

  /// Chinese and Korean put the family first and the syllables of the given name together.
  @Test(arguments: [
    ("تشانغ شياو لونغ", "Zhang Xiaolong"), ("تشاو مينغ هوا", "Zhao Minghua"), ("كيم دو سيك", "Kim Do-sik"),
    ("وي مينغ", "Wei Ming"),
  ])
  func theFamilyComesFirstInChina(arabic: String, english: String) throws {
    #expect(try romanizer().romanize(arabic).first?.form == english)
  }

  /// Endings of family names that Arabic writes as words of their own.
  @Test(arguments: [
    ("فرهاد كريم زاده", "persian", "zadeh"), ("إسماعيل تشاقر أوغلو", "turkish", "oğlu"),
    ("عمر آق قايا", "turkish", "kaya"), ("نسرين شريف بور", "persian", "pour"),
  ])
  func endingsAreWrittenInOneWithTheName(arabic: String, origin: String, ending: String) throws {
    let form = try #require(try romanizer().romanize(arabic, origin: Origin(origin)).first?.form)
    #expect(form.split(separator: " ").count == 2 && form.hasSuffix(ending), "\(form)")
  }

  @Test func anEndingBehindAGivenNameIsAFamilyName() throws {
    #expect(try romanizer().romanize("محمد علي قايا", origin: Origin("turkish")).first?.form == "Mehmet Ali Kaya")
  }

  /// بن سلطان is a family in Tunisia and the father elsewhere.
  @Test func aFamilyWithBinIsTheFatherElsewhere() throws {
    let romanizer = try romanizer()
    #expect(romanizer.romanize("سيف بن سلطان آل نهيان").first?.form.contains(" bin Sultan ") == true)
    #expect(romanizer.romanize("المنجي بن سلطان", origin: .maghreb).first?.form.hasSuffix("Ben Soltane") == true)
  }

  @Test func particlesAndGodsNameAreNotTakenApart() throws {
    let romanizer = try romanizer()
    #expect(romanizer.romanize("علي عبد الله صالح").first?.form == "Ali Abdullah Saleh")
    #expect(romanizer.romanize("باسم عوض الله").first?.form.hasSuffix(" Awadallah") == true)
    #expect(romanizer.romanize("عادل عبد المهدي").first?.form.contains("al-Mahdi") == false)
  }

  @Test func otherSpellingsOfANameAddTheirEvidence() throws {
    let romanizer = try romanizer()
    func share(_ variants: [String]) -> Double {
      romanizer.romanize("توريشين", variants: variants).first { AsciiForm.of($0.form) == "Torshin" }?.confidence
        ?? 0
    }
    #expect(share(["تورشين"]) != share([]))
  }

  @Test func aNameIsWrittenTheSameEveryTime() throws {
    let romanizer = try romanizer()
    let again = Romanizer(lexicon: try Lexicon.builtIn())
    for name in ["خلوصي أكار", "سيرغي لافروف", "عبد الإله بنكيران", "ريم الهاشمي"] {
      let forms = romanizer.romanize(name)
      #expect(forms == romanizer.romanize(name))
      #expect(forms == again.romanize(name))
      #expect(forms.map(\.confidence).reduce(0, +) <= 1.05, "\(forms)")
      #expect(Set(forms.map(\.form)).count == forms.count)
    }
  }

  @Test func textsAreNoNamesAndCostLittle() throws {
    let long = Array(repeating: "محمد", count: 2_000).joined(separator: " ")
    let forms = try romanizer().romanize(long)
    #expect(forms.count == 1)
    #expect(forms.first?.form.split(separator: " ").count == 2_000)
    #expect(try romanizer().romanize(String(repeating: "ب", count: 10_000)).first?.form.isEmpty == false)
  }
}
