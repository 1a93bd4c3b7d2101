/// The English of institutions and of what a head stands before.
extension PhraseEnglish {
  func complements(_ phrases: [Phrase], article: Bool) -> String {
    let texts = phrases.map { complement($0, article: false) }
    let joined = Self.enumerated(texts)
    guard article, let first = phrases.first, needsArticle(first, joined) else { return joined }
    return "the " + withoutArticle(joined)
  }

  /// Labour, Social Development and Population, where the first two are one portfolio with an `and` of its own, as may be
  /// the last: Education, Science, Culture and Sports.
  static func enumerated(_ texts: [String]) -> String {
    guard texts.count > 1, let last = texts.last else { return texts.joined() }
    let before = texts.dropLast().map { $0.replacing(" and ", with: ", ") }.joined(separator: ", ")
    return before + (last.contains(" and ") ? ", " : " and ") + last
  }

  func complement(_ phrase: Phrase, article: Bool) -> String {
    var text: String =
      switch phrase.core {
      case .title(let head): team(phrase, head) ?? title(phrase)
      case .portfolio(let sense): portfolio(phrase, sense)
      default: institution(phrase)
      }
    for (number, conjunct) in phrase.conjuncts.enumerated() {
      let isLast = number == phrase.conjuncts.count - 1
      text += (isLast ? " and " : ", ") + complement(conjunct, article: false)
    }
    return article && needsArticle(phrase, text) ? "the " + withoutArticle(text) : text
  }

  /// المدير الرياضي للفريق: the team's, where sport is spoken of, and no lieutenant general's.
  private func team(_ phrase: Phrase, _ head: Sense) -> String? {
    guard reader.isOfSport, lexicon.field(head, "masculine") == "فريق", phrase.complements.isEmpty else { return nil }
    return lexicon.values(head, "alternatives").first
  }

  func portfolio(_ phrase: Phrase, _ sense: Sense) -> String {
    let (own, before) = (lexicon.field(sense, "english-of"), lexicon.field(sense, "english-before"))
    let adjectives = adjectives(phrase)
    let text = (nationalities(phrase) + (adjectives.isEmpty ? [] : [adjectives]) + [withoutArticle(own)])
      .joined(separator: " ")
    guard let owner = phrase.complements.first else { return own.hasPrefix("the ") ? "the " + text : text }
    // Columbus Police, but Foreign Affairs of Turkey.
    if owner.isPlace, !before.isEmpty, ministry(phrase) == nil {
      return withoutArticle(complement(owner, article: false)) + " " + before
    }
    // شؤون المسرح: Theatre Affairs.
    if own == "Affairs", isWord(owner), owner.complements.isEmpty, owner.links.isEmpty, !owner.hasNationality {
      return withoutArticle(complement(owner, article: false)) + " " + text
    }
    return text + " of " + complement(owner, article: true)
  }

  /// Of the vocabulary, and no name.
  private func isWord(_ phrase: Phrase) -> Bool {
    switch phrase.core {
    case .noun, .institution: true
    default: false
    }
  }

  func institution(_ phrase: Phrase) -> String {
    let shared = ofPortfolio(phrase)
    var phrase = phrase
    if !shared.isEmpty {
      phrase.complements[0].qualifiers.removeAll(where: \.isNationality)
    }
    var core: String
    switch phrase.core {
    case .name(let sense):
      let capital = phrase.isCapital ? lexicon.field(sense, "capital") : ""
      core = capital.isEmpty ? lexicon.field(sense, "english") : capital
    case .institution(let sense), .noun(let sense): core = noun(phrase, sense)
    case .portfolio(let sense): core = portfolio(phrase, sense)
    case .title: return title(phrase)
    case .unknown: core = romanized(phrase.coreTokens, phrase.stem)
    }
    let adjectives = phrase.isName ? (inner: "", outer: "") : placedAdjectives(phrase)
    core = with(Self.ofState(Self.ofSchool(adjectives.inner, core), core), core, phrase)
    var nationalities = nationalities(phrase).filter { !phrase.isName || !tells($0, of: phrase, core) } + shared
    if nationalities.isEmpty, let own = ownNationality(phrase, core) { nationalities = [own] }
    if let country = ofClub(phrase), !nationalities.isEmpty { return country + "'s " + withoutArticle(core) }
    if nationalities.count > 1, !beginsWithPeople(phrase) {
      // Tunisian-French Chamber
      core = Self.with(nationalities.joined(separator: "-"), withoutArticle(core))
    } else {
      for nationality in nationalities { core = Self.with(nationality, withoutArticle(core)) }
    }
    if !adjectives.outer.isEmpty { core = adjectives.outer + " " + core }
    for link in phrase.links { core = joined(core, link) }
    return core
  }

