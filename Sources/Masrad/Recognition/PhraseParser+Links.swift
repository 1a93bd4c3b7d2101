/// What a preposition ties to a title or an institution.
extension PhraseParser {
  /// المديرة التنفيذية لقسم الشرق الأوسط في هيومن رايتس ووتش: what an office is for, then where it is.
  func takeLinks(_ phrase: inout Phrase, depth: Int) {
    guard depth < Self.depthLimit, phrase.links.isEmpty else { return }
    takeNearLinks(&phrase, depth: depth)
    takeSeat(&phrase, depth: depth)
  }

  private func takeNearLinks(_ phrase: inout Phrase, depth: Int) {
    while phrase.links.count < Self.linkLimit {
      let index = phrase.tokens.upperBound
      guard reader.continues(index), var link = link(at: index, of: phrase, depth: depth) else { return }
      if isField(link, behind: phrase.links) { link = Phrase.Link(preposition: .concerning, phrase: link.phrase) }
      // Behind في no second في: the sentence goes on there. What an office is for may follow whose it is.
      guard phrase.links.isEmpty || mayFollow(link, phrase.links) else { return }
      phrase.links.append(link)
      phrase.tokens = phrase.tokens.lowerBound..<link.phrase.tokens.upperBound
    }
  }

  /// مدير الأمن بالمنيا | اللواء سامي, أحمد سالم، مدير المكتب في تونس،: the place where an office is, which it is only
  /// where its holder stands behind it, or where commas hold both together. Elsewhere the place is the sentence's.
  private func takeSeat(_ phrase: inout Phrase, depth: Int) {
    let index = phrase.tokens.upperBound
    guard depth == 0, case .title(let sense) = phrase.core, reader.lexicon.field(sense, "frame") != "name",
      phrase.tokens.count > 1 || phrase.isDefinite, phrase.links.allSatisfy({ !$0.preposition.isWhere }),
      reader.continues(index), let place = seatPlace(at: index)
    else { return }
    let end = place.tokens.upperBound
    guard hasName(at: end) || isApposition(phrase.tokens.lowerBound..<end) || isEnvoyBehindName(phrase, place) else {
      return
    }
    phrase.links.append(Phrase.Link(preposition: .in, phrase: place, isSure: true))
    phrase.tokens = phrase.tokens.lowerBound..<end
  }

  /// كريمة بنيعيش سفيرة المغرب بمدريد: behind the name of who is sent by a country the place is where she is.
  private func isEnvoyBehindName(_ title: Phrase, _ place: Phrase) -> Bool {
    let start = title.tokens.lowerBound
    guard start > 0, reader.continues(start), isDiplomatic(title), let country = title.complements.first, place.isPlace,
      case .name(let sense) = country.core
    else { return false }
    return reader.lexicon.isCountry(sense) && reader.facts(start - 1).isName
  }

  private func seatPlace(at index: Int) -> Phrase? {
    if reader.word(index).whole.key == "في" {
      guard reader.continues(index + 1) else { return nil }
      return place(at: index + 1, reader.word(index + 1).whole)
    }
    return place(at: index, behind: "ب")
  }

  /// Between commas, the second of which may be a full stop.
  private func isApposition(_ tokens: Range<Int>) -> Bool {
    guard tokens.lowerBound > 0, reader.tokens[tokens.lowerBound].gap.contains(.comma) else { return false }
    guard tokens.upperBound < reader.tokens.count else { return true }
    return !reader.tokens[tokens.upperBound].gap.intersection([.comma, .sentence, .line]).isEmpty
  }

  private static let linkLimit = 2

  /// الموفد الخاص للرئيس الروسي للاستثمار: behind whose envoy somebody is, what he is one for.
  private func isField(_ link: Phrase.Link, behind links: [Phrase.Link]) -> Bool {
    guard link.preposition == .to, links.count == 1, let sender = links.first, sender.preposition == .to,
      case .title = sender.phrase.core, sender.phrase.hasNationality
    else { return false }
    switch link.phrase.core {
    case .portfolio, .noun: return true
    default: return false
    }
  }

