/// Puts the English of a title or an institution together from the parts that the grammar has found.
///
/// The order is English's own: modifiers and nationality, then the head with its portfolio before it
/// (Defence Minister) or its complement behind it (Governor of the Central Bank), then the links.
struct PhraseEnglish {
  let reader: Reader
  let romanizer: Romanizer

  private var lexicon: Lexicon { reader.lexicon }

  struct Result {
    let text: String
    let confidence: Double
    /// The record that the head comes from.
    let source: String
  }

  func compose(_ phrase: Phrase) -> Result {
    Result(
      text: title(phrase), confidence: phrase.hasUnknown ? 0.3 : phrase.tokens.count > 5 ? 0.7 : 0.85,
      source: source(phrase))
  }

  private func source(_ phrase: Phrase) -> String {
    switch phrase.core {
    case .title(let sense), .institution(let sense), .noun(let sense), .portfolio(let sense), .name(let sense):
      lexicon.place(of: sense)
    case .unknown: ""
    }
  }

  // MARK: Titles

  private func title(_ phrase: Phrase) -> String {
    guard case .title(let head) = phrase.core else { return institution(phrase) }
    let phrase = speaksForMinistry(phrase, head) ? phrase : withNationalityOfPortfolio(phrase)
    let office = office(phrase, head)
    var nationalities = office == nil && speaksForMinistry(phrase, head) ? [] : nationalities(phrase)
    var core = office ?? regular(phrase, head)
    // رئيس مجلس النواب الليبي: an office of one country does not tell which, but the text does.
    if office != nil, nationalities.isEmpty, let own = lastNationality(phrase) { nationalities = [own] }
    if phrase.form == .feminine { core = Self.feminine(core) }
    let adjectives = adjectives(phrase)
    if !adjectives.isEmpty { core = Self.before(core, adjectives) }
    core = modified(core, phrase, at: "inside")
    for nationality in nationalities { core = nationality + " " + core }
    core = modified(core, phrase, at: "after")
    for (number, link) in phrase.links.enumerated() {
      let isSender = number == 0 && isOfSender(phrase, head)
      core = isSender ? core + " of " + complement(link.phrase, article: true) : join(core, link, of: head)
    }
    core = modified(core, phrase, at: "before")
    return phrase.owner.map { Self.owned(core, by: $0) } ?? core
  }

  /// المندوب الدائم لقطر لدى الأمم المتحدة: the first country tells who has sent him.
  private func isOfSender(_ phrase: Phrase, _ head: Sense) -> Bool {
    guard lexicon.field(head, "kind") == "diplomatic", phrase.links.count > 1 else { return false }
    return phrase.links[0].preposition == .to && isCountry(phrase.links[0].phrase)
      && [.at, .toward, .in].contains(phrase.links[1].preposition)
  }

  /// Special Adviser, but UN Special Envoy.
  private static func before(_ office: String, _ words: String) -> String {
    office.hasPrefix("UN ") ? "UN " + words + office.dropFirst("UN".count) : words + " " + office
  }

  /// his Adviser, but Chairman of its Board.
  private static func owned(_ text: String, by owner: Phrase.Owner) -> String {
    guard let article = text.firstRange(of: " of the ") else { return "\(owner.rawValue) \(text)" }
    return text[..<article.lowerBound] + " of \(owner.rawValue) " + text[article.upperBound...]
  }

  /// وزير الخارجية التركية: a nationality that agrees with a minister's portfolio is the minister's.
  private func withNationalityOfPortfolio(_ phrase: Phrase) -> Phrase {
    guard !phrase.hasNationality else { return phrase }
    var phrase = phrase
    var found: [Phrase.Qualifier] = []
    guard case .title(let head) = phrase.core else { return phrase }
    // وكيل وزارة is one head.
    let isOfMinistry = lexicon.field(head, "masculine").hasSuffix(" وزارة")
    for number in phrase.complements.indices {
      found += takeNationalities(&phrase.complements[number], inMinistry: isOfMinistry)
    }
    if lexicon.field(head, "english").contains("Minister") {
      for number in phrase.links.indices { found += takeNationalities(&phrase.links[number].phrase) }
    }
    phrase.qualifiers += found.prefix(1)
    return phrase
  }

  private func takeNationalities(_ part: inout Phrase, inMinistry: Bool = false) -> [Phrase.Qualifier] {
    var found: [Phrase.Qualifier] = []
    if isPortfolio(part), inMinistry || ministry(part) != nil {
      found = part.nationalities.filter { !isRegional($0) }
      guard let first = found.first, found.count == part.qualifiers.count else { return [] }
      part.qualifiers = []
      part.tokens = part.tokens.lowerBound..<first.tokens.lowerBound
    } else if case .institution(let sense) = part.core, part.complements.count == 1 {
      // وكيل وزارة الصحة اليمنية
      let isMinistry = lexicon.field(sense, "english") == Self.ministry
      found = takeNationalities(&part.complements[0], inMinistry: isMinistry)
    }
    return found
  }