  /// رئيس الهيئة العامة للرياضة السعودية: whose a state's body of the lists is, where its Arabic name says it and its
  /// English does not.
  private func ownNationality(_ phrase: Phrase, _ name: String) -> String? {
    guard case .name(let body) = phrase.core, body.kind == .organisation, phrase.tokens.count > 2,
      ["government", "parliament", "military", "agency", "police", "intelligence", "court"].contains(
        lexicon.field(body, "kind"))
    else { return nil }
    let last = phrase.tokens.upperBound - 1
    let match = reader.longest(at: last, reader.word(last).whole, .bare) { $0.kind == .nationality }
    guard let match, reader.word(last).whole.hasArticle, !lexicon.isAmbiguous(match.sense),
      lexicon.field(match.sense, "country") == lexicon.field(body, "country")
    else { return nil }
    let (own, country) = (
      lexicon.field(match.sense, "english"), lexicon.country(lexicon.field(body, "country"), "english")
    )
    return name.contains(own) || name.contains(country) || country.isEmpty ? nil : own
  }

  /// الزمالك المصري: Egypt's Zamalek, and no Egyptian Zamalek.
  private func ofClub(_ phrase: Phrase) -> String? {
    guard case .name(let club) = phrase.core, lexicon.isClub(club),
      phrase.nationalities.count == 1, case .nationality(let sense) = phrase.nationalities[0].kind
    else { return nil }
    let country = lexicon.country(lexicon.field(sense, "country"), "english")
    return country.isEmpty || country.hasSuffix("s") ? nil : country
  }

  /// Central Bank of Egypt, Iraqi Council of Representatives: the name has the nationality or the country already.
  private func tells(_ nationality: String, of phrase: Phrase, _ name: String) -> Bool {
    let country = phrase.country(lexicon).map { lexicon.country($0, "english") } ?? ""
    return name.contains(nationality) || !country.isEmpty && name.contains(country)
  }

  /// المعهد العالي: Higher Institute, where other bodies are high or supreme. المستشفى التعليمي: Teaching Hospital.
  static func ofSchool(_ adjectives: String, _ body: String) -> String {
    if body.hasSuffix("Hospital") { return adjectives.replacing("Educational", with: "Teaching") }
    guard ["Institute", "School", "College"].contains(body) else { return adjectives }
    return adjectives.split(separator: " ").map { ["High", "Supreme"].contains($0) ? "Higher" : String($0) }
      .joined(separator: " ")
  }

  /// التلفزيون الرسمي: State Television.
  private static func ofState(_ adjectives: String, _ body: String) -> String {
    guard ["Television", "Radio", "TV", "News Agency", "Media", "Newspaper"].contains(where: body.hasSuffix) else {
      return adjectives
    }
    return adjectives.split(separator: " ").map { ["Official", "Government"].contains($0) ? "State" : String($0) }
      .joined(separator: " ")
  }

  /// الجيش العربي السوري is the Syrian Arab Army: a people, and the country of theirs, not two beside each other.
  private func beginsWithPeople(_ phrase: Phrase) -> Bool {
    let countries = phrase.qualifiers.compactMap { qualifier -> String? in
      guard case .nationality(let sense) = qualifier.kind else { return nil }
      return lexicon.field(sense, "country")
    }
    guard countries.count == 2, Self.peoples.contains(countries[0]), !countries[1].hasPrefix("X-") else { return false }
    return countries[0] != Self.arabs || Origin(lexicon.country(countries[1], "origin")).isArabic
  }

  private static let arabs = "X-ARAB"
  private static let peoples: Set<String> = [arabs, "X-KURD", "X-MAGHREB", "X-UN"]

  /// Military Academy, but Arish Military Hospital, Damascus Media Centre.
  func with(_ adjectives: String, _ body: String, _ phrase: Phrase) -> String {
    guard !adjectives.isEmpty else { return body }
    guard case .institution(let sense) = phrase.core, phrase.complements.count == 1,
      let name = phrase.complements.first
    else { return adjectives + " " + body }
    let place = withoutArticle(complement(name, article: false))
    let isOwnName = if case .unknown = name.core { true } else { name.isPlace }
    guard isFacility(phrase, lexicon.field(sense, "english")) || isOwnName, body.hasPrefix(place + " ") else {
      return adjectives + " " + body
    }
    return place + " " + adjectives + body.dropFirst(place.count)
  }