  private func mayFollow(_ link: Phrase.Link, _ links: [Phrase.Link]) -> Bool {
    if link.preposition == .concerning {
      // الوزير لدى رئيس الحكومة | المكلف بالعلاقات
      return links.allSatisfy { $0.preposition == .to || $0.preposition == .at }
    }
    if link.preposition == .toward { return links.allSatisfy { $0.preposition == .to } }
    return link.preposition.isWhere && links.allSatisfy { !$0.preposition.isWhere }
  }

  func link(at index: Int, of phrase: Phrase, depth: Int) -> Phrase.Link? {
    let key = reader.word(index).whole.key
    switch key {
    case "في":
      return linkIn(at: index, of: phrase, depth: depth) ?? missionSeat(at: index + 1, of: phrase)
    case "لدي":
      guard mayBeSent(phrase) else { return nil }
      return linkPhrase(at: index + 1, depth: depth).map { Phrase.Link(preposition: .at, phrase: $0) }
    case "الي":
      guard isDiplomatic(phrase) else { return nil }
      return linkPhrase(at: index + 1, depth: depth).map { Phrase.Link(preposition: .toward, phrase: $0) }
    case "علي":
      return linkOver(at: index + 1, of: phrase, depth: depth)
    case "باسم":
      return linkPhrase(at: index + 1, depth: depth, titles: true).map {
        Phrase.Link(preposition: .inNameOf, phrase: $0)
      }
    case "لشوون":
      return concerning(at: index, depth: depth)
    case "للشوون":
      guard case .title = phrase.core else { return linkTo(at: index, of: phrase, depth: depth) }
      return concernedAffairs(at: index, depth: depth)
    default:
      return charge(at: index, of: phrase, depth: depth) ?? linkToQuoted(at: index, of: phrase) ?? linkTo(
        at: index, of: phrase, depth: depth)
        ?? linkAt(at: index, of: phrase, depth: depth) ?? seat(at: index, of: phrase)
    }
  }

  /// الوزير المنتدب | المكلف بالعلاقات مع البرلمان: what a minister, deputy or assistant is in charge of.
  func charge(at index: Int, of phrase: Phrase, depth: Int) -> Phrase.Link? {
    guard case .title(let sense) = phrase.core, depth + 1 < Self.depthLimit, reader.continues(index + 1),
      reader.word(index).whole.key == (phrase.form == .feminine ? "المكلفه" : "المكلف"), mayBeInCharge(sense)
    else { return nil }
    return field(at: index + 1, behind: "ب", outer: [phrase.form], depth: depth) { !$0.isBody }
  }

  private func mayBeInCharge(_ head: Sense) -> Bool {
    let english = reader.lexicon.field(head, "english")
    return reader.lexicon.field(head, "kind") == "deputy" || reader.lexicon.field(head, "frame") == "portfolio"
      || ["Minister", "Secretary", "Assistant", "Adviser"].contains { english.contains($0) }
  }

  /// المشرف العام على مركز الملك سلمان, لجنة الرقابة على المصارف: a supervisor is one over something, and so is oversight.
  private func linkOver(at index: Int, of phrase: Phrase, depth: Int) -> Phrase.Link? {
    if case .noun = phrase.core, phrase.complements.isEmpty, Self.overs.contains(phrase.stem.bareKey) {
      return linkPhrase(at: index, depth: depth).map { found in
        var over = found
        takeLinkedConjuncts(&over, depth: depth)
        return Phrase.Link(preposition: .over, phrase: over)
      }
    }
    guard case .title(let sense) = phrase.core, phrase.complements.isEmpty,
      reader.lexicon.field(sense, "english").hasSuffix("Supervisor")
    else { return nil }
    return linkPhrase(at: index, depth: depth).map { Phrase.Link(preposition: .to, phrase: $0) }
  }

  /// Nouns whose object stands behind على.
  private static let overs: Set<String> = ["رقابه", "اشراف", "سيطره", "حفاظ", "محافظه"]

  /// The town or country that a local body is in, which is part of its name: المحكمة الابتدائية بتونس, and of missions
  /// with في too: سفارة روسيا في واشنطن. Elsewhere the place is where something happens.
  private func seat(at index: Int, of phrase: Phrase) -> Phrase.Link? {
    guard isLocal(phrase, Self.localBodies) else { return nil }
    return place(at: index, behind: "ب").map { Phrase.Link(preposition: .in, phrase: $0) }
  }