  private static let ministry = "Ministry"

  private func isPortfolio(_ phrase: Phrase) -> Bool { if case .portfolio = phrase.core { true } else { false } }

  /// Arab, European: of many countries, and of nobody in office.
  private func isRegional(_ qualifier: Phrase.Qualifier) -> Bool {
    guard case .nationality(let sense) = qualifier.kind else { return false }
    return lexicon.field(sense, "country").hasPrefix("X-")
  }

  /// The nationality that the name of a body ends with: مجلس النواب الليبي.
  private func lastNationality(_ phrase: Phrase) -> String? {
    guard let complement = phrase.complements.last, case .name = complement.core, complement.tokens.count > 1 else {
      return nil
    }
    let index = complement.tokens.upperBound - 1
    let match = reader.longest(at: index, reader.word(index).whole, .bare) { $0.kind == .nationality }
    return match.map { lexicon.field($0.sense, "english") }
  }

  /// Chairman of a frame or an office, held by a woman.
  private static func feminine(_ text: String) -> String {
    // White House Spokesman; a Spokesman of somebody else further on is left alone.
    var words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    for index in words[..<headEnd(words)].indices where words[index] == "Chairman" || words[index] == "Spokesman" {
      words[index] = words[index].dropLast(3) + "woman"
    }
    return words.joined(separator: " ")
  }

  /// The end of an office's own words, before those that a preposition ties to it.
  private static func headEnd(_ words: [String]) -> Int {
    words.firstIndex { ["of", "for", "to", "in", "at"].contains($0) } ?? words.count
  }

  /// An office whose English belongs to one country: US + وزير الخارجية.
  private func office(_ phrase: Phrase, _ head: Sense) -> String? {
    guard let country = phrase.country(lexicon), !phrase.complements.contains(where: \.hasNationality) else {
      return nil
    }
    var hash = PhraseWords.hash(lexicon.field(head, "masculine"), .bare)
    guard let complement = phrase.complements.first else { return office(hash, country) }
    // A complement that names the country itself ends the office: وزير خارجية تركيا. What else stands there belongs to
    // its name: حاكم ولاية فرجينيا.
    guard phrase.complements.count == 1, complement.links.isEmpty,
      complement.complements.allSatisfy({ isCountry($0) || isOrganisation($0) })
    else { return nil }
    for index in complement.tokens.lowerBound..<coreEnd(complement) {
      hash = WordHash.append(reader.word(index).whole.bare, to: hash)
    }
    return office(hash, country)
  }

  private func isCountry(_ phrase: Phrase) -> Bool {
    guard case .name(let sense) = phrase.core else { return false }
    return sense.kind == .country || sense.kind == .place && lexicon.field(sense, "kind") == "country"
  }

  private func office(_ hash: UInt64, _ country: String) -> String? {
    for sense in lexicon.senses(of: hash) where sense.kind == .office && lexicon.field(sense, "country") == country {
      return lexicon.field(sense, "english")
    }
    return nil
  }

  /// The tokens of a phrase before its qualifiers, complements and links.
  private func coreEnd(_ phrase: Phrase) -> Int {
    var end = phrase.tokens.upperBound
    for qualifier in phrase.qualifiers { end = min(end, qualifier.tokens.lowerBound) }
    for complement in phrase.complements { end = min(end, complement.tokens.lowerBound) }
    for link in phrase.links { end = min(end, link.phrase.tokens.lowerBound) }
    return max(end, phrase.tokens.lowerBound + 1)
  }

  private func regular(_ phrase: Phrase, _ head: Sense) -> String {
    let name = headName(head, form: phrase.form)
    guard let complement = phrase.complements.first else { return bare(name, head, phrase) }
    // رئيس مجلس هيئة السوق المالية: who chairs the council of an authority chairs the authority.
    if let body = bodyOfCouncil(complement) { return "Chairman of " + self.complement(body, article: true) }
    if let frame = TitleFrames(reader: reader).frame(head, complement) { return framed(phrase, complement, frame) }
    // نقيب تجار المواد الغذائية
    if lexicon.field(head, "masculine") == "نقيب", complement.form.isPlural, case .noun = complement.core {
      return "President of the \(withoutArticle(complements(phrase.complements, article: false))) Syndicate"
    }
    if speaksForMinistry(phrase, head) { return "\(name) for \(ministry(complement, of: phrase))" }
    if let acronym = acronym(before: head, phrase) { return acronym + " " + name }
    let frame = lexicon.field(head, "frame")
    switch frame {
    case "portfolio": return withPortfolio(name, phrase.complements)
    case "before": return complements(phrase.complements, article: false) + " " + name
    // ملحق الشؤون الدينية: Religious Affairs Attaché, but at an embassy.
    case "at" where isPortfolio(complement): return complements(phrase.complements, article: false) + " " + name
    case "for", "to", "at", "in":
      return "\(name) \(frame) \(complements(phrase.complements, article: true))"
    case "name": return "\(name) \(complements(phrase.complements, article: false))"
    default: return "\(name) of \(complements(phrase.complements, article: true))"
    }
  }

