/// Puts the English of a title or an institution together from the parts that the grammar has found.
///
/// The order is English's own: modifiers and nationality, then the head with its portfolio before it
/// (Defence Minister) or its complement behind it (Governor of the Central Bank), then the links.
struct PhraseEnglish {
  let reader: Reader
  let romanizer: Romanizer
  /// The country that the title's holder acts for, where that is known.
  var holderCountry: String?

  var lexicon: Lexicon { reader.lexicon }

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
    if case .title(let head) = phrase.core, let office = office(regrouped(phrase, head), head) {
      return lexicon.place(of: office)
    }
    return switch phrase.core {
    case .title(let sense), .institution(let sense), .noun(let sense), .portfolio(let sense), .name(let sense):
      lexicon.place(of: sense)
    case .unknown: ""
    }
  }

  func title(_ phrase: Phrase) -> String {
    guard case .title(let head) = phrase.core else { return institution(phrase) }
    let phrase = regrouped(phrase, head)
    let office = office(phrase, head).map { lexicon.field($0, "english") }
    var nationalities = office == nil && speaksForMinistry(phrase, head) ? [] : nationalities(phrase)
    var core = office ?? regular(phrase, head)
    // رئيس مجلس النواب الليبي: an office of one country does not tell which, but the text does.
    if office != nil, nationalities.isEmpty {
      if let own = lastNationality(phrase) { nationalities = [own] }
      if let country = ownCountry(phrase) {
        core += " of " + complement(country, article: true)
      } else if let body = ownBody(phrase) {
        nationalities = [body]
      }
    }
    if isActor(phrase, head) {
      core = phrase.form == .feminine ? "Actress" : "Actor"
      nationalities = nationalities.map { $0 == "US" ? "American" : $0 }
    } else if core == "Reverend", phrase.hasNationality, isWithoutBody(phrase) {
      core = "Pastor"
      nationalities = nationalities.map { $0 == "US" ? "American" : $0 }
    } else if isMember(phrase, head) {
      core = isOfCongress(nationalities, phrase) ? "Representative" : "MP"
    }
    if phrase.form == .feminine { core = Self.feminine(core) }
    let adjectives = adjectives(phrase)
    if !adjectives.isEmpty { core = Self.ofFirst(core, adjectives) ?? Self.before(core, adjectives) }
    core = modified(core, phrase, at: "inside")
    for nationality in nationalities { core = nationality + " " + core }
    core = modified(core, phrase, at: "after")
    for (number, link) in phrase.links.enumerated() {
      if isShadow(link) {
        core = Self.before(core, "Shadow")
      } else if let flock = flock(link, of: head) {
        core = Self.before(core, flock)
      } else if number == 0, isOfSender(phrase, head) {
        core += " of " + complement(link.phrase, article: true)
      } else {
        core = join(core, link, of: head)
      }
    }
    core = modified(core, phrase, at: "before")
    return phrase.owner.map { Self.owned(core, by: $0) } ?? core
  }

  /// With the parts where English has them.
  private func regrouped(_ title: Phrase, _ head: Sense) -> Phrase {
    speaksForMinistry(title, head) ? title : withNationalityOfPortfolio(linked(title, head))
  }

  /// الممثل الأمريكي: an actor, where nothing tells whom he might represent.
  private func isActor(_ phrase: Phrase, _ head: Sense) -> Bool {
    lexicon.field(head, "masculine") == "ممثل" && isWithoutBody(phrase)
  }

  /// كبير المفاوضين التجاريين: Chief Trade Negotiator.
  private static func ofFirst(_ title: String, _ adjectives: String) -> String? {
    let words = title.split(separator: " ")
    guard words.count == 2, words[0] == "Chief" || words[0] == "Senior" else { return nil }
    // كبير الإداريين التنفيذيين
    if title == "Chief Administrator", adjectives == "Executive" { return "Chief Executive Officer" }
    return "\(words[0]) \(adjectives) \(words[1])"
  }

  /// Whether the English of a title says its country already.
  func isOfCountry(_ title: String, _ phrase: Phrase) -> Bool {
    guard let code = phrase.country(lexicon) else { return false }
    let country = lexicon.country(code, "english")
    return !country.isEmpty && title.hasSuffix(" of " + country)
  }

  /// النائب البريطاني, النائب العمالي: who sits in a country's parliament, or for a party.
  private func isMember(_ phrase: Phrase, _ head: Sense) -> Bool {
    guard lexicon.field(head, "masculine") == "نائب", phrase.complements.isEmpty, phrase.links.isEmpty,
      phrase.owner == nil
    else { return false }
    if phrase.qualifiers.contains(where: isOfParty) { return true }
    return phrase.hasNationality && isWithoutBody(phrase) && phrase.nationalities.allSatisfy { !isRegional($0) }
  }

  private func isOfParty(_ qualifier: Phrase.Qualifier) -> Bool {
    guard case .adjective(let sense) = qualifier.kind else { return false }
    return WordGroup.partyAdjective.contains(lexicon.field(sense, "arabic"))
  }

  /// Whether a member sits in the Congress of the United States, as Republicans and Democrats mostly do.
  private func isOfCongress(_ nationalities: [String], _ phrase: Phrase) -> Bool {
    if nationalities == ["US"] { return true }
    return nationalities.isEmpty && ["Republican", "Democratic"].contains(adjectives(phrase))
      && (holderCountry == "US" || reader.isAbout("US"))
  }

  /// Nothing but nationalities and a modifier such as السابق stands behind the head.
  private func isWithoutBody(_ phrase: Phrase) -> Bool {
    phrase.complements.isEmpty && phrase.links.isEmpty && phrase.owner == nil
      && phrase.qualifiers.allSatisfy { qualifier in
        switch qualifier.kind {
        case .nationality: true
        case .modifier: modifierPosition(qualifier) == "before"
        case .adjective, .unknown: false
        }
      }
  }

  private func modifierPosition(_ qualifier: Phrase.Qualifier) -> String? {
    guard case .modifier(let sense) = qualifier.kind else { return nil }
    return lexicon.field(sense, "position")
  }

  /// الرئيس السابق لمجلس النواب is whom رئيس مجلس النواب was, and المستشار الأميركي للأمن القومي a national security adviser: where the head has an English of its own with what stands
  /// behind ل, that is its complement.
  private func linked(_ phrase: Phrase, _ head: Sense) -> Phrase {
    guard phrase.complements.isEmpty, let link = phrase.links.first, link.preposition == .to,
      link.phrase.conjuncts.isEmpty, let frame = TitleFrames(reader: reader).frame(head, link.phrase),
      link.phrase.isBody || isField(link.phrase)
        || link.phrase.isPlace && !lexicon.field(frame, "complement").hasPrefix("@")
    else { return phrase }
    var phrase = phrase
    phrase.complements = [link.phrase]
    phrase.links.removeFirst()
    return phrase
  }

  private func isField(_ phrase: Phrase) -> Bool {
    switch phrase.core {
    case .noun, .portfolio: true
    default: false
    }
  }

  /// المندوب الدائم لقطر لدى الأمم المتحدة: the first country tells who has sent him.
  private func isOfSender(_ phrase: Phrase, _ head: Sense) -> Bool {
    guard lexicon.field(head, "kind") == "diplomatic", phrase.links.count > 1 else { return false }
    return phrase.links[0].preposition == .to && isCountry(phrase.links[0].phrase)
      && [.at, .toward, .in].contains(phrase.links[1].preposition)
  }

  /// وزيرة التعليم في حكومة الظل: Shadow Education Minister.
  private func isShadow(_ link: Phrase.Link) -> Bool {
    link.preposition == .in && complement(link.phrase, article: false) == "Shadow Government"
  }

  /// رئيس أساقفة بيروت للموارنة: Maronite Archbishop of Beirut.
  private func flock(_ link: Phrase.Link, of head: Sense) -> String? {
    guard lexicon.field(head, "kind") == "religious", link.preposition == .to, link.phrase.form.isPlural,
      case .noun = link.phrase.core
    else { return nil }
    let people = withoutArticle(complement(link.phrase, article: false))
    return people.hasSuffix("s") ? String(people.dropLast()) : people
  }

  /// Special Adviser, but UN Special Envoy.
  static func before(_ office: String, _ words: String) -> String {
    office.hasPrefix("UN ") ? "UN " + words + office.dropFirst("UN".count) : words + " " + office
  }

  /// his Adviser, but Chairman of its Board of Trustees.
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

  static let ministry = "Ministry"

  private func isPortfolio(_ phrase: Phrase) -> Bool { if case .portfolio = phrase.core { true } else { false } }

  /// Arab, European: of many countries, and of nobody in office.
  private func isRegional(_ qualifier: Phrase.Qualifier) -> Bool {
    guard case .nationality(let sense) = qualifier.kind else { return false }
    return lexicon.field(sense, "country").hasPrefix("X-")
  }

  /// The nationality that the name of a body ends with: مجلس النواب الليبي.
  private func lastNationality(_ phrase: Phrase) -> String? {
    if let complement = phrase.complements.first(where: \.hasNationality) {
      return nationalities(complement).first
    }
    return phrase.complements.last.flatMap(nationalityEnding).map { lexicon.field($0.sense, "english") }
  }

  /// The nationality that is a part of a body's own name, at its end, and where it begins: هيئة الأركان المشتركة الأميركية.
  func nationalityEnding(_ body: Phrase) -> (sense: Sense, start: Int)? {
    guard case .name = body.core, body.tokens.count > 1, body.qualifiers.isEmpty else { return nil }
    let index = body.tokens.upperBound - 1
    let match = reader.longest(at: index, reader.word(index).whole, .bare) { $0.kind == .nationality }
    return match.map { ($0.sense, index) }
  }

  /// وزير خارجية بريطانيا: the country that an office is named with.
  private func ownCountry(_ phrase: Phrase) -> Phrase? {
    for complement in phrase.complements {
      if isCountry(complement) { return complement }
      if let country = complement.complements.first, isCountry(country) { return country }
    }
    return nil
  }

  /// وزيرة خارجية الاتحاد الأوروبي: EU Foreign Policy Chief, of a body that is treated as a country.
  private func ownBody(_ phrase: Phrase) -> String? {
    for complement in phrase.complements {
      guard case .portfolio = complement.core, case .name(let body)? = complement.complements.first?.core,
        body.kind == .organisation, !lexicon.country(lexicon.field(body, "country"), "alternatives").isEmpty,
        lexicon.country(lexicon.field(body, "country"), "english") == lexicon.field(body, "english")
      else { continue }
      return lexicon.field(body, "acronym")
    }
    return nil
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
  static func headEnd(_ words: [String]) -> Int {
    words.firstIndex { ["of", "for", "to", "in", "at"].contains($0) } ?? words.count
  }

  /// An office whose English belongs to one country: US + وزير الخارجية. Where the title names none, its holder's.
  private func office(_ phrase: Phrase, _ head: Sense) -> Sense? {
    if let country = phrase.country(lexicon) { return office(phrase, head, of: country) }
    guard let holderCountry, let office = office(phrase, head, of: holderCountry) else { return nil }
    // رئيس الجمهورية is President in its country's own papers, and where no country is named as well President of the
    // Republic.
    let isAnyones =
      lexicon.field(office, "source") == "head of state"
      && lexicon.values(office, "alternatives").contains(regular(phrase, head))
    return isAnyones ? nil : office
  }

  private func office(_ phrase: Phrase, _ head: Sense, of country: String) -> Sense? {
    // وزير الخزانة الأمريكية: the nationality that agrees with the portfolio is the office's all the same.
    guard phrase.complements.contains(where: isOfCountry) else { return office(phrase, head, named: country) }
    // رئيس هيئة الأركان العامة الروسية: a body that is no body without its head.
    return office(phrase, head, named: country).flatMap { lexicon.field($0, "english").hasSuffix("Staff") ? $0 : nil }
  }

  /// Whether the country is that of a body rather than of an office: وكالة الاستخبارات المركزية الأمريكية.
  private func isOfCountry(_ complement: Phrase) -> Bool {
    complement.hasNationality && !isPortfolio(complement) || nationalityEnding(complement) != nil
  }

  /// The office of a country that a head and its complement name, whosever nationality stands behind them.
  private func office(_ phrase: Phrase, _ head: Sense, named country: String) -> Sense? {
    var hash = PhraseWords.hash(lexicon.field(head, "masculine"), .bare)
    // رئيس وزراء اسكتلندا
    guard let complement = phrase.complements.first, !isCountry(complement) else { return office(hash, country) }
    // A complement that names the country itself ends the office: وزير خارجية تركيا. What else stands there belongs to
    // its name: حاكم ولاية فرجينيا.
    guard phrase.complements.count == 1, complement.links.isEmpty,
      complement.complements.allSatisfy({ isCountry($0) || isOrganisation($0) })
    else { return nil }
    for index in complement.tokens.lowerBound..<(nationalityEnding(complement)?.start ?? coreEnd(complement)) {
      hash = WordHash.append(reader.word(index).whole.bare, to: hash)
    }
    return office(hash, country)
  }

  func isCountry(_ phrase: Phrase) -> Bool {
    guard case .name(let sense) = phrase.core else { return false }
    return lexicon.isCountry(sense)
  }

  private func office(_ hash: UInt64, _ country: String) -> Sense? {
    lexicon.senses(of: hash).first {
      $0.kind == .office && lexicon.field($0, "country") == country && !isAddress($0)
    }
  }

  private func isAddress(_ office: Sense) -> Bool { lexicon.field(office, "source") == "form of address" }

  /// المستشار before a name is a judge in Egypt, السيد in Oman one of the ruling family: what people are addressed as in
  /// their own country or, where that is not known, in the one that the text is about.
  private func address(_ head: Sense) -> String? {
    let hash = PhraseWords.hash(lexicon.field(head, "masculine"), .bare)
    let sense = lexicon.senses(of: hash).first {
      // المستشار is Chancellor where the text is about Germany.
      $0.kind == .office && (isAddress($0) || lexicon.field($0, "english") == "Chancellor")
        && isOf(lexicon.field($0, "country"))
    }
    return sense.map { lexicon.field($0, "english") }
  }

  private func isOf(_ country: String) -> Bool { holderCountry.map { $0 == country } ?? reader.isAbout(country) }

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
    if isSpeaker(head, of: complement) { return "Speaker of " + self.complement(complement, article: true) }
    // رئيس مجلس هيئة السوق المالية: who chairs the council of an authority chairs the authority.
    if let body = bodyOfCouncil(complement) { return "Chairman of " + self.complement(body, article: true) }
    if let frame = TitleFrames(reader: reader).frame(head, complement) { return framed(phrase, complement, frame) }
    // نقيب تجار المواد الغذائية
    if lexicon.field(head, "masculine") == "نقيب", complement.form.isPlural, case .noun = complement.core {
      return "President of the \(withoutArticle(complements(phrase.complements, article: false))) Syndicate"
    }
    if speaksForMinistry(phrase, head) { return "\(name) for \(ministry(complement, of: phrase))" }
    if let acronym = acronym(before: head, phrase) { return acronym + " " + name }
    if let field = field(of: name, complement) { return field }
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

  /// مدير عمليات الإغاثة: Director of Relief Operations.
  private func field(of name: String, _ complement: Phrase) -> String? {
    guard name.hasSuffix(Self.ofOperations), isField(complement),
      complement.complements.isEmpty, complement.links.isEmpty
    else { return nil }
    let field = withoutArticle(self.complement(complement, article: false))
    return name.dropLast(Self.ofOperations.count) + " of " + field + " Operations"
  }

  private static let ofOperations = " of Operations"

  /// رئيس المجلس where the text has named the chamber of deputies.
  private func isSpeaker(_ head: Sense, of council: Phrase) -> Bool {
    guard let body = council.meant, lexicon.field(body, "kind") == "parliament",
      lexicon.field(head, "masculine") == "رئيس"
    else { return false }
    return !["Senate", "Shura", "Councillors"].contains { lexicon.field(body, "english").contains($0) }
  }

  /// المتحدثة باسم الخارجية الروسية speaks for the ministry, and not for affairs: the nationality is the ministry's,
  /// whichever of the two it agrees with.
  private func speaksForMinistry(_ phrase: Phrase, _ head: Sense) -> Bool {
    guard lexicon.field(head, "kind") == "spokesman", phrase.complements.count == 1 else { return false }
    return ministry(phrase.complements[0]) != nil
  }

  /// Foreign Ministry: the portfolio that stands for the ministry.
  func ministry(_ portfolio: Phrase) -> String? {
    guard case .portfolio(let sense) = portfolio.core else { return nil }
    let (before, source) = (lexicon.field(sense, "english-before"), lexicon.field(sense, "source"))
    return !before.isEmpty && (source == "ministry" || source.hasPrefix("ministry of "))
      ? before + " " + Self.ministry : nil
  }

  func ministry(_ portfolio: Phrase, of spokesman: Phrase?) -> String {
    let nationalities = nationalities(portfolio) + (spokesman.map(nationalities) ?? [])
    let text = (nationalities + [ministry(portfolio) ?? ""]).joined(separator: " ")
    return "the " + text + (portfolio.complements.first.map { " of " + complement($0, article: true) } ?? "")
  }

  /// الأستاذ alone before a name is a courtesy, with the form of address that the list has for it; النائب alone is a member
  /// of parliament.
  func bare(_ name: String, _ head: Sense, _ phrase: Phrase) -> String {
    guard phrase.tokens.count == 1, phrase.owner == nil else { return name }
    if let address = address(head), phrase.form == .masculine || Self.heldByWomen.contains(address) { return address }
    guard ["Professor", "Deputy"].contains(name) else { return name }
    let address = lexicon.values(head, "alternatives")
    return (phrase.form == .feminine && name == "Professor" ? address.last : address.first) ?? name
  }

  /// Forms of address that are no other for a woman: المستشارة أنغيلا ميركل.
  private static let heldByWomen: Set<String> = ["Chancellor", "Counsellor"]

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
  func acronym(before head: Sense, _ phrase: Phrase) -> String? {
    guard phrase.complements.count == 1, case .name(let body) = phrase.complements[0].core,
      body.kind == .organisation,
      lexicon.field(head, "kind") == "diplomatic"
        || ["Coordinator", "Commissioner"].contains(where: lexicon.field(head, "english").hasSuffix)
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
  func portfolio(_ portfolio: String, in name: String) -> String {
    var words = name.split(separator: " ").map(String.init)
    words.insert(portfolio, at: max(0, words.count - 1))
    return words.joined(separator: " ")
  }
}