  private func missionSeat(at index: Int, of phrase: Phrase) -> Phrase.Link? {
    guard reader.continues(index) else { return nil }
    // لجنة العلاقات الخارجية في مجلس الشيوخ
    if isLocal(phrase, ["لجنه"]), let house = name(at: index, reader.word(index).whole, outer: []),
      case .name(let sense) = house.core, reader.lexicon.field(sense, "kind") == "parliament"
    {
      return Phrase.Link(preposition: .in, phrase: house)
    }
    guard isLocal(phrase, Self.missions) else { return nil }
    return place(at: index, reader.word(index).whole).map { Phrase.Link(preposition: .in, phrase: $0) }
  }

  /// A place behind one proclitic: ببغداد, لسوريا.
  private func place(at index: Int, behind proclitic: Unicode.Scalar) -> Phrase? {
    for stem in reader.word(index).stems where stem.proclitics == 1 && stem.last == proclitic {
      if let place = place(at: index, stem) { return place }
    }
    return nil
  }

  private func place(at index: Int, _ stem: Stem) -> Phrase? {
    var match = reader.longest(at: index, stem, .exact) { $0.kind == .place || $0.kind == .country }
    // بمنطقة نجران
    if match == nil, Self.areas.contains(stem.key), reader.continues(index + 1) {
      match = reader.longest(at: index + 1, reader.word(index + 1).whole, .exact) { $0.kind == .place }
    }
    guard let match else { return nil }
    return Phrase(
      core: .name(match.sense), form: guessForm(stem), tokens: index..<match.end, stem: stem, isDefinite: true)
  }

  private static let areas: Set<String> = ["منطقه", "محافظه", "ولايه", "مدينه", "اقليم"]

  private func isLocal(_ phrase: Phrase, _ heads: Set<String>) -> Bool {
    guard case .institution = phrase.core, phrase.isDefinite, phrase.tokens.count > 1 else { return false }
    return heads.contains(phrase.stem.bareKey)
  }

  /// Offices, and what a country has at another or at a body; المملكة العربية السعودية لدى اليمن is no kingdom there.
  private func mayBeSent(_ phrase: Phrase) -> Bool {
    if case .title = phrase.core { return true }
    return isLocal(phrase, Self.sent)
  }

  private static let sent = missions.union(["بعثه", "وفد", "ممثليه", "مندوبيه", "مكتب", "هيئه", "لجنه"])

  /// Folded, without the article.
  private static let missions: Set<String> = ["سفاره", "قنصليه"]
  private static let localBodies = missions.union([
    "محكمه", "نيابه", "نقابه", "جمعيه", "كليه", "اداره", "مديريه", "مندوبيه", "فرقه", "فرع", "غرفه",
  ])

  /// ب behind an office and before the body that it belongs to: مديرة الصحة الوقائية بوزارة الصحة.
  func linkAt(at index: Int, of phrase: Phrase, depth: Int) -> Phrase.Link? {
    guard case .title(let sense) = phrase.core, reader.lexicon.field(sense, "frame") != "name",
      depth + 1 < Self.depthLimit
    else { return nil }
    let word = reader.word(index)
    // بكير is a man, and nobody at كير. المدير العام للصندوق بالوكالة acts for another, and is at no agency.
    guard !reader.facts(index).exact.contains(.given), !reader.facts(index).bare.contains(.modifier) else { return nil }
    for stem in word.stems where stem.proclitics == 1 && stem.last == "ب" {
      let name = name(at: index, stem, outer: [])
      // بالمملكة العربية السعودية, a country and no body of its words
      if let name, case .name(let sense) = name.core, reader.lexicon.isCountry(sense), isFormal(name) {
        return Phrase.Link(preposition: .in, phrase: name)
      }
      let found = [name, noun(at: index, stem, outer: [], depth: depth + 1)].compactMap { $0 }
        .filter { $0.isDefinite && $0.isBody }
      if let best = found.max(by: { $0.tokens.count < $1.tokens.count }) {
        return Phrase.Link(preposition: .in, phrase: best)
      }
    }
    return nil
  }

  /// للشؤون الإنسانية, behind an office.
  func concernedAffairs(at index: Int, depth: Int) -> Phrase.Link? {
    field(at: index, outer: [.masculine], depth: depth) { _ in true }
  }