  /// المتحدثة باسم الخارجية الروسية speaks for the ministry, and not for affairs: the nationality is the ministry's,
  /// whichever of the two it agrees with.
  private func speaksForMinistry(_ phrase: Phrase, _ head: Sense) -> Bool {
    guard lexicon.field(head, "kind") == "spokesman", phrase.complements.count == 1 else { return false }
    return ministry(phrase.complements[0]) != nil
  }

  /// Foreign Ministry: the portfolio that stands for the ministry.
  private func ministry(_ portfolio: Phrase) -> String? {
    guard case .portfolio(let sense) = portfolio.core else { return nil }
    let (before, source) = (lexicon.field(sense, "english-before"), lexicon.field(sense, "source"))
    return !before.isEmpty && (source == "ministry" || source.hasPrefix("ministry of "))
      ? before + " " + Self.ministry : nil
  }

  private func ministry(_ portfolio: Phrase, of spokesman: Phrase?) -> String {
    let nationalities = nationalities(portfolio) + (spokesman.map(nationalities) ?? [])
    let text = (nationalities + [ministry(portfolio) ?? ""]).joined(separator: " ")
    return "the " + text + (portfolio.complements.first.map { " of " + complement($0, article: true) } ?? "")
  }

  /// الأستاذ alone before a name is a courtesy, with the form of address that the list has for it.
  private func bare(_ name: String, _ head: Sense, _ phrase: Phrase) -> String {
    guard phrase.tokens.count == 1, name == "Professor" else { return name }
    let address = lexicon.values(head, "alternatives")
    return (phrase.form == .feminine ? address.last : address.first) ?? name
  }

  private func bodyOfCouncil(_ council: Phrase) -> Phrase? {
    guard case .institution(let sense) = council.core, lexicon.field(sense, "arabic") == "مجلس",
      council.complements.count == 1, let body = council.complements.first, council.qualifiers.isEmpty
    else { return nil }
    switch body.core {
    case .name(let own) where own.kind == .organisation: return body
    case .institution: return body.complements.isEmpty && body.qualifiers.isEmpty && body.links.isEmpty ? nil : body
    default: return nil
    }
  }

  /// UN Envoy, EU Ambassador: bodies whose acronym English news puts before those they send.
  private func acronym(before head: Sense, _ phrase: Phrase) -> String? {
    guard phrase.complements.count == 1, case .name(let body) = phrase.complements[0].core,
      body.kind == .organisation,
      lexicon.field(head, "kind") == "diplomatic" || lexicon.field(head, "english").hasSuffix("Coordinator")
    else { return nil }
    let acronym = lexicon.field(body, "acronym")
    return Self.acronyms.contains(acronym) ? acronym : nil
  }

  private func headName(_ head: Sense, form: Form) -> String {
    if form == .feminine || form == .femininePlural {
      let feminine = lexicon.field(head, "feminine-english")
      if !feminine.isEmpty { return feminine }
    }
    return lexicon.field(head, "english")
  }

  /// `Defence Minister`, but `Minister of Industry and Advanced Technology`.
  private func withPortfolio(_ name: String, _ portfolios: [Phrase]) -> String {
    if portfolios.count == 1, let only = portfolios.first, case .portfolio(let sense) = only.core,
      only.qualifiers.isEmpty
    {
      let before = lexicon.field(sense, "english-before")
      // وزير خارجية تركيا: Foreign Minister of Turkey.
      if !before.isEmpty, let country = only.complements.first {
        return "\(portfolio(before, in: name)) of \(complement(country, article: true))"
      }
      if !before.isEmpty { return portfolio(before, in: name) }
    }
    return "\(name) of \(complements(portfolios, article: false))"
  }

  /// `Defence Minister`, `Deputy Defence Minister`.
  private func portfolio(_ portfolio: String, in name: String) -> String {
    var words = name.split(separator: " ").map(String.init)
    words.insert(portfolio, at: max(0, words.count - 1))
    return words.joined(separator: " ")
  }

