import Testing

@testable import Masrad

/// Names through the romaniser in a style: what is kept, what the rules write, and how sure that is.
@Suite struct StyledNamesTests {
  private func romanizer(_ id: String, attested: Bool = false) throws -> Romanizer {
    let style = try #require(try RomanizationStyle.builtIn(id))
    return Romanizer(lexicon: try Sample.lexicon(), style: style, showsAttested: attested)
  }

  @Test(
    arguments: [
      ("ic", "خلوصي أكار", "Hulusi Akar", Provenance.lexicon),
      ("ala-lc", "سيرغي لافروف", "Sergey Lavrov", .lexicon),
      ("ic", "عبدالله الثاني", "’Abdallah II", .rule),
      ("ala-lc", "محمد بن سلمان", "Muḥammad ibn Salmān", .rule),
      ("bgn-pcgn", "عبد الرحمن الراشد", "‘Abd ar Raḩmān ar Rāshid", .rule),
      ("ijmes", "آل ثاني", "Al Thani", .rule), ("ala-lc", "عبد الواحد النبوي", "ʻAbd al-Wāḥid al-Nabawī", .rule),
      ("ic", "جورج حبش", "George Habash", .rule), ("ic", "بطرس غالي", "Butrus Ghali", .rule),
      ("ic", "نصرالله", "Nasrallah", .rule), ("ala-lc", "حوطوش", "Ḥawṭūsh", .rule),
      ("din", "خالد الشامي", "Ḫālid aš-Šāmī", .rule), ("ala-lc", "داود الشامي", "Dāwūd al-Shāmī", .rule),
      ("din", "داودي", "Dāwūdī", .rule),
    ] as [(String, String, String, Provenance)])
  func writes(_ id: String, _ name: String, _ form: String, _ provenance: Provenance) throws {
    let best = try #require(try romanizer(id).romanize(name).first)
    #expect(best.form == form && best.provenance == provenance)
  }

  /// A listed person whom the style leaves as they are in use has the list's forms, not those of the elements.
  @Test func aListedPersonIsKeptWhole() throws {
    let lexicon = try Lexicon.builtIn()
    let style = try #require(try RomanizationStyle.builtIn("ic"))
    let house = Romanizer(lexicon: lexicon).romanize("خلوصي أكار")
    #expect(house.first?.form == "Hulusi Akar")
    #expect(Romanizer(lexicon: lexicon, style: style).romanize("خلوصي أكار") == house)
  }

  /// The form in use stands behind the rule's where there is one and it differs.
  @Test(arguments: [
    ("محمد", "Muhammad (Mohammed)"), ("مصطفى", "Mustafa"), ("خلوصي أكار", "Hulusi Akar"),
    ("مُبَشِّر", "Mubashir"),
  ])
  func showsTheFormInUse(_ name: String, _ form: String) throws {
    #expect(try romanizer("ic", attested: true).romanize(name).first?.form == form)
  }

  /// A style that builds on the spellings of newspapers keeps them and writes what joins them.
  @Test(arguments: [
    ("خالد المشري", "Khaled Al Mishri"), ("نور الدين الشيخ", "Noureddine Al Sheikh"), ("القذافي", "Gaddafi"),
    ("خلوصي أكار", "Hulusi Akar"), ("مُبَشِّر", "Mubashir"),
  ])
  func buildsOnTheNews(_ name: String, _ form: String) throws {
    let text = "base = news\narticle = Al\narticle.initial = Al"
    let romanizer = Romanizer(
      lexicon: try Sample.lexicon(), style: try RomanizationStyle(text: text, file: "ours.style"))
    #expect(romanizer.romanize(name).first?.form == form)
  }

  /// Harakat of the input win over the list.
  @Test func honoursHarakat() throws {
    let romanizer = try romanizer("ala-lc")
    #expect(romanizer.romanize("حُسْن").first?.form == "Ḥusn")
    #expect(romanizer.romanize("حسن").first?.form == "Ḥasan")
  }

  /// The house style gives what it gave before there were styles.
  @Test(arguments: ["محمد بن سلمان آل سعود", "عبد الحكيم أبو حولية", "خلوصي أكار", "مُبَشِّر"])
  func newsIsTheHouseStyle(_ name: String) throws {
    let plain = Romanizer(lexicon: try Sample.lexicon())
    #expect(try romanizer("news", attested: true).romanize(name) == plain.romanize(name))
  }

  /// Identifiers don't change with the style; places and offices keep their English.
  @Test func glossariesOfTwoStylesHaveTheSameEntries() throws {
    func glossary(_ id: String) throws -> Glossary {
      let style = try #require(try RomanizationStyle.builtIn(id))
      var builder = GlossaryBuilder(lexicon: try Sample.lexicon(), style: style)
      builder.add(
        Document(path: "", text: "قال محمود عباس لوزير الدفاع التركي خلوصي أكار في القاهرة إن سليم حدادين سافر."))
      return builder.glossary()
    }
    let (news, ic) = (try glossary("news"), try glossary("ic"))
    #expect(ic.style == "ic" && news.style == "news")
    #expect(ic.entries.map(\.id) == news.entries.map(\.id))
    let changed = zip(news.entries, ic.entries).filter { $0.english != $1.english }.map { $1.english.form }
    #expect(changed.first == "Mahmud ’Abbas")
    #expect(ic.entries.filter { $0.entityClass != .person } == news.entries.filter { $0.entityClass != .person })
  }

  @Test(
    arguments: [
      ("Mohammed bin Salman", 3, ["Mohammed", "bin", "Salman"]), ("Khaled al-Mishri", 2, ["Khaled", "Mishri"]),
      ("al-Sharif", 1, ["Sharif"]), ("Noureddine", 2, nil), ("Al Thani", 2, ["Al", "Thani"]),
      ("Bensedrine", 2, ["Ben", "sedrine"]), ("Benny", 2, nil),
    ] as [(String, Int, [String]?)])
  func wordsOfTheFormInUse(_ form: String, _ count: Int, _ words: [String]?) {
    #expect(AttestedWords.split(form, count: count) == words)
  }
}
