import Testing

@testable import Masrad

/// How names stand in news: tags, titles, surnames without their bearers, words of every day.
@Suite struct NewsTextTests {
  private static func entries(_ text: String) throws -> [Entry] { try Sample.glossary(of: [text]).glossary.entries }

  /// A tag of a social network is what its words are.
  @Test(arguments: [
    ("بحث وزير الخارجية #الأردني الملف أمس.", "وزير الخارجية الأردني", EntityClass.title),
    ("اجتمع #مجلس_الأمن صباح اليوم.", "مجلس الأمن", .organisation),
    ("وصل #دونالد # ترامب إلى الرياض.", "دونالد ترامب", .person),
  ])
  func readsTags(_ text: String, _ arabic: String, _ entityClass: EntityClass) throws {
    let entries = try Self.entries(text)
    #expect(entries.contains { $0.arabic == arabic && $0.entityClass == entityClass }, "\(entries.map(\.arabic))")
  }

  /// New, next: no part of a title, though of the name of a body.
  @Test(arguments: ["الجديد", "المقبل", "القادم"])
  func leavesOutWhatIsNoPartOfATitle(_ word: String) throws {
    let titles = try Self.entries("التقى وزير المالية التونسي \(word) الوفد أمس.").filter { $0.entityClass == .title }
    #expect(titles.map(\.arabic) == ["وزير المالية التونسي"])
  }

  /// A place is part of an office where its holder stands behind it or commas hold both together.
  @Test(arguments: [
    ("أعربت ماري كولفن، مديرة مكتب الهلال الأحمر في عمّان، عن قلقها.", "مديرة مكتب الهلال الأحمر في عمان"),
    ("التقى مدير الجمارك في العقبة العميد سالم الحديد التجار.", "مدير الجمارك في العقبة"),
    ("التقى وزير الإسكان بجدة عددا من الأعيان.", "وزير الإسكان"),
    ("أجرى اتصالا مع كريمة الناصري سفيرة المغرب بمدريد، وانتهى الأمر.", "سفيرة المغرب بمدريد"),
    ("أعلن النادي الأهلي، على لسان رئيسه محمود الخطيب، الفوز.", "رئيسه"),
  ])
  func knowsWhereAnOfficeEnds(_ text: String, _ title: String) throws {
    let titles = try Self.entries(text).filter { $0.entityClass == .title }.map(\.arabic)
    #expect(titles.contains(title), "\(titles)")
  }

  /// A fixed name that many countries' bodies have, with the country; رئيس مجلس الدولة is no Excellency's council.
  @Test func readsChambersOfAnyCountry() throws {
    let entries = try Self.entries("اجتمع مجلس الشيوخ الإيطالي أمس. ووجه رئيس مجلس الدولة لي تشيانغ بصرف إعانات.")
    let forms = entries.map(\.english.form)
    #expect(forms.contains("Italian Senate"), "\(forms)")
    #expect(forms.contains("Li Qiang"), "\(forms)")
  }

  /// بنكيران and ابن كيران are one surname.
  @Test(arguments: ["ابن كيران", "بن كيران"])
  func partsSurnamesOfSons(_ surname: String) throws {
    let persons = try Self.entries("أكد عبد الإله بنكيران الأمر. وهو ما ظل يرفضه \(surname) أمس.").filter {
      $0.entityClass == .person
    }
    #expect(persons.map { $0.mentions.map(\.surface) } == [["عبد الإله بنكيران", surname]])
  }

  /// Behind a given name nearly every word may be a surname.
  @Test func takesOrdinaryWordsForSurnamesBehindGivenNames() throws {
    let persons = try Self.entries("أكد الوزير كريم آشوري أن الأمر انتهى.").filter { $0.entityClass == .person }
    #expect(persons.map(\.arabic) == ["كريم آشوري"])
  }