  /// Of people and not of the state.
  private static let houses = [
    "University", "School", "College", "Hospital", "Association", "Society", "Academy", "Institute", "Foundation",
    "League", "Union", "Federation", "Chamber",
  ]

  /// Royal Swedish Academy: no nationality stands before Royal.
  static func with(_ nationality: String, _ body: String) -> String {
    // الجامعة الأمريكية, wherever it is; American Heart Association
    if nationality == "US", houses.contains(where: { isHead($0, of: body) }) {
      return "American " + body
    }
    if nationality == "US", body.hasPrefix(ministry + " of ") {
      return nationality + " Department" + body.dropFirst(ministry.count)
    }
    guard body.hasPrefix("Royal ") else { return nationality + " " + body }
    return "Royal " + nationality + body.dropFirst("Royal".count)
  }

  /// Whether a body is one by its noun, which stands last or before a preposition.
  private static func isHead(_ noun: String, of body: String) -> Bool {
    let words = body.split(separator: " ").map(String.init)
    let end = headEnd(words)
    return end > 0 && words[end - 1] == noun
  }

  /// مجلس العلاقات الخارجية الأمريكية is a US council: a nationality that agrees with the portfolio is the whole body's.
  private func ofPortfolio(_ phrase: Phrase) -> [String] {
    guard case .institution = phrase.core, phrase.complements.count == 1, let only = phrase.complements.first,
      case .portfolio = only.core
    else { return [] }
    return nationalities(only)
  }

  /// A noun with its complement: `Ministry of Defence`, `Innovation Department`.
  func noun(_ phrase: Phrase, _ sense: Sense) -> String {
    let own = head(phrase, sense)
    let name = Self.enumerated(phrase.heads.map { lexicon.field($0, "english") } + [own])
    guard let first = phrase.complements.first else {
      let isBare = phrase.stem.hasArticle && adjectives(phrase).isEmpty && phrase.links.isEmpty
      return isBare ? lexicon.meaningAlone(sense) ?? meant(phrase, sense) ?? name : name
    }
    // Middle East and North Africa Department
    if let department = Self.departments[name], phrase.complements.allSatisfy({ $0.isWorldRegion(lexicon) }) {
      return withoutArticle(complements(phrase.complements, article: false)) + " " + department
    }
    if phrase.complements.count == 1 {
      // Chief Executive of SoftBank Group, Leader of the Nidaa Tounes Bloc
      if Self.ofNames.contains(name), case .name(let own) = first.core, own.kind == .organisation {
        return withoutArticle(complement(first, article: false)) + " " + name
      }
      // شؤون المسرح: Theatre Affairs
      if name == "Affairs", isWord(first), first.complements.isEmpty, first.links.isEmpty, !first.hasNationality {
        return withoutArticle(complement(first, article: false)) + " " + name
      }
      if name == "Office", let own = shortName(first) { return own + " " + name }
      if Self.regions.contains(name) || Self.ofPlaces.contains(name) || isFacility(phrase, name), first.isPlace {
        return withoutArticle(complement(first, article: false)) + " " + name
      }
      // Khartoum State
      if name == "State", case .name(let place) = first.core, Self.federations.contains(lexicon.field(place, "country"))
      {
        return withoutArticle(complement(first, article: false)) + " " + name
      }
      // Suez Canal Authority
      if name == "Authority", case .name(let place) = first.core, place.kind == .place {
        return withoutArticle(complement(first, article: false)) + " " + name
      }
      // شركة أمازون is Amazon, حزب الاتحاد الاشتراكي the Socialist Union.
      if isCalled(phrase, by: first) { return complement(first, article: false) }
      if case .unknown = first.core {
        let own = complement(first, article: false)
        // What no list has is a body's own name: Tyugza Association.
        if isCompany(sense) { return own }
        if sense.kind == .institution || reader.isClassNoun(phrase, "extent", "in"),
          reader.isClassNoun(phrase, "class", EntityClass.organisation.rawValue)
        {
          return own + " " + name
        }
        // Victoria State
        if reader.isClassNoun(phrase, "class", EntityClass.place.rawValue) { return own + " " + name }
      }
      if let part = part(of: first, name) { return part }
      if name.hasSuffix("ing"), phrase.heads.isEmpty, sense.kind != .institution {
        // مكافحة الجريمة: Combating Crime.
        return name + " " + complement(first, article: false)
      }
      if isGerund(first) { return name + " for " + complement(first, article: false) }
      if let own = ownName(first, of: name) { return own + " " + name }
      // Rwanda Development Council
      if name == "Council", first.complements.first?.isPlace == true, isShort(first, depth: 0) {
        return attributive(first, first.complements[0]) + " " + name
      }
      if isAttributive(sense), isShort(first, depth: 0),
        !first.isBody || sense.kind != .noun && !Self.ofBodies.contains(name)
      {
        if let place = first.complements.first, case .name = place.core {
          return attributive(first, place) + " " + name
        }
        let field = Self.attributive(withoutArticle(complement(first, article: false)))
        // إدارة المرور is the Traffic Department, إدارة ترامب his administration.
        return field + " " + (name == "Administration" && !field.contains(" and ") ? "Department" : name)
      }
    }
    let fields = phrase.complements
    if fields.count > 1, Self.ofFields.contains(name), fields.allSatisfy({ isShort($0, depth: 0) && !$0.isPlace }) {
      return complements(fields, article: false) + " " + name
    }
    return "\(name) of \(complements(fields, article: true))"
  }

