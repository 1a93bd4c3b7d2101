/// The English of bodies: a name or a noun with its adjectives, its nationality and what it is for.
extension PhraseEnglish {
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

  /// المعهد العالي: Higher Institute, where other bodies are high or supreme. المستشفى التعليمي: Teaching Hospital.
  static func ofSchool(_ adjectives: String, _ body: String) -> String {
    if EnglishWordGroup.hospital.ends(body) { return EnglishRewording.ofHospital.inside(adjectives) }
    return EnglishWordGroup.school.contains(body) ? EnglishRewording.ofSchool.ofWords(adjectives) : adjectives
  }

  /// التلفزيون الرسمي: State Television.
  private static func ofState(_ adjectives: String, _ body: String) -> String {
    EnglishWordGroup.broadcaster.ends(body) ? EnglishRewording.ofBroadcaster.ofWords(adjectives) : adjectives
  }

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

  /// مجلس العلاقات الخارجية الأمريكية is a US council: a nationality that agrees with the portfolio is the whole body's.
  private func ofPortfolio(_ phrase: Phrase) -> [String] {
    guard case .institution = phrase.core, phrase.complements.count == 1, let only = phrase.complements.first,
      case .portfolio = only.core
    else { return [] }
    return nationalities(only)
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

  /// Central Bank of Egypt, Iraqi Council of Representatives: the name has the nationality or the country already.
  private func tells(_ nationality: String, of phrase: Phrase, _ name: String) -> Bool {
    let country = phrase.country(lexicon).map { lexicon.country($0, "english") } ?? ""
    return name.contains(nationality) || !country.isEmpty && name.contains(country)
  }

  /// الزمالك المصري: Egypt's Zamalek, and no Egyptian Zamalek.
  private func ofClub(_ phrase: Phrase) -> String? {
    guard case .name(let club) = phrase.core, lexicon.isClub(club),
      phrase.nationalities.count == 1, case .nationality(let sense) = phrase.nationalities[0].kind
    else { return nil }
    let country = lexicon.country(lexicon.field(sense, "country"), "english")
    return country.isEmpty || country.hasSuffix("s") ? nil : country
  }

  /// Royal Swedish Academy: no nationality stands before Royal.
  static func with(_ nationality: String, _ body: String) -> String {
    // الجامعة الأمريكية, wherever it is; American Heart Association
    if let people = EnglishRewording.ofPeople.form(of: nationality), let noun = noun(of: body),
      EnglishWordGroup.ofPeople.contains(noun)
    {
      return people + " " + body
    }
    if nationality == unitedStates, body.hasPrefix(ministry + " of ") {
      return nationality + " " + EnglishRewording.ofUnitedStates.of(ministry) + body.dropFirst(ministry.count)
    }
    guard let royal = EnglishWordGroup.royal.beginning(of: body, before: " ") else { return nationality + " " + body }
    return royal + " " + nationality + body.dropFirst(royal.count)
  }

  /// The noun of a body, which stands last or before a preposition.
  private static func noun(of body: String) -> String? {
    let words = body.split(separator: " ").map(String.init)
    let end = headEnd(words)
    return end > 0 ? words[end - 1] : nil
  }

  static let unitedStates = "US"

  /// الجيش العربي السوري is the Syrian Arab Army: a people, and the country of theirs, not two beside each other.
  private func beginsWithPeople(_ phrase: Phrase) -> Bool {
    let countries = phrase.qualifiers.compactMap { qualifier -> String? in
      guard case .nationality(let sense) = qualifier.kind else { return nil }
      return lexicon.field(sense, "country")
    }
    guard countries.count == 2, isPeople(countries[0]), !countries[1].hasPrefix("X-") else { return false }
    return countries[0] != Self.arabs || Origin(lexicon.country(countries[1], "origin")).isArabic
  }

  /// Whether the adjective is of a people or of all, which has it beside a country's.
  private func isPeople(_ code: String) -> Bool { lexicon.country(code, "source").hasSuffix(Self.besideCountry) }

  private static let arabs = "X-ARAB"
  private static let besideCountry = "; its adjective stands beside a country's"
}
