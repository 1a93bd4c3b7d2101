/// Offices whose English belongs to one country, and what tells which country that is.
extension PhraseEnglish {
  /// An office whose English belongs to one country: US + وزير الخارجية. Where the title names none, its holder's.
  func office(_ phrase: Phrase, _ head: Sense) -> Sense? {
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
    guard phrase.complements.contains(where: isBodyOfCountry) else { return office(phrase, head, named: country) }
    // رئيس هيئة الأركان العامة الروسية: a body that is no body without its head.
    return office(phrase, head, named: country).flatMap { lexicon.field($0, "english").hasSuffix("Staff") ? $0 : nil }
  }

  /// Whether the country is that of a body rather than of an office: وكالة الاستخبارات المركزية الأمريكية.
  private func isBodyOfCountry(_ complement: Phrase) -> Bool {
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

  private func office(_ hash: UInt64, _ country: String) -> Sense? {
    lexicon.senses(of: hash).first {
      $0.kind == .office && lexicon.field($0, "country") == country && !isAddress($0)
    }
  }

  /// The tokens of a phrase before its qualifiers, complements and links.
  private func coreEnd(_ phrase: Phrase) -> Int {
    var end = phrase.tokens.upperBound
    for qualifier in phrase.qualifiers { end = min(end, qualifier.tokens.lowerBound) }
    for complement in phrase.complements { end = min(end, complement.tokens.lowerBound) }
    for link in phrase.links { end = min(end, link.phrase.tokens.lowerBound) }
    return max(end, phrase.tokens.lowerBound + 1)
  }

  /// Whether the English of a title says its country already.
  func isOfCountry(_ title: String, _ phrase: Phrase) -> Bool {
    guard let code = phrase.country(lexicon) else { return false }
    let country = lexicon.country(code, "english")
    return !country.isEmpty && title.hasSuffix(" of " + country)
  }

  /// The nationality that the name of a body ends with: مجلس النواب الليبي.
  func lastNationality(_ phrase: Phrase) -> String? {
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
  func ownCountry(_ phrase: Phrase) -> Phrase? {
    for complement in phrase.complements {
      if isCountry(complement) { return complement }
      if let country = complement.complements.first, isCountry(country) { return country }
    }
    return nil
  }

  /// وزيرة خارجية الاتحاد الأوروبي: EU Foreign Policy Chief, of a body that is treated as a country.
  func ownBody(_ phrase: Phrase) -> String? {
    for complement in phrase.complements {
      guard case .portfolio = complement.core, case .name(let body)? = complement.complements.first?.core,
        body.kind == .organisation, !lexicon.country(lexicon.field(body, "country"), "alternatives").isEmpty,
        lexicon.country(lexicon.field(body, "country"), "english") == lexicon.field(body, "english")
      else { continue }
      return lexicon.field(body, "acronym")
    }
    return nil
  }
}