  /// What a text has in a class: words of every day that are written like a name, and names that are written like others.
  @Test(arguments: [
    // eleven Syrians; the year before a country's name
    ("اعتقلت الشرطة 11 سوريا و25 تركيا أمس.", EntityClass.place, []),
    ("كانت سوريا هادئة، واعتقلت الشرطة 11 سوريا في حلب.", .place, ["سوريا", "حلب"]),
    ("نظمت البطولة عام 2018 روسيا بنجاح.", .place, ["روسيا"]),
    ("عاد إلى مسقط رأسه في نيروبي.", .place, ["نيروبي"]),
    ("عاد الوفد إلى مسقط أمس.", .place, ["مسقط"]),
    // of Saudi Arabia, which is called as the adjective is
    ("أعلنت القنصلية السعودية النتائج، ثم زار الوفد السعودية.", .place, ["السعودية"]),
    ("أشاد بدور المرأة السعودية أمس.", .place, []),
    // by way of somebody; and a mother
    ("سجل الهدف عن طريق هشام رجب أمس.", .place, []),
    ("كانت طبيبة وأم لثلاثة أطفال في تونس.", .organisation, []),
    (
      "تعادل فريق الهلال مع التعاون في مباراة الدوري السعودي، وسجل مهاجم الهدف في الشوط الثاني.", .organisation,
      ["الهلال", "التعاون"]
    ),
    ("طالب بتعزيز هذا التعاون السعودي الأميركي أمس.", .organisation, []),
    ("كفى من الهروب إلى الأمام أمس.", .organisation, []),
    // Jeddah where there is talk of Saudi Arabia, Oujda in Morocco
    ("أقيمت المعارض في الرياض وجدة بالسعودية أمس.", .place, ["الرياض", "جدة", "السعودية"]),
    ("أقيمت المعارض في الرباط ووجدة بالمغرب أمس.", .place, ["الرباط", "وجدة", "المغرب"]),
    // the defence in court
    ("قالت هيئة الدفاع عن المتهمين إن الحكم جائر.", .organisation, []),
    ("أعلنت إدارة المكتب الوطني للمطارات النتائج.", .organisation, ["المكتب الوطني للمطارات"]),
    ("أعلنت إدارة الدفاع المدني النتائج.", .organisation, ["إدارة الدفاع المدني"]),
    ("أعلنت قناة إن.إتش.كيه أن النتائج صدرت.", .organisation, ["إن.إتش.كيه"]),
    // two witnesses; that, and no Anne
    ("قال شاهدان إن النار شبت ليلا.", .person, []),
    ("قال المدير إن محمد معروف سافر.", .person, ["محمد معروف"]),
    ("التقى الوزير علي حسن ود. سمير العلي أمس.", .person, ["علي حسن", "سمير العلي"]),
    // no papers: agencies of news, banks of the world, the exchange
    ("ونقلت وكالة الأنباء الرسمية عن مصدر أن النتائج صدرت.", .organisation, []),
    ("دافع الرجل عن كل بنوك العالم أمس.", .organisation, []),
    ("سحبت الشركة أسهمها من البورصة أمس.", .organisation, []),
    ("ذكرت جريدة النهار أن الحكم صدر.", .organisation, ["النهار"]),
    // who reports, in the first line
    ("إسطنبول/ الأناضول\n\nصدرت النتائج أمس.", .organisation, ["الأناضول"]),
    ("أبوظبي (الاتحاد)\n\nصدرت النتائج أمس.", .organisation, ["الاتحاد"]),
    ("يواكب البطولات حماس كبير بين المشجعين.", .organisation, []),
    ("ارتفعت المبيعات في سوق الهواتف الذكية.", .organisation, []),
    ("حسم الحكم القرار لمصلحة المنتخبات الأوروبية.", .organisation, []),
    // the corner of a goal, and a town where there is talk of Libya
    ("أسكن اللاعب الكرة في الزاوية اليمنى للمرمى.", .place, []),
    ("وصل الوفد إلى مدينة الزاوية في ليبيا.", .place, ["الزاوية", "ليبيا"]),
    ("اختتم القادة قمتهم بأديس أبابا أمس.", .place, ["أديس أبابا"]),
    // nobody is called 40, and عبدربه is of two words
    ("كسر اللاعب حاجز الـ 40 هدفا.", .person, []),
    ("تعد هذه تطبيقات تحسين جودة الصور.", .person, []),
    ("وصل الرئيس عبدربه منصور هادي أمس.", .person, ["عبدربه منصور هادي"]),
    // Somebody's state, a word between two names, initials alone.
    ("انتقد نظام الرئيس التونسي زين العابدين بن علي بشدة.", .person, ["زين العابدين بن علي"]),
    ("اعتقلت الشرطة محمد سالم الملقب بالثعلب أمس.", .person, ["محمد سالم"]),
    ("اعتقلت الشرطة المدعو س. ع. أمس.", .person, []),
    ("يؤم عبد الحسيب خان المصلين يوم الجمعة.", .person, ["عبد الحسيب خان"]),
    // A nationality that is the state's, and what the sentence goes on with.
    ("صادق مجلس النواب الأردني على القانون أمس.", .organisation, ["مجلس النواب الأردني"]),
    ("ويجب أن تخضع القيادة الفلسطينية للمساءلة عما حدث.", .organisation, ["القيادة الفلسطينية"]),
    ("ستخرج الدولة من الاتحاد العام المقبل.", .organisation, []),
    ("قال زعيم حزب ويكسلر إن الأمر انتهى.", .organisation, ["حزب ويكسلر"]),
    // Adjectives that are places, too.
    ("طالب الفريق بتعويض مالي كبير.", .place, []),
    ("قصفت فصائل سورية موالية مدينة حلب.", .place, ["حلب"]),
    ("تسببت التساقطات المطرية في أضرار بمدينة طنجة.", .place, ["طنجة"]),
    ("قُتل الشابان بحجة أنهما هربا من صنعاء.", .place, ["صنعاء"]),
  ])
  func tellsNamesFromWordsLikeThem(_ text: String, _ entityClass: EntityClass, _ names: [String]) throws {
    let mentions = try Self.entries(text).filter { $0.entityClass == entityClass }
      .flatMap(\.mentions).sorted { $0.range.lowerBound < $1.range.lowerBound }.map(\.surface)
    #expect(mentions == names)
  }

