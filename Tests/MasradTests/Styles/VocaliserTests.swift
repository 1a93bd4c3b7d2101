import TestSupport
import Testing

@testable import Masrad

/// The vowels of names, by each of the ways in which they are found.
@Suite struct VocaliserTests {
  private let vocaliser: Vocaliser
  private let withoutList: Vocaliser

  init() throws {
    vocaliser = try Vocaliser()
    withoutList = try Vocaliser(list: false)
  }

  @Test(
    arguments: [
      ("مُحَمَّد", nil, "مُحَمَّد", VowelSource.input), ("محمد", nil, "مُحَمَّد", .list),
      ("احمد", nil, "أَحْمَد", .list), ("سراج", "Sarraj", "سَرَّاج", .list), ("سراج", "Siraj", "سِرَاج", .list),
      ("سراج", nil, "سِرَاج", .pattern), ("هلال", "Hallal", "هَلَّال", .agreedPattern),
      ("حسن", "Hassan", "حَسَن", .list),
      ("مَغرِب", nil, "مَغْرِب", .input), ("عِراقِيَّة", nil, "عِرَاقِيَّة", .input), ("هانئ", nil, "هَانِئ", .pattern),
    ] as [(String, String?, String, VowelSource)])
  func finds(_ arabic: String, _ form: String?, _ vocalised: String, _ source: VowelSource) {
    let found = vocaliser.vocalise(arabic, attested: form)
    #expect(found.word.ruleText == VocalisedWord(vocalised).ruleText)
    #expect(found.source == source)
  }

  /// Patterns that the form in use chooses from, and that form alone.
  @Test(arguments: [
    ("خالد", "Khaled", "خَالِد"), ("حداد", "Haddad", "حَدَّاد"), ("محمد", "Mohammed", "مُحَمَّد"),
    ("حسين", "Hussein", "حُسَيْن"), ("سعيد", "Saeed", "سَعِيد"), ("كمال", "Kamal", "كَمَال"),
    ("زياد", "Ziad", "زِيَاد"), ("عمر", "Omar", "عُمَر"), ("نور", "Nour", "نُور"), ("فيصل", "Faisal", "فَيْصَل"),
    ("مصري", "Masri", "مَصْرِيّ"), ("حولية", "Houliya", "حُولِيَّة"), ("مشري", "Mishri", "مِشْرِيّ"),
    ("توفيق", "Tawfiq", "تَوْفِيق"), ("فاروق", "Farouk", "فَارُوق"), ("أنور", "Anwar", "أَنْوَر"),
  ])
  func findsWithoutTheList(_ arabic: String, _ form: String, _ vocalised: String) {
    #expect(withoutList.vocalise(arabic, attested: form).word.ruleText == VocalisedWord(vocalised).ruleText)
  }

  /// Names of the list, found again without it: by their form in use and by patterns alone, as ALA-LC shows vowels.
  @Test func formsInUseTellMostOfTheVowels() throws {
    let writer = try #require(try RomanizationStyle.builtIn("ala-lc")?.writer)
    var (count, byForm, byPattern) = (0, 0, 0)
    for (arabic, form) in try Self.listed() {
      let known = vocaliser.vocalise(arabic)
      guard known.source == .list, known.word.plain == arabic else { continue }
      let wanted = writer.write(known.word)
      count += 1
      if writer.write(withoutList.vocalise(arabic, attested: form).word) == wanted { byForm += 1 }
      if writer.write(withoutList.vocalise(arabic).word) == wanted { byPattern += 1 }
    }
    #expect(count > 1000)
    #expect(byForm * 100 >= 83 * count, "\(byForm) of \(count)")
    #expect(byPattern * 100 >= 56 * count, "\(byPattern) of \(count)")
  }

  /// Single words of names-arabic.tsv without their article, each with its form in use among all Arabs, else with the
  /// first of a region.
  private static func listed() throws -> [(arabic: String, form: String)] {
    var names: [(arabic: String, form: String)] = []
    var places: [String: (place: Int, isCommon: Bool)] = [:]
    try GlossaryTable.forEach("names-arabic.tsv", ["arabic", "english", "origin"]) { fields in
      let arabic = fields[0].hasPrefix("ال") ? String(fields[0].dropFirst(2)) : fields[0]
      guard !arabic.contains(" "), let form = AttestedWords.split(fields[1], count: 1)?.first else { return }
      let isCommon = fields[2] == "arabic"
      if let known = places[arabic] {
        guard isCommon, !known.isCommon else { return }
        names[known.place].form = form
        places[arabic]?.isCommon = true
      } else {
        places[arabic] = (names.count, isCommon)
        names.append((arabic, form))
      }
    }
    return names
  }
}