  /// People's Party, Children's Hospital, Houthi Militias: how plurals stand before a noun.
  private static func attributive(_ field: String) -> String { plurals[field] ?? field }

  private static let plurals = [
    "People": "People's", "Peoples": "Peoples'", "Children": "Children's", "Women": "Women's", "Houthis": "Houthi",
    "Socialists": "Socialist", "Liberals": "Liberal", "Greens": "Green", "Cars": "Car", "Buses": "Bus",
    "Borders": "Border", "Forests": "Forest", "Elections": "Elections", "Railways": "Railway",
  ]

  /// Nouns that are of the body that they belong to.
  private static let ofBodies: Set<String> = ["Government", "Mission", "Army", "Delegation"]

  /// Nouns that stand behind the name of the body whose they are.
  private static let ofNames: Set<String> = ["Group", "Bloc", "Militia", "Campaign"]

  /// المؤسسة where the text has named المؤسسة الوطنية للنفط: the Corporation, as in its name.
  private func meant(_ phrase: Phrase, _ noun: Sense) -> String? {
    guard let body = phrase.meant else { return nil }
    let words = lexicon.field(body, "english").split(separator: " ").map(String.init)
    return ([lexicon.field(noun, "english")] + lexicon.values(noun, "alternatives")).first { words.contains($0) }
  }

  /// شمال كاليفورنيا, جنوب غرب ألمانيا: Northern California, Southwestern Germany.
  private func part(of whole: Phrase, _ point: String) -> String? {
    guard Self.points.contains(point) else { return nil }
    if whole.isPlace { return point + "ern " + withoutArticle(complement(whole, article: false)) }
    guard case .noun(let sense) = whole.core, whole.complements.count == 1, whole.complements[0].isPlace else {
      return nil
    }
    return part(of: whole.complements[0], point + lexicon.field(sense, "english").lowercased())
  }

  func isPartOfPlace(_ phrase: Phrase) -> Bool {
    guard case .noun(let sense) = phrase.core, let whole = phrase.complements.first else { return false }
    return part(of: whole, lexicon.field(sense, "english")) != nil
  }

  private static let points: Set<String> = [
    "North", "South", "East", "West", "Northeast", "Northwest", "Southeast", "Southwest",
  ]

  /// Education and Manpower Committee
  private static let ofFields: Set<String> = ["Committee", "Department", "Directorate", "Division", "Unit"]

  /// UNESCO, UN: what a body of many countries is called in one word.
  private func shortName(_ body: Phrase) -> String? {
    guard isInternational(body), !body.hasNationality, case .name(let sense) = body.core else { return nil }
    let (name, acronym) = (lexicon.field(sense, "english"), lexicon.field(sense, "acronym"))
    return name.contains(" ") ? Self.acronyms.contains(acronym) ? acronym : nil : name
  }

  static let acronyms: Set<String> = ["UN", "EU", "AU", "NATO"]

  func isCompany(_ sense: Sense) -> Bool { lexicon.field(sense, "english") == "Company" }

