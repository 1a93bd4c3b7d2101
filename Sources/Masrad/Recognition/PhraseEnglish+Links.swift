/// How English ties to an office or body what it is for, of and in.
extension PhraseEnglish {
  /// What a body is for or of, and where it is. Italian National Football Team: a sport stands before the team.
  func joined(_ body: String, _ link: Phrase.Link) -> String {
    let english = complement(link.phrase, article: true)
    if link.preposition == .over { return over(withoutArticle(english), body) ?? body + " of " + english }
    guard link.preposition == .to || link.preposition == .concerning else { return body + preposition(link) + english }
    if case .noun = link.phrase.core, let team = EnglishWordGroup.team.ending(of: body, behind: " ") {
      return body.dropLast(team.count) + withoutArticle(english) + " " + team
    }
    // Court of Appeal for the Ninth Circuit
    if EnglishWordGroup.court.isInside(body), WordGroup.circuit.contains(link.phrase.stem.bareKey) {
      return body + " for " + EnglishRewording.ofCourt.inside(english)
    }
    // National Anti-Corruption Authority
    if english.hasPrefix("Anti-"), let noun = body.split(separator: " ").last, !body.contains(" of ") {
      return body.dropLast(noun.count) + english + " " + noun
    }
    if let (rest, behind) = EnglishRewording.behindBody.beginning(of: body) { return rest + " \(behind) " + english }
    // Benghazi Municipal Council
    if link.phrase.isPlace, EnglishWordGroup.behindPlace.contains(body) {
      return withoutArticle(complement(link.phrase, article: false)) + " " + body
    }
    // Regional Labour Union, Moroccan Football Federation
    if let noun = EnglishWordGroup.unionOfField.ending(of: body, behind: " "), isShortField(link.phrase, english) {
      return body.dropLast(noun.count) + withoutArticle(english) + " " + noun
    }
    // Royal Swedish Academy of Sciences, Tunisian-French Chamber of Commerce.
    guard EnglishWordGroup.ofSubject.endsPhrase(body) else {
      return body + preposition(link) + english
    }
    // National Institute for Space Research
    let isField = if case .noun = link.phrase.core { true } else { false }
    let isFor = EnglishWordGroup.forField.endsPhrase(english)
    return body + (isFor ? " for " : " of ") + (isField ? withoutArticle(english) : english)
  }

  /// Independent Police Oversight: what is watched stands before the noun where it is short.
  private func over(_ object: String, _ noun: String) -> String? {
    guard ![" of ", " for ", " and "].contains(where: { object.contains($0) || noun.contains($0) }) else { return nil }
    let last = noun.split(separator: " ").last ?? ""
    return noun.dropLast(last.count) + object + " " + last
  }

  /// Whether a field is short enough to stand before a noun: three words of the vocabulary, or a portfolio of two.
  private func isShortField(_ field: Phrase, _ english: String) -> Bool {
    guard !english.contains(" of "), !english.contains(" for ") else { return false }
    let count = english.split(separator: " ").count
    return switch field.core {
    case .noun: field.links.isEmpty && field.conjuncts.isEmpty && count <= 3
    case .portfolio: count <= 2
    default: false
    }
  }

  /// General Authority for Investment, but General Command of the Armed Forces, Association of Lawyers.
  func preposition(_ link: Phrase.Link) -> String {
    switch link.preposition {
    case .to where isBodyOrPeople(link.phrase): " of "
    case .to, .concerning: " for "
    case .in: " in "
    case .at, .toward: " to "
    case .inNameOf: " for "
    case .with: " with "
    case .over: " over "
    }
  }

  private func isBodyOrPeople(_ phrase: Phrase) -> Bool {
    if case .noun(let sense) = phrase.core {
      return phrase.form.isPlural || EnglishWordGroup.forces.endsPhrase(lexicon.field(sense, "english"))
    }
    return phrase.isBody
  }