  /// A noun with its article is the body that the text has named by it.
  @Test(arguments: [
    (
      "أعلنت المؤسسة الوطنية للنفط النتائج. وقال رئيس المؤسسة مسعود سليمان إن الإنتاج ارتفع.",
      "Chairman of the Corporation"
    ),
    ("صادق مجلس النواب الأردني على القانون. وقال رئيس المجلس أحمد الصفدي إن الأمر انتهى.", "Speaker of the House"),
    ("وصل رئيس المؤسسة أحمد الصفدي أمس.", "Chairman of the Foundation"),
    // Forms of address mean what they mean in the country that a text is about.
    ("قال المستشار سمير حسن في القاهرة إن محكمة مصرية نظرت القضية في مصر.", "Counsellor"),
    ("قال المستشار سمير حسن في بغداد إن العراق وقع الاتفاق.", "Adviser"),
    ("استقبل السيد بدر بن حمد البوسعيدي الوفد العماني في مسقط.", "Sayyid"),
    ("استقبل السيد سمير حسن الوفد في بيروت، وعاد الوفد إلى لبنان.", "Mr"),
  ])
  func readsTitlesByTheirText(_ text: String, _ english: String) throws {
    let titles = try Self.entries(text).filter { $0.entityClass == .title }.map(\.english.form)
    #expect(titles.contains(english), "\(titles)")
  }

  /// الخطيب by itself is him whom the text has introduced, though preachers are called so, too.
  @Test func readsASurnameRatherThanATitle() throws {
    let text = "طالب الأعضاء باستقالة محمود الخطيب فورا. ورحب أنصار الفريق والخطيب ومنتقدون بذلك."
    let entries = try Self.entries(text)
    let persons = entries.filter { $0.entityClass == .person }
    #expect(persons.flatMap(\.mentions).map(\.surface) == ["محمود الخطيب", "الخطيب"])
    #expect(!entries.contains { $0.entityClass == .title })
  }

  /// Who writes فى for في writes in Egypt: Mohamed there.
  @Test(arguments: [
    ("وصل محمد شعبان فى موعده إلى المقر.", "Mohamed Shaaban"),
    ("وصل محمد شعبان في موعده إلى المقر.", "Mohammed Shaaban"),
  ])
  func spellsAsTheTextsCountryDoes(_ text: String, _ english: String) throws {
    #expect(try Self.entries(text).filter { $0.entityClass == .person }.map(\.english.form) == [english])
  }

  /// Holding or refereeing an event makes no body.
  @Test(arguments: ["تقدمت الدولة بطلب تنظيم كأس العالم أمس.", "استبعد الحكام من قيادة مباريات كأس العالم."])
  func holdingAnEventMakesNoBody(_ text: String) throws {
    let bodies = try Self.entries(text).filter { $0.entityClass == .organisation }.map(\.arabic)
    #expect(bodies.isEmpty, "\(bodies)")
  }