  /// Al-Thawra Hospital, but Children's Hospital: nouns that houses are called by are spelt.
  private func ownName(_ phrase: Phrase, of house: String) -> String? {
    guard case .noun(let sense) = phrase.core, phrase.tokens.count == 1, lexicon.isName(sense, of: house) else {
      return nil
    }
    let word = reader.document.text(reader.offsets(phrase.tokens, proclitics: phrase.stem.proclitics))
    let spelt = romanizer.romanize(word, origin: .arabic, count: 1).first?.form ?? word
    return spelt.prefix(1).uppercased() + spelt.dropFirst()
  }

  /// الجامعة التونسية لكرة السلة and الجامعة العامة للصحة are no universities.
  private func isFederation(_ phrase: Phrase, _ sense: Sense) -> Bool {
    guard sense.kind == .institution, lexicon.field(sense, "arabic") == "جامعة", phrase.complements.isEmpty,
      !phrase.qualifiers.isEmpty
    else { return false }
    if phrase.links.contains(where: { $0.preposition == .to || $0.preposition == .concerning }) { return true }
    // الجامعة التونسية, in news of sport
    return reader.isOfSport && phrase.links.isEmpty && phrase.qualifiers.allSatisfy(\.isNationality)
  }

  /// Whether English leaves the noun out that a body stands behind: a company's, a party's.
  func isCalled(_ phrase: Phrase, by body: Phrase) -> Bool {
    guard case .institution(let sense) = phrase.core else { return false }
    if lexicon.field(sense, "english") == "Party" { return body.isBody }
    guard case .name(let own) = body.core, own.kind == .organisation else { return false }
    // تحالف "دعم الشرعية" is the Coalition to Support Legitimacy
    let isTold = lexicon.field(own, "english").split(separator: " ").contains { $0 == lexicon.field(sense, "english") }
    return isTold || reader.isClassNoun(phrase, "extent", "out") || isListed(phrase, own, body)
  }

  /// منظمة "أطباء بلا حدود": the lists have the body with its noun, too.
  private func isListed(_ noun: Phrase, _ own: Sense, _ body: Phrase) -> Bool {
    var hash = WordHash.append(WordHash.of(noun.stem.bareLetters), to: LexiconFile.Space.exact.rawValue)
    for index in body.tokens { hash = WordHash.append(reader.word(index).whole.exact, to: hash) }
    return lexicon.senses(of: hash).contains { $0.table == own.table && $0.record == own.record }
  }

  /// The noun of a body where what stands behind it or what the text is about chooses its sense.
  private func head(_ phrase: Phrase, _ sense: Sense) -> String {
    if isFederation(phrase, sense) { return "Federation" }
    if isLeadership(phrase, sense) { return "Leadership" }
    if isUnit(phrase, sense) { return "Unit" }
    return inContext(phrase, sense) ?? lexicon.field(sense, "english")
  }

  /// What news of sport and single countries call a body: نقابة التعليم in Tunisia is a trade union, where Egypt and the
  /// Levant have syndicates of professions; ولاية of a place in Algeria is a province. For countries the body's own place
  /// decides, then what the text is about.
  private func inContext(_ phrase: Phrase, _ sense: Sense) -> String? {
    let forms = lexicon.values(sense, "context").map { $0.split(separator: ": ") }.filter { $0.count == 2 }
    guard !forms.isEmpty else { return nil }
    func form(where isContext: (String) -> Bool) -> String? {
      forms.first { isContext(String($0[0])) }.map { String($0[1]) }
    }
    if reader.isOfSport, let form = form(where: { $0 == "sport" }) { return form }
    if case .name(let place) = phrase.complements.first?.core, place.kind == .place {
      let country = lexicon.field(place, "country")
      return form { $0 == country }
    }
    // مديرية أمن تعز is no district.
    if let field = phrase.complements.first, reader.isClassNoun(phrase, "class", EntityClass.place.rawValue) {
      guard case .unknown = field.core else { return nil }
    }
    // The ولاية of a place that no list has may be anywhere.
    guard phrase.complements.isEmpty || sense.kind == .institution else { return nil }
    return form { reader.isAbout($0) }
  }

  /// Whose states are called so behind their names.
  private static let federations: Set<String> = ["SD", "SS", "NG"]