  /// A portfolio or noun behind ل or ب and the article, with what و joins to it.
  private func field(
    at index: Int, behind proclitic: Unicode.Scalar = "ل", outer: [Form], depth: Int, where accept: (Phrase) -> Bool
  ) -> Phrase.Link? {
    for stem in reader.word(index).stems where stem.last == proclitic && stem.hasArticle {
      let found = [
        portfolio(at: index, stem, outer: outer, depth: depth + 1),
        noun(at: index, stem, outer: outer, depth: depth + 1),
      ].compactMap { $0 }.filter { $0.isDefinite && accept($0) }
      if var best = found.max(by: { $0.tokens.count < $1.tokens.count }) {
        takeLinkedConjuncts(&best, depth: depth)
        return Phrase.Link(preposition: .concerning, phrase: best)
      }
    }
    return nil
  }

  /// في behind an office and before a government, an institution, or (for diplomats) a place.
  func linkIn(at index: Int, of phrase: Phrase, depth: Int) -> Phrase.Link? {
    guard case .title(let sense) = phrase.core, reader.lexicon.field(sense, "frame") != "name",
      let next = linkPhrase(at: index + 1, depth: depth)
    else { return nil }
    switch next.core {
    case .institution: return Phrase.Link(preposition: .in, phrase: next)
    case .name(let name) where name.kind == .organisation || isDiplomatic(phrase):
      return Phrase.Link(preposition: .in, phrase: next)
    // وزير النقل في جمهورية العراق, but not وزير النقل في العراق, where the visit may be.
    case .name(let name) where reader.lexicon.isCountry(name) && isFormal(next):
      return Phrase.Link(preposition: .in, phrase: next)
    case .name where isOfMission(phrase):
      return Phrase.Link(preposition: .in, phrase: next)
    default: return nil
    }
  }

  /// رئيس بعثة الأمم المتحدة في ليبيا, منسقة الأمم المتحدة للشؤون الإنسانية في السودان: the head of what a body has in a
  /// country, and whom it has there.
  private func isOfMission(_ title: Phrase) -> Bool {
    guard let body = title.complements.first, title.complements.count == 1 else { return false }
    if case .title(let head) = title.core, body.isName, body.isBody,
      reader.lexicon.field(head, "english").hasSuffix("Coordinator")
    {
      return true
    }
    guard Self.branches.contains(body.stem.bareKey), case .institution = body.core,
      let owner = body.complements.first, case .name(let sense) = owner.core
    else { return false }
    return sense.kind == .organisation
  }

  private static let branches: Set<String> = ["بعثه", "مكتب", "فرع", "مهمه", "عمليات"]

  private func isFormal(_ country: Phrase) -> Bool {
    guard country.tokens.count > 1 else { return false }
    let hash = WordHash.append(country.stem.bare, to: LexiconFile.Space.bare.rawValue)
    return reader.lexicon.senses(of: hash).contains {
      $0.kind == .classNoun || $0.kind == .institution || $0.kind == .noun
    }
  }

  func isDiplomatic(_ phrase: Phrase) -> Bool {
    guard case .title(let sense) = phrase.core else { return false }
    return reader.lexicon.field(sense, "kind") == "diplomatic"
  }

  func concerning(at index: Int, depth: Int) -> Phrase.Link? {
    guard reader.continues(index + 1) else { return nil }
    let stem = reader.word(index + 1).whole
    let candidates = [
      portfolio(at: index + 1, stem, outer: [.masculine], depth: depth + 1),
      noun(at: index + 1, stem, outer: [.masculine], depth: depth + 1),
      name(at: index + 1, stem, outer: [.masculine]),
    ].compactMap { $0 }.filter(\.isDefinite)
    let longest = candidates.max { $0.tokens.count < $1.tokens.count }
    guard let best = longest ?? unlistedAffairs(at: index + 1, stem) else { return nil }
    return Phrase.Link(preposition: .concerning, phrase: best)
  }

  /// لشؤون الاستيطان: a noun that no list has, with its article.
  private func unlistedAffairs(at index: Int, _ stem: Stem) -> Phrase? {
    guard stem.hasArticle, reader.facts(index).isUnlisted else { return nil }
    return Phrase(core: .unknown, form: guessForm(stem), tokens: index..<index + 1, stem: stem, isDefinite: true)
  }