  // MARK: Frames

  private func framed(_ phrase: Phrase, _ complement: Phrase, _ frame: Sense) -> String {
    let name = lexicon.field(frame, "english")
    let preposition = lexicon.field(frame, "preposition")
    let swallows = lexicon.field(frame, "swallow") == "yes"
    if swallows, let town = townOfBody(complement) {
      return "\(name) \(preposition.isEmpty ? "of" : preposition) \(town)"
    }
    if swallows, case .name = complement.core, !isWhole(complement, frame) {
      // الحكومة الليبية المؤقتة is a body's own name and is not swallowed.
      return "\(name) of \(complements(phrase.complements, article: true))"
    }
    if swallows {
      let rest = complement.complements + complement.links.map(\.phrase)
      var words = nationalities(complement).prefix(1).map { $0 }
      let ofBody = adjectives(complement)
      // بلدية إربد الكبرى: Mayor of Greater Irbid.
      let isGreater = ofBody == Self.greater && rest.first?.isPlace == true
      let adjectives = [isGreater ? "" : ofBody, unswallowed(complement, frame)].filter { !$0.isEmpty }
      words.insert(contentsOf: adjectives, at: 0)
      // نقيب الصحفيين التونسيين: President of the Tunisian Journalists' Syndicate.
      if complement.form.isPlural, rest.isEmpty, let article = name.firstRange(of: " of the ") {
        return name[..<article.upperBound] + words.map { $0 + " " }.joined() + name[article.upperBound...]
      }
      let before = words.map { $0 + " " }.joined()
      guard let next = rest.first else { return before + name }
      // سفير خادم الحرمين الشريفين لدى باكستان: Saudi Ambassador to Pakistan.
      if complement.complements.isEmpty, let link = complement.links.first, link.preposition != .to {
        return before + name + self.preposition(link) + self.complement(next, article: true)
      }
      let seat =
        isGreater ? Self.greater + " " + self.complement(next, article: false) : self.complement(next, article: true)
      return before + "\(name) \(preposition.isEmpty ? "of" : preposition) " + seat
    }
    guard !preposition.isEmpty else { return name + " " + complements(phrase.complements, article: false) }
    return "\(name) \(preposition) \(complements(phrase.complements, article: true))"
  }

  private static let greater = "Greater"

  /// بلدية الزرقاء الكبرى, a body of the lists: who heads it is Mayor of Greater Zarqa.
  private func townOfBody(_ complement: Phrase) -> String? {
    guard case .name(let body) = complement.core, body.kind == .organisation else { return nil }
    let (start, end) = (complement.tokens.lowerBound + 1, complement.tokens.upperBound)
    guard start < end else { return nil }
    let match = reader.longest(at: start, reader.word(start).whole, .exact) {
      $0.kind == .place || $0.kind == .country && !lexicon.field($0, "capital").isEmpty
    }
    guard let match, match.end == end || match.end == end - 1 else { return nil }
    let town = lexicon.field(match.sense, match.sense.kind == .country ? "capital" : "english")
    guard match.end < end else { return town }
    let adjective = reader.longest(at: end - 1, reader.word(end - 1).whole, .bare) { $0.kind == .adjective }
    return adjective.map { lexicon.field($0.sense, "english") } == Self.greater ? Self.greater + " " + town : nil
  }

  /// نقيب المهندسين: the frame's own words and no more, though a quarter of Cairo is called so.
  private func isWhole(_ complement: Phrase, _ frame: Sense) -> Bool {
    let words = lexicon.field(frame, "complement")
    return !words.hasPrefix("@") && PhraseWords.fold(words).count == complement.tokens.count
  }

  /// What the fixed words of a complement have besides the one that a frame swallows: of the Interim Government the
  /// frame of Prime Minister leaves Interim.
  private func unswallowed(_ complement: Phrase, _ frame: Sense) -> String {
    guard case .noun(let sense) = complement.core, sense.kind == .phrase,
      PhraseWords.fold(lexicon.field(frame, "complement")).count == 1
    else { return "" }
    return lexicon.field(sense, "english").split(separator: " ").dropLast().joined(separator: " ")
  }

  // MARK: Complements and institutions

  private func complements(_ phrases: [Phrase], article: Bool) -> String {
    let texts = phrases.map { complement($0, article: false) }
    let joined = Self.enumerated(texts)
    guard article, let first = phrases.first, needsArticle(first, joined) else { return joined }
    return "the " + withoutArticle(joined)
  }