  /// القيادة الفلسطينية leads a people, but القيادة العامة commands.
  private func isLeadership(_ phrase: Phrase, _ sense: Sense) -> Bool {
    lexicon.field(sense, "arabic") == "قيادة" && phrase.stem.hasArticle && phrase.complements.isEmpty
      && phrase.links.isEmpty && !phrase.qualifiers.isEmpty && phrase.qualifiers.allSatisfy(\.isNationality)
  }

  /// فرقة مكافحة الإرهاب: of police and guards, told by what it does; divisions are numbered or called after places.
  private func isUnit(_ phrase: Phrase, _ sense: Sense) -> Bool {
    guard lexicon.field(sense, "arabic") == "فرقة" else { return false }
    return (phrase.complements + phrase.links.map(\.phrase)).contains { part in
      switch part.core {
      case .noun(let noun), .portfolio(let noun):
        !["Music", "Arts", "Folk", "Dance", "Theatre"].contains { lexicon.field(noun, "english").contains($0) }
      default: false
      }
    }
  }

  /// أمن دمشق before a directorate: Damascus Security.
  private func attributive(_ activity: Phrase, _ place: Phrase) -> String {
    var alone = activity
    alone.complements = []
    return withoutArticle(complement(place, article: false)) + " " + withoutArticle(complement(alone, article: false))
  }

  /// Salmaniya Medical Complex, Kassala Court of Appeal: what a town has stands behind its name.
  private func isFacility(_ phrase: Phrase, _ name: String) -> Bool {
    switch phrase.complements.first?.core {
    case .name(let place) where place.kind == .place || place.kind == .country && name.hasSuffix("Team"): break
    case .unknown: break
    default: return false
    }
    return Self.facilities.contains { name.hasSuffix($0) } || name.hasPrefix("Court of ")
  }

  private static let facilities = [
    "Hospital", "Complex", "Municipality", "Court", "Police", "Institute", "Forum", "National Team",
  ]

  /// Hail Region, Aden Governorate: parts of countries are called so behind their names.
  /// What a body has for a part of the world, by the noun that translates the Arabic word by word.
  private static let departments = [
    "Administration": "Department", "Department": "Department", "Office": "Office", "Division": "Division",
    "Directorate": "Directorate", "Section": "Section",
  ]

  private static let regions: Set<String> = ["Region", "Governorate", "Province", "District", "County", "Axis"]

  /// Middle East Department
  private static let ofPlaces: Set<String> = ["Department", "Division", "Section", "Centre", "School"]

  /// Institutions whose purpose stands before them: Training Centre, Innovation Department.
  private func isAttributive(_ sense: Sense) -> Bool {
    let name = lexicon.field(sense, "english")
    return !["Ministry", "University", "House", "Council", "Faculty", "Parliament", "State"]
      .contains { name.hasSuffix($0) }
  }

  /// One noun, or a noun with a noun before it: Cancer Research.
  private func isShort(_ phrase: Phrase, depth: Int) -> Bool {
    // Elections Supervision Authority
    let isWhole = phrase.links.allSatisfy {
      $0.preposition == .over && $0.phrase.conjuncts.isEmpty && isWord($0.phrase)
    }
    guard depth < 2, isWhole, phrase.complements.count <= 1 else { return false }
    // Friends of the Moroccan People
    if case .noun(let sense) = phrase.core, lexicon.field(sense, "english") == "People", phrase.hasNationality {
      return false
    }
    // Israeli Broadcasting Authority, European Studies Centre
    guard !phrase.hasNationality || depth == 0 && phrase.complements.isEmpty else { return false }
    // Damascus Security Directorate
    if depth == 0, let place = phrase.complements.first, case .name(let sense) = place.core,
      sense.kind == .place || sense.kind == .country
    {
      return true
    }
    if let complement = phrase.complements.first, !isShort(complement, depth: depth + 1) { return false }
    switch phrase.core {
    case .noun, .portfolio: return true
    // Russian Intelligence Agency, Ministry Office
    case .institution:
      return depth == 0 && phrase.complements.isEmpty && phrase.links.isEmpty
        && phrase.coreTokens.count == 1 && !phrase.form.isPlural && adjectives(phrase).isEmpty
    default: return false
    }
  }

  private func isGerund(_ phrase: Phrase) -> Bool {
    guard case .noun(let sense) = phrase.core, !phrase.complements.isEmpty, phrase.heads.isEmpty else { return false }
    return lexicon.field(sense, "english").hasSuffix("ing")
  }
}