  /// What a body is for, all of it in the vocabulary: للدراسات, للحوار الوطني.
  ///
  /// - Parameter limit: the token before which it must have ended.
  func purpose(at index: Int, _ stem: Stem, before limit: Int = .max) -> Phrase? {
    [noun(at: index, stem, outer: [], depth: 1), portfolio(at: index, stem, outer: [], depth: 1)]
      .compactMap { $0 }.filter { $0.isDefinite && !$0.hasUnknown && $0.tokens.upperBound <= limit }
      .max { $0.tokens.count < $1.tokens.count }
  }

  /// ل behind a head that has its own article: الأمين العام للأمم المتحدة, الهيئة العامة للاستثمار.
  func linkTo(at index: Int, of phrase: Phrase, depth: Int) -> Phrase.Link? {
    guard takesLam(phrase) else {
      return deputysField(at: index, of: phrase, depth: depth) ?? envoysPlace(at: index, of: phrase)
        ?? flock(at: index, of: phrase, depth: depth)
    }
    let word = reader.word(index)
    for stem in word.stems where stem.proclitics == 1 && stem.last == "ل" {
      let name = name(at: index, stem, outer: [])
      // اللجنة الوطنية لإدارة الأزمات manages them.
      let noun = noun(
        at: index, stem, outer: [phrase.form], inside: isManagement(stem) ? phrase : nil, depth: depth + 1)
      // الإدارة العسكرية للمدينة is the city's, though Medina is called so.
      let found = [
        takesTitle(phrase) ? title(at: index, stem, depth: depth + 1) : nil,
        isNamesake(name) ? noun : name, noun,
        portfolio(at: index, stem, outer: [phrase.form], depth: depth + 1),
      ].compactMap { $0 }.filter(\.isDefinite)
      if depth > 0, found.contains(where: { isNobodys($0, phrase) }) { continue }
      if found.contains(where: { isTold($0, by: phrase) }) { continue }
      // مدرسة كنبة | لبي بي سي
      if case .unknown? = phrase.complements.first?.core, found.contains(where: \.isName) { continue }
      // Of readings as long the first.
      if var best = found.max(by: { $0.tokens.count < $1.tokens.count }) ?? unlisted(at: index, stem, of: phrase) {
        takeLinkedConjuncts(&best, depth: depth)
        return Phrase.Link(preposition: .to, phrase: best)
      }
    }
    return nil
  }

  /// المدير العام للترينالي | فرام كيتاغاوا: what no list has, where somebody stands behind it.
  private func unlisted(at index: Int, _ stem: Stem, of phrase: Phrase) -> Phrase? {
    guard case .title = phrase.core, phrase.links.isEmpty, !phrase.hasNationality, stem.hasArticle,
      reader.facts(index, stem).isUnlisted, !InflectedWords.areSome(stem), mayBeHolder(index + 1)
    else { return nil }
    return Phrase(core: .unknown, form: guessForm(stem), tokens: index..<index + 1, stem: stem, isDefinite: true)
  }

  /// قال رئيس الوزراء الإسرائيلي | لشبكة CNN, السفير السعودي | للصحفيين: who is of a country tells the press something.
  private func isTold(_ press: Phrase, by title: Phrase) -> Bool {
    guard case .title = title.core, title.hasNationality else { return false }
    switch press.core {
    case .name(let sense): return sense.kind == .organisation && reader.lexicon.field(sense, "kind") == "media"
    default: return Self.press.contains(press.stem.bareKey)
    }
  }

  private static let press: Set<String> = [
    "وكاله", "قناه", "صحيفه", "شبكه", "جريده", "مجله", "اذاعه", "تلفزيون", "موقع", "راديو", "صحفيين", "صحافيين",
    "اعلاميين",
    "صحافه", "اعلام",
  ]

  /// مبعوث الرئيس الروسي | للشرق الأوسط: who is of one country is sent to no other, and موفد الرئيس الروسي | للاستثمار is
  /// the envoy's business.
  private func isNobodys(_ other: Phrase, _ title: Phrase) -> Bool {
    guard case .title(let head) = title.core, title.hasNationality, !isDiplomatic(title) else { return false }
    switch other.core {
    case .portfolio, .noun: return ["رئيس", "ملك", "أمير"].contains(reader.lexicon.field(head, "masculine"))
    default: return other.isPlace
    }
  }