  func join(_ core: String, _ link: Phrase.Link, of head: Sense) -> String {
    // EU Foreign Policy Chief, UN High Commissioner for Human Rights
    if link.preposition == .in, !isSentTo(head), isInternational(link.phrase), !link.phrase.hasNationality,
      case .name(let body) = link.phrase.core, let acronym = acronym(of: body)
    {
      // Chairman of the UN Human Rights Committee
      if let article = core.firstRange(of: " of the ") {
        return core[..<article.upperBound] + acronym + " " + core[article.upperBound...]
      }
      return acronym + " " + core
    }
    // المنسق الخاص للأمم المتحدة: UN Special Coordinator
    if link.preposition == .to, let acronym = acronym(before: head, [link.phrase]) { return acronym + " " + core }
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
      // US Envoy for the Peace Process
      if lexicon.field(head, "kind") == "diplomatic", case .noun = link.phrase.core { return core + " for " + english }
      if EnglishWordGroup.deputy.ends(core), case .title = link.phrase.core {
        return deputy(core, of: withoutArticle(english))
      }
      // Deputy Prime Minister for Industrial Development
      if lexicon.field(head, "kind") == "deputy", isField(link.phrase), !isBodyOrPeople(link.phrase) {
        return core + " for " + english
      }
      return core + " \(["for", "to"].contains(frame) ? frame : "of") " + english
    case .concerning:
      // Minister of State for Cabinet Affairs, but Envoy for the Middle East.
      if link.phrase.isBody || reader.facts(link.phrase.tokens.lowerBound).bare.contains(.institution) {
        return english.contains(" and ")
          ? core + " for the Affairs of " + english : core + " for " + withoutArticle(english) + " Affairs"
      }
      // Special Rapporteur on the Independence of Judges
      if EnglishWordGroup.reporting.ends(lexicon.field(head, "english")) { return core + " on " + english }
      // Under-Secretary-General for Humanitarian Affairs, but Special Envoy for the Peace Process
      if case .name = link.phrase.core { return core + " for " + english }
      return core + " for " + (lexicon.isSent(head) ? english : complement(link.phrase, article: false))
    // Ambassador of France to the United Nations
    case .in where lexicon.field(head, "kind") == "diplomatic" && isOrganisation(link.phrase):
      return core + " to " + english
    // Italian Ambassador to Algeria, but Consul in Algiers
    case .in where isCountry(link.phrase) && EnglishWordGroup.accredited.ends(lexicon.field(head, "english")):
      return core + " to " + english
    // Sports Minister of Zimbabwe
    case .in where isCountry(link.phrase) && lexicon.field(head, "frame") == "portfolio":
      return core + " of " + english
    // Foreign Policy Chief of the European Union, but Undersecretary of Defence in a government.
    case .in where isInternational(link.phrase): return core + " of " + english
    // Public Prosecutor at the Court of Appeal, but Ambassador to Libya.
    case .at where lexicon.field(head, "kind") == "judicial" || !lexicon.isSent(head) && isWorkplace(link.phrase):
      return core + " at " + english
    // Ambassador to Turkey, but Consul in Istanbul
    case .at where lexicon.field(head, "english").hasPrefix("Consul"): return core + " in " + english
    // Head of Research at the bank
    case .in where isWorkplace(link.phrase): return core + " at " + english
    // Chairman of the Foreign Affairs Committee of the Senate
    case .in where link.phrase.isBody && EnglishWordGroup.behindFields.endsPhrase(core): return core + " of " + english
    default: return core + preposition(link) + english
    }
  }

  /// النائب الأول لرئيس المجلس: First Deputy Chairman of the Council, but Iranian First Vice President.
  private func deputy(_ deputy: String, of title: String) -> String {
    var words = title.split(separator: " ").map(String.init)
    let head = Self.headEnd(words)
    guard head > 0, EnglishWordGroup.vicePresident.contains(words[head - 1]) else { return deputy + " " + title }
    words.insert(EnglishRewording.ofPresident.ofLastWord(deputy), at: head - 1)
    return words.joined(separator: " ")
  }

  /// Ambassadors and representatives are at a body, which is not theirs.
  private func isSentTo(_ head: Sense) -> Bool {
    lexicon.field(head, "kind") == "diplomatic"
      && !EnglishWordGroup.sentBySender.isInside(lexicon.field(head, "english"))
  }

  /// What people work at rather than in.
  private func isWorkplace(_ phrase: Phrase) -> Bool {
    switch phrase.core {
    case .name(let sense):
      ["company", "bank", "university", "club", "media", "institute", "court", "ngo"].contains(
        lexicon.field(sense, "kind"))
    case .institution(let sense):
      EnglishWordGroup.workplace.ends(lexicon.field(sense, "english"))
    default: false
    }
  }

  /// Whether it is a body of the lists.
  func isOrganisation(_ phrase: Phrase) -> Bool { phrase.isName && phrase.isBody }

  func isInternational(_ phrase: Phrase) -> Bool {
    guard case .name(let sense) = phrase.core, sense.kind == .organisation else { return false }
    return lexicon.field(sense, "kind") == "international"
  }
}