  /// Labour, Social Development and Population, where the first two are one portfolio with an `and` of its own.
  private static func enumerated(_ texts: [String]) -> String {
    guard texts.count > 1, let last = texts.last else { return texts.joined() }
    let before = texts.dropLast().map { $0.replacing(" and ", with: ", ") }
    return before.joined(separator: ", ") + " and " + last
  }

  private func complement(_ phrase: Phrase, article: Bool) -> String {
    var text: String =
      switch phrase.core {
      case .title: title(phrase)
      case .portfolio(let sense): portfolio(phrase, sense)
      default: institution(phrase)
      }
    for (number, conjunct) in phrase.conjuncts.enumerated() {
      let isLast = number == phrase.conjuncts.count - 1
      text += (isLast ? " and " : ", ") + complement(conjunct, article: false)
    }
    return article && needsArticle(phrase, text) ? "the " + withoutArticle(text) : text
  }

  private func portfolio(_ phrase: Phrase, _ sense: Sense) -> String {
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

  private func institution(_ phrase: Phrase) -> String {
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
    var isName = false
    if case .name = phrase.core { isName = true }
    let adjectives = isName ? (inner: "", outer: "") : placedAdjectives(phrase)
    core = with(Self.ofSchool(adjectives.inner, core), core, phrase)
    let nationalities = nationalities(phrase) + shared
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

  /// المعهد العالي: Higher Institute, where other bodies are high or supreme.
  private static func ofSchool(_ adjectives: String, _ body: String) -> String {
    guard ["Institute", "School", "College"].contains(body) else { return adjectives }
    return adjectives.split(separator: " ").map { ["High", "Supreme"].contains($0) ? "Higher" : String($0) }
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

  /// Military Academy, but Arish Military Hospital.
  private func with(_ adjectives: String, _ body: String, _ phrase: Phrase) -> String {
    guard !adjectives.isEmpty else { return body }
    guard case .institution(let sense) = phrase.core, phrase.complements.count == 1,
      isFacility(phrase, lexicon.field(sense, "english"))
    else { return adjectives + " " + body }
    let place = withoutArticle(complement(phrase.complements[0], article: false))
    return place + " " + adjectives + body.dropFirst(place.count)
  }

  /// Of people and not of the state.
  private static let houses = [
    "University", "School", "College", "Hospital", "Association", "Society", "Academy", "Institute", "Foundation",
    "League", "Union", "Federation", "Chamber",
  ]

  /// Royal Swedish Academy: no nationality stands before Royal.
  private static func with(_ nationality: String, _ body: String) -> String {
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
    let words = body.split(separator: " ")
    let end = words.firstIndex { ["of", "for", "in"].contains($0) } ?? words.count
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
  private func noun(_ phrase: Phrase, _ sense: Sense) -> String {
    let name = isFederation(phrase, sense) ? "Federation" : lexicon.field(sense, "english")
    guard let first = phrase.complements.first else {
      let isBare = phrase.stem.hasArticle && adjectives(phrase).isEmpty && phrase.links.isEmpty
      return isBare ? lexicon.meaningAlone(sense) ?? name : name
    }
    if phrase.complements.count == 1 {
      // Chief Executive of SoftBank Group
      if name == "Group", case .name(let own) = first.core, own.kind == .organisation {
        return complement(first, article: false) + " Group"
      }
      if name == "Office", let own = shortName(first) { return own + " " + name }
      if Self.regions.contains(name) || Self.ofPlaces.contains(name) || isFacility(phrase, name), first.isPlace {
        return withoutArticle(complement(first, article: false)) + " " + name
      }
      if case .name(let own) = first.core, own.kind == .organisation, reader.isClassNoun(phrase, "extent", "out") {
        // شركة أمازون is Amazon.
        return complement(first, article: false)
      }
      if case .unknown = first.core {
        let own = complement(first, article: false)
        // What no list has is a body's own name: Tyugza Association.
        if isCompany(sense) { return own }
        if sense.kind == .institution, reader.isClassNoun(phrase, "class", EntityClass.organisation.rawValue) {
          return own + " " + name
        }
      }
      if name.hasSuffix("ing"), sense.kind != .institution {
        // مكافحة الجريمة: Combating Crime.
        return name + " " + complement(first, article: false)
      }
      if isGerund(first) { return name + " for " + complement(first, article: false) }
      if let own = ownName(first, of: name) { return own + " " + name }
      if isAttributive(sense), isShort(first, depth: 0) {
        if let place = first.complements.first, case .name = place.core {
          return attributive(first, place) + " " + name
        }
        let field = withoutArticle(complement(first, article: false))
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

  /// Education and Manpower Committee
  private static let ofFields: Set<String> = ["Committee", "Department", "Directorate", "Division", "Unit"]

  /// UNESCO, UN: what a body of many countries is called in one word.
  private func shortName(_ body: Phrase) -> String? {
    guard isInternational(body), !body.hasNationality, case .name(let sense) = body.core else { return nil }
    let (name, acronym) = (lexicon.field(sense, "english"), lexicon.field(sense, "acronym"))
    return name.contains(" ") ? Self.acronyms.contains(acronym) ? acronym : nil : name
  }

  private static let acronyms: Set<String> = ["UN", "EU", "AU", "NATO"]

  private func isCompany(_ sense: Sense) -> Bool { lexicon.field(sense, "english") == "Company" }

  /// Al-Thawra Hospital, but Children's Hospital: nouns that houses are called by are spelt.
  private func ownName(_ phrase: Phrase, of house: String) -> String? {
    guard case .noun(let sense) = phrase.core, phrase.tokens.count == 1, lexicon.isName(sense, of: house) else {
      return nil
    }
    let word = reader.document.text(reader.offsets(phrase.tokens, proclitics: phrase.stem.proclitics))
    let spelt = romanizer.romanize(word, origin: .arabic, count: 1).first?.form ?? word
    return spelt.prefix(1).uppercased() + spelt.dropFirst()
  }

  /// الاتحاد البرازيلي is a union, but in news of sport a federation; الجامعة التونسية لكرة السلة and الجامعة العامة للصحة
  /// are no universities.
  private func isFederation(_ phrase: Phrase, _ sense: Sense) -> Bool {
    guard sense.kind == .institution else { return false }
    switch lexicon.field(sense, "arabic") {
    case "اتحاد": return reader.isOfSport
    case "جامعة":
      return phrase.complements.isEmpty && !phrase.qualifiers.isEmpty
        && phrase.links.contains { $0.preposition == .to || $0.preposition == .concerning }
    default: return false
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
    case .name(let place) where place.kind == .place: break
    case .unknown: break
    default: return false
    }
    return Self.facilities.contains { name.hasSuffix($0) } || name.hasPrefix("Court of ")
  }

  private static let facilities = ["Hospital", "Complex", "Municipality", "Court", "Police"]

  /// Hail Region, Aden Governorate: parts of countries are called so behind their names.
  private static let regions: Set<String> = ["Region", "Governorate", "Province", "District", "County"]

  /// Middle East Department
  private static let ofPlaces: Set<String> = ["Department", "Division", "Section"]

  /// Institutions whose purpose stands before them: Training Centre, Innovation Department.
  private func isAttributive(_ sense: Sense) -> Bool {
    let name = lexicon.field(sense, "english")
    return !["Ministry", "University", "House", "Council", "Faculty", "Parliament", "State"]
      .contains { name.hasSuffix($0) }
  }

  /// One noun, or a noun with a noun before it: Cancer Research.
  private func isShort(_ phrase: Phrase, depth: Int) -> Bool {
    guard depth < 2, phrase.links.isEmpty, phrase.complements.count <= 1 else { return false }
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
    default: return false
    }
  }

  private func isGerund(_ phrase: Phrase) -> Bool {
    guard case .noun(let sense) = phrase.core, !phrase.complements.isEmpty else { return false }
    return lexicon.field(sense, "english").hasSuffix("ing")
  }

  /// What a body is for or of, and where it is. Italian National Football Team: a sport stands before the team.
  private func joined(_ body: String, _ link: Phrase.Link) -> String {
    let english = complement(link.phrase, article: true)
    guard link.preposition == .to || link.preposition == .concerning else { return body + preposition(link) + english }
    if case .noun = link.phrase.core, body.hasSuffix(" Team") {
      return body.dropLast("Team".count) + withoutArticle(english) + " Team"
    }
    // National Anti-Corruption Authority
    if english.hasPrefix("Anti-"), let noun = body.split(separator: " ").last, !body.contains(" of ") {
      return body.dropLast(noun.count) + english + " " + noun
    }
    if body.hasPrefix(Self.loyalist) { return body.dropFirst(Self.loyalist.count) + " Loyal to " + english }
    // Royal Swedish Academy of Sciences, Tunisian-French Chamber of Commerce.
    let isOf = Self.ofSubjects.contains { body.hasSuffix(" " + $0) }
    return body + (isOf ? " of " : preposition(link)) + english
  }

  private static let loyalist = "Loyalist "
  private static let ofSubjects = ["Academy", "Chamber", "Institute", "College", "School", "Faculty", "University"]

  /// General Authority for Investment, but General Command of the Armed Forces, Association of Lawyers.
  private func preposition(_ link: Phrase.Link) -> String {
    switch link.preposition {
    case .to where isBodyOrPeople(link.phrase): " of "
    case .to, .concerning: " for "
    case .in: " in "
    case .at, .toward: " to "
    case .inNameOf: " for "
    case .with: " with "
    }
  }

  private func isBodyOrPeople(_ phrase: Phrase) -> Bool {
    switch phrase.core {
    case .institution: true
    case .name(let sense): sense.kind == .organisation
    case .noun(let sense): phrase.form.isPlural || lexicon.field(sense, "english").hasSuffix(" Forces")
    default: false
    }
  }

  private func join(_ core: String, _ link: Phrase.Link, of head: Sense) -> String {
    let english = complement(link.phrase, article: true)
    switch link.preposition {
    case .inNameOf where ministry(link.phrase) != nil: return core + " for " + ministry(link.phrase, of: nil)
    case .to:
      // Chief Executive Officer of, Special Envoy of, but Spokesman for, and Envoy to a country.
      let frame = lexicon.field(head, "frame")
      if lexicon.field(head, "kind") == "diplomatic", case .name(let place) = link.phrase.core,
        place.kind == .country || place.kind == .place
      {
        return core + " to " + english
      }
      if core.hasSuffix("Deputy"), case .title = link.phrase.core { return deputy(core, of: withoutArticle(english)) }
      return core + " \(["for", "to"].contains(frame) ? frame : "of") " + english
    case .concerning:
      if case .name = link.phrase.core { return core + " for " + english }
      return core + " for " + complement(link.phrase, article: false)
    // Ambassador of France to the United Nations
    case .in where lexicon.field(head, "kind") == "diplomatic" && isOrganisation(link.phrase):
      return core + " to " + english
    // Foreign Policy Chief of the European Union, but Undersecretary of Defence in a government.
    case .in where isInternational(link.phrase): return core + " of " + english
    // Public Prosecutor at the Court of Appeal, but Ambassador to Libya.
    case .at where lexicon.field(head, "kind") == "judicial": return core + " at " + english
    // Head of Research at the bank
    case .in where isWorkplace(link.phrase): return core + " at " + english
    default: return core + preposition(link) + english
    }
  }

  /// النائب الأول لرئيس المجلس: First Deputy Chairman of the Council, but Iranian First Vice President.
  private func deputy(_ deputy: String, of title: String) -> String {
    var words = title.split(separator: " ").map(String.init)
    let head = Self.headEnd(words)
    guard head > 0, words[head - 1] == "President" else { return deputy + " " + title }
    words.insert(deputy.dropLast("Deputy".count) + "Vice", at: head - 1)
    return words.joined(separator: " ")
  }

  /// What people work at rather than in.
  private func isWorkplace(_ phrase: Phrase) -> Bool {
    switch phrase.core {
    case .name(let sense):
      ["company", "bank", "university", "club", "media", "institute", "court"].contains(lexicon.field(sense, "kind"))
    case .institution(let sense):
      [
        "Company", "Bank", "University", "Hospital", "Institute", "Centre", "Club", "College", "Corporation", "Embassy",
        "Consulate", "Academy", "School", "Court",
      ].contains { lexicon.field(sense, "english").hasSuffix($0) }
    default: false
    }
  }

  private func isOrganisation(_ phrase: Phrase) -> Bool {
    guard case .name(let sense) = phrase.core else { return false }
    return sense.kind == .organisation
  }

  private func isInternational(_ phrase: Phrase) -> Bool {
    guard case .name(let sense) = phrase.core, sense.kind == .organisation else { return false }
    return lexicon.field(sense, "kind") == "international"
  }

  // MARK: Qualifiers

  private func nationalities(_ phrase: Phrase) -> [String] {
    var found: [String] = []
    for qualifier in phrase.qualifiers {
      guard case .nationality(let sense) = qualifier.kind else { continue }
      let english = lexicon.field(sense, "english")
      if qualifier.isJoined, let last = found.popLast() {
        found.append(last + " and " + english)
      } else {
        found.append(english)
      }
    }
    return found
  }

  /// The adjectives of a phrase in English order: what tells of its time stands before a nationality (New Iraqi
  /// Government), the others behind it.
  private func placedAdjectives(_ phrase: Phrase) -> (inner: String, outer: String) {
    guard phrase.hasNationality else { return (adjectives(phrase), "") }
    let outer = phrase.qualifiers.filter { qualifier in
      guard case .adjective = qualifier.kind, qualifier.tokens.count == 1 else { return false }
      let index = qualifier.tokens.lowerBound
      let position = PhraseParser(reader: reader).modifierPosition(index, reader.word(index).whole)
      return position == "before" || position == "outside"
    }
    var (inner, before) = (phrase, phrase)
    inner.qualifiers.removeAll { qualifier in outer.contains { $0.tokens == qualifier.tokens } }
    before.qualifiers = outer
    return (adjectives(inner), adjectives(before))
  }

  /// Adjectives in English order: the one that stands last in Arabic comes first, but National, Supreme and the like
  /// come before all others (National Health Committee).
  private func adjectives(_ phrase: Phrase) -> String {
    var found: [(text: String, isFirst: Bool)] = []
    for qualifier in phrase.qualifiers {
      let own: (text: String, isFirst: Bool)
      switch qualifier.kind {
      case .adjective(let sense): own = (lexicon.field(sense, "english"), lexicon.standsFirst(sense))
      case .unknown: own = (romanized(qualifier.tokens, reader.word(qualifier.tokens.lowerBound).whole), false)
      default: continue
      }
      if qualifier.isJoined, let last = found.popLast() {
        found.append((last.text + " and " + own.text, last.isFirst))
      } else {
        found.append(own)
      }
    }
    let ordered = found.filter(\.isFirst).reversed() + found.filter { !$0.isFirst }.reversed()
    return ordered.map(\.text).joined(separator: " ")
  }

  /// Modifiers inside the title stand behind the nationality (US Special Envoy), those after it before what it is tied
  /// to (Director General of, President-elect), the others before all (Former US Envoy).
  private func modified(_ text: String, _ phrase: Phrase, at position: String) -> String {
    var text = text
    for qualifier in phrase.qualifiers {
      guard case .modifier(let sense) = qualifier.kind else { continue }
      let own = lexicon.field(sense, "position")
      guard position == "before" ? own != "inside" && own != "after" : own == position else { continue }
      let english = lexicon.field(sense, "english")
      switch position {
      case "inside": text = Self.before(text, english)
      case "before": text = english + " " + text
      default:
        text += english.hasPrefix("-") ? english : " " + english
      }
    }
    return text
  }

  // MARK: Articles

  /// Whether English wants `the` before a name behind a preposition.
  private func needsArticle(_ phrase: Phrase, _ text: String) -> Bool {
    switch phrase.core {
    case .portfolio: return false
    case .unknown: return false
    case .title: return phrase.owner == nil
    case .name(let sense):
      switch sense.kind {
      case .organisation:
        if phrase.hasNationality { return true }
        let kind = lexicon.field(sense, "kind")
        if ["company", "bank", "media", "club", "university", "armed-group", "market"].contains(kind) {
          return lexicon.conventions.takesArticle(brand: text)
        }
        return lexicon.conventions.takesArticle(body: text)
      case .country, .place:
        return lexicon.conventions.takesArticle(place: text)
      default: return false
      }
    case .institution(let sense):
      if let name = phrase.complements.first, case .name(let own) = name.core, own.kind == .organisation,
        reader.isClassNoun(phrase, "extent", "out")
      {
        return needsArticle(name, text)
      }
      if lexicon.conventions.isHouse(text), !phrase.hasNationality, !phrase.complements.isEmpty { return false }
      // شركة تسيلا is Zella.
      if let name = phrase.complements.first, case .unknown = name.core, isCompany(sense) { return false }
      return true
    case .noun:
      if phrase.hasNationality { return true }
      // Organisation for Combating Torture
      if text.prefix(while: { $0 != " " }).hasSuffix("ing") { return false }
      if text.hasSuffix(" Forces") || lexicon.conventions.takesArticle(place: text) { return true }
      // Union of Workers, Fund for Development Projects.
      if phrase.form.isPlural || (!phrase.complements.isEmpty && text.hasSuffix("s")) { return false }
      if let last = text.split(separator: " ").last, lexicon.conventions.isCounted(String(last)) { return true }
      return !text.hasSuffix("Affairs") && !isMass(phrase)
    }
  }

  /// Security, Cooperation: nouns without an article.
  private func isMass(_ phrase: Phrase) -> Bool {
    guard case .noun = phrase.core, phrase.complements.isEmpty, !phrase.hasNationality else { return false }
    // اللجنة الأولمبية is a fixed phrase, but of an institution.
    return !reader.facts(phrase.tokens.lowerBound).bare.contains(.institution)
  }

  private func withoutArticle(_ text: String) -> String {
    text.hasPrefix("the ") ? String(text.dropFirst(4)) : text
  }

  private func romanized(_ tokens: Range<Int>, _ stem: Stem) -> String {
    let letters = reader.offsets(tokens, proclitics: stem.proclitics)
    let word = reader.document.text(letters)
    let bare = stem.hasArticle && !stem.contracted ? String(word.unicodeScalars.dropFirst(2)) : word
    return romanizer.romanize(bare, origin: .arabic, count: 1).first?.form ?? word
  }
}