  /// مبعوث الأمم المتحدة لسوريا, مبعوث الرئيس الروسي للشرق الأوسط
  private func envoysPlace(at index: Int, of phrase: Phrase) -> Phrase.Link? {
    guard isDiplomatic(phrase), !phrase.complements.isEmpty, phrase.links.isEmpty else { return nil }
    return place(at: index, behind: "ل").map { Phrase.Link(preposition: .to, phrase: $0) }
  }

  /// رئيس أساقفة بيروت | للموارنة, بطريرك أنطاكية | للروم الأرثوذكس: whose cleric he is there.
  private func flock(at index: Int, of phrase: Phrase, depth: Int) -> Phrase.Link? {
    guard case .title(let sense) = phrase.core, reader.lexicon.field(sense, "kind") == "religious",
      phrase.complements.last?.isPlace == true
    else { return nil }
    return field(at: index, outer: [], depth: depth) { $0.form.isPlural && !$0.isBody }.map {
      Phrase.Link(preposition: .to, phrase: $0.phrase)
    }
  }

  /// للفلاحة والصيد البحري: a second thing that a body is for.
  private func takeLinkedConjuncts(_ phrase: inout Phrase, depth: Int) {
    switch phrase.core {
    case .noun, .portfolio: break
    case .name(let sense) where sense.kind == .place:
      takeLinkedPlace(&phrase)
      return
    case .institution: return takeLinkedForce(&phrase, depth: depth)
    default: return
    }
    while reader.continues(phrase.tokens.upperBound) {
      let index = phrase.tokens.upperBound
      let form = phrase.form
      let readings = [conjunction(index), conjunctionWithLam(index)].compactMap(\.self)
      guard let next = readings.lazy.compactMap({ linkedConjunct(index, $0, of: form, depth: depth) }).first else {
        return
      }
      phrase.conjuncts.append(next)
      phrase.tokens = phrase.tokens.lowerBound..<next.tokens.upperBound
    }
  }

  private func linkedConjunct(_ index: Int, _ reading: Int, of form: Form, depth: Int) -> Phrase? {
    let stem = reader.word(index).stems[reading]
    guard stem.hasArticle || isInfinitive(stem), !reader.facts(index, reading: reading).bare.contains(.head) else {
      return nil
    }
    let found = [
      portfolio(at: index, stem, outer: [form], depth: depth + 1),
      noun(at: index, stem, outer: [form], depth: depth + 1),
    ].compactMap { $0 }.filter(\.isDefinite)
    guard let next = found.max(by: { $0.tokens.count < $1.tokens.count }) else { return nil }
    if case .institution = next.core { return nil }
    // المدير العام للأمن الوطني ولمراقبة التراب الوطني | عبد اللطيف: elsewhere ل is the sentence's.
    return stem.proclitics == 1 || hasName(at: next.tokens.upperBound) ? next : nil
  }

  /// The reading of a word in which و and ل stand before it.
  private func conjunctionWithLam(_ index: Int) -> Int? {
    reader.word(index).stems.firstIndex { $0.proclitics == 2 && $0.first == "و" && $0.last == "ل" }
  }

  /// المفتش العام للشرطة والجمارك: a second body that is called by one word.
  private func takeLinkedForce(_ phrase: inout Phrase, depth: Int) {
    let index = phrase.tokens.upperBound
    guard phrase.tokens.count == 1, phrase.stem.hasArticle, reader.continues(index), let reading = conjunction(index),
      reader.word(index).stems[reading].hasArticle,
      let next = noun(at: index, reader.word(index).stems[reading], outer: [phrase.form], depth: depth + 1),
      next.tokens.count == 1, case .institution = next.core
    else { return }
    phrase.conjuncts.append(next)
    phrase.tokens = phrase.tokens.lowerBound..<next.tokens.upperBound
  }

  private static let deputies: Set<String> = ["Undersecretary", "Deputy Minister", "Assistant Minister"]