  /// Where nobody is introduced, a surname that many bear is nobody's in particular; somebody's may be.
  @Test func leavesOpenWhoseASharedSurnameIs() throws {
    let entries = try Self.entries("وقال المالكي إن القرار صائب.")
    let entry = try #require(entries.first { $0.arabic.hasSuffix("المالكي") })
    #expect(entry.arabic == "المالكي")
    #expect(entry.english.form == "Maliki")
    #expect(entry.alternatives.map(\.form).contains("Nouri al-Maliki"))
    #expect(entry.notes.contains("perhaps of Nouri al-Maliki"))
    let other = try Self.entries("وقال غوتيريش إن القرار صائب.")
    #expect(other.map(\.english.form).contains("António Guterres"))
  }

  /// A surname by which the lists know somebody is that of whom the text introduces.
  @Test func givesASurnameToWhomTheTextIntroduces() throws {
    let entries = try Self.entries("التقى يشار غولر نظيره في أنقرة. وقال غولار إن اللقاء مفيد.")
    let persons = entries.filter { $0.entityClass == .person }
    #expect(persons.map(\.english.form) == ["Yaşar Güler"])
    #expect(persons.first?.mentions.map(\.surface) == ["يشار غولر", "غولار"])
  }

  /// بدور is Budoor, and in the genitive behind a name the role of somebody.
  @Test func endsANameBeforeAPreposition() throws {
    let persons = try Self.entries("أشاد بدر عبد العاطي بدور الجامعة العربية. وأشاد عبد العاطي بدور الأمم المتحدة.")
      .filter { $0.entityClass == .person }
    #expect(persons.map(\.english.form) == ["Badr Abdelatty"])
    #expect(persons.first?.mentions.map(\.surface) == ["بدر عبد العاطي", "عبد العاطي"])
  }

  /// A title without a name is no person, and behind a preposition a word of every day is no place.
  @Test(arguments: ["عاد الرئيس إلى البلاد أمس.", "فاز المنتخب في كأس البلاد.", "شارك في الدور الأول من البطولة."])
  func findsNobodyAndNoPlace(_ text: String) throws {
    let entries = try Self.entries(text).filter { $0.entityClass == .person || $0.entityClass == .place }
    #expect(entries.isEmpty, "\(entries.map(\.arabic))")
  }

  /// A city whose name is a word too is found all the same.
  @Test func findsCitiesThatAreWordsToo() throws {
    #expect(try Self.entries("وصل الوفد إلى القاهرة أمس.").map(\.english.form) == ["Cairo"])
  }

  /// Documents that are read at once make the glossary of documents that come one by one.
  @Test(arguments: [1, 2, 3, 5])
  func threadsChangeNothing(_ threads: Int) throws {
    let article = try Sample.article()
    var mutator = Mutator(seed: 7)
    let documents = (0..<9).map { Document(path: "\($0).txt", text: mutator.mutate(article)) }
    var together = GlossaryBuilder(lexicon: try Sample.lexicon(), threads: threads)
    together.add(documents)
    var single = GlossaryBuilder(lexicon: try Sample.lexicon(), threads: 1)
    for document in documents { single.add(document) }
    let (glossary, expected) = (together.glossary(), single.glossary())
    #expect(glossary.documents == expected.documents)
    #expect(glossary.entries == expected.entries)
  }

  /// Marks tell what letters alone do not: عمّان is Amman, عُمان Oman.
  @Test(arguments: [("عمّان", "Amman"), ("عَمَّان", "Amman"), ("عُمان", "Oman"), ("لعمّان", "Amman")])
  func readsMarks(_ word: String, _ english: String) throws {
    let entries = try Self.entries("وصل الوفد إلى \(word) أمس.")
    #expect(entries.map(\.english.form) == [english])
  }

  /// A hyphen with nothing beside it binds a name; a dash between blanks does not.
  @Test func readsNamesWithHyphens() throws {
    let bound = try Self.entries("قال الوزير جان-نويل بارو إن اللقاء مفيد.").filter { $0.entityClass == .person }
    #expect(bound.map(\.english.form) == ["Jean-Noël Barrot"])
    #expect(bound.first?.mentions.first?.surface == "جان-نويل بارو")
    let apart = try Self.entries("قال الوزير سالم حمدان - كريم منصور غائب - إن اللقاء مفيد.").filter {
      $0.entityClass == .person
    }
    #expect(apart.first?.mentions.first?.surface == "سالم حمدان")
  }
}