  /// وكيل وزارة الصحة للخدمات الطبية: what a deputy has charge of. Behind others ل is the verb's.
  private func deputysField(at index: Int, of phrase: Phrase, depth: Int) -> Phrase.Link? {
    guard case .title(let sense) = phrase.core, phrase.links.isEmpty,
      reader.lexicon.field(sense, "kind") == "deputy" || Self.deputies.contains(reader.lexicon.field(sense, "english"))
    else { return nil }
    return field(at: index, outer: [phrase.form], depth: depth) { !$0.form.isPlural && !$0.isBody }
  }

  /// لغرب إفريقيا والساحل
  private func takeLinkedPlace(_ phrase: inout Phrase) {
    let index = phrase.tokens.upperBound
    guard reader.continues(index), let reading = conjunction(index),
      let next = place(at: index, reader.word(index).stems[reading])
    else { return }
    phrase.conjuncts.append(next)
    phrase.tokens = phrase.tokens.lowerBound..<next.tokens.upperBound
  }

  /// حماية البيئة, تنظيم السوق may go on behind و; a word such as بحث may as well be a verb there.
  private func isInfinitive(_ stem: Stem) -> Bool {
    let letters = stem.letters
    return letters.count >= 5 && (letters.last == "ه" || (letters[0] == "ت" && letters[letters.count - 2] == "ي"))
  }

  func takesLam(_ phrase: Phrase) -> Bool {
    switch phrase.core {
    case .title(let sense):
      // The construct وزير الدفاع takes its complement directly; ل behind it is the verb's.
      // Nor does the heir to a throne: ولي العهد لفتح is the Crown Prince to open something.
      guard phrase.complements.isEmpty, reader.lexicon.field(sense, "frame") != "name",
        reader.lexicon.field(sense, "kind") != "royal"
      else { return false }
      return phrase.tokens.count > 1
    case .institution:
      // جمعية تيوغزا للتنمية; an unknown word with its article may be any word.
      if phrase.complements.count == 1, let name = phrase.complements.first, case .unknown = name.core,
        !name.stem.hasArticle, reader.isClassNoun(phrase, "class", EntityClass.organisation.rawValue)
      {
        return true
      }
      return (phrase.stem.hasArticle && phrase.tokens.count > 1 && !isWholeWithNationality(phrase)) || isBranch(phrase)
    case .noun, .portfolio, .name, .unknown: return false
    }
  }

  /// تخضع القيادة الفلسطينية | للمساءلة: the government, leadership or army of a country is whole with its nationality.
  private func isWholeWithNationality(_ phrase: Phrase) -> Bool {
    phrase.hasNationality && Self.powers.contains(phrase.stem.bareKey)
  }

  private static let powers: Set<String> = ["قياده", "حكومه", "سلطه", "سلطات", "جيش", "قوات", "نظام"]

  /// مكتب الأمم المتحدة لغرب إفريقيا, بعثة الاتحاد الأفريقي للدعم: what a body of many countries has somewhere or for
  /// something.
  private func isBranch(_ phrase: Phrase) -> Bool {
    guard case .institution = phrase.core, Self.branches.contains(phrase.stem.bareKey),
      let owner = phrase.complements.first, case .name(let sense) = owner.core
    else { return false }
    return sense.kind == .organisation && reader.lexicon.field(sense, "kind") == "international"
  }

  func linkPhrase(at index: Int, depth: Int, titles: Bool = false) -> Phrase? {
    guard depth + 1 < Self.depthLimit else { return nil }
    guard reader.continues(index) else { return quotedBody(at: index) }
    let stem = reader.word(index).whole
    var candidates: [Phrase] = []
    if let name = name(at: index, stem, outer: []) { candidates.append(name) }
    if let noun = noun(at: index, stem, outer: [], depth: depth + 1) { candidates.append(noun) }
    if titles, let title = title(at: index, stem, depth: depth + 1) { candidates.append(title) }
    // باسم الخارجية التركية
    if titles, let portfolio = portfolio(at: index, stem, outer: [], depth: depth + 1) { candidates.append(portfolio) }
    var best: Phrase?
    for candidate in candidates where candidate.isDefinite {
      if candidate.tokens.count > (best?.tokens.count ?? 0) { best = candidate }
    }
    return best
  }
}

extension Phrase.Preposition {
  /// Whether it says where an office is, rather than what for.
  fileprivate var isWhere: Bool { self == .in || self == .at }
}
