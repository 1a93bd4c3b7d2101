/// Which noun phrases name an institution.
extension Recognizer {
  /// A noun phrase names an institution when it has a head of institutions and something that tells it from others.
  func isInstitution(_ phrase: Phrase) -> Bool {
    if reader.isFixedBodyOfCountry(phrase) { return true }
    if isPlaceInOrder(phrase) { return false }
    guard case .institution(let sense) = phrase.core, sense.kind == .institution, phrase.isDefinite,
      !isLedBy(phrase), !isHeadOfBody(phrase), !isOfEvent(phrase)
    else { return false }
    if let complement = phrase.complements.first {
      return phrase.complements.count > 1 || isProperComplement(complement, of: phrase)
    }
    if !phrase.links.isEmpty { return true }
    // الصحيفة الأمريكية is some paper, المحكمة الأمريكية a court with a name.
    let isGeneric = reader.isClassNoun(phrase, "extent", "out")
    return phrase.qualifiers.contains {
      switch $0.kind {
      case .nationality: !isGeneric
      case .adjective(let sense): sense.kind == .adjective && !isGeneric && !isJustNamed(phrase, sense)
      case .modifier, .unknown: false
      }
    }
  }

  /// المركز الأول للدنمارك: which place somebody has come to, and no centre.
  private func isPlaceInOrder(_ phrase: Phrase) -> Bool {
    phrase.stem.hasArticle && WordGroup.placeInOrder.contains(phrase.stem.bareKey)
      && phrase.qualifiers.first.map { reader.facts($0.tokens.lowerBound).isOrdinal } == true
  }

  /// مطار بيروت, سجن صيدنايا: a building with the town that it is in, which is a place.
  func isPlace(_ phrase: Phrase) -> Bool {
    guard !phrase.stem.hasArticle, phrase.complements.count == 1, phrase.complements[0].isPlace,
      phrase.qualifiers.isEmpty, phrase.links.isEmpty
    else { return false }
    return reader.isClassNoun(phrase, "class", EntityClass.place.rawValue) && reader.isClassNoun(phrase, "extent", "in")
  }

  /// المنظمة الدولية is the one that was named before, mostly the United Nations.
  private func isJustNamed(_ phrase: Phrase, _ adjective: Sense) -> Bool {
    guard case .institution(let sense) = phrase.core, phrase.tokens.count == 2 else { return false }
    return reader.lexicon.field(sense, "english") == "Organisation"
      && reader.lexicon.field(adjective, "english") == "International"
  }

  /// التحالف بقيادة السعودية, وفد برئاسة روسيا: led by, and no command or presidency. لمصلحة المنتخبات: in their favour.
  private func isLedBy(_ phrase: Phrase) -> Bool {
    if phrase.stem.last == "ل", phrase.stem.key == "مصلحه" { return true }
    guard phrase.stem.last == "ب", WordGroup.leading.contains(phrase.stem.key),
      case .name = phrase.complements.first?.core
    else { return false }
    return true
  }

  /// تنظيم كأس العالم, قيادة مباريات الدوري: holding or refereeing an event makes no body.
  private func isOfEvent(_ phrase: Phrase) -> Bool {
    WordGroup.holding.contains(phrase.stem.bareKey)
      && phrase.tokens.dropFirst().contains { index in
        reader.anyReading(index) { $0.isEvent } || reader.isWordOfSport(index)
      }
  }

  /// رئاسة نادي هجر, مجلس إدارة المراعي, إدارة المكتب الوطني للمطارات: who leads a club, company or office is no body by
  /// himself; رئاسة الجمهورية and إدارة الدفاع المدني are.
  private func isHeadOfBody(_ phrase: Phrase) -> Bool {
    guard case .institution(let head) = phrase.core else { return false }
    let name = reader.lexicon.field(head, "arabic")
    // الرئاسة الشرفية للنادي
    if name == "رئاسة", phrase.stem.hasArticle, let inner = phrase.links.first?.phrase { return inner.isBody }
    guard let inner = phrase.complements.first else { return false }
    switch name {
    case "مجلس إدارة": return true
    case "إدارة":
      guard case .institution = inner.core else { return isBusiness(inner) }
      let isWhole = inner.stem.hasArticle && (!inner.links.isEmpty || !inner.qualifiers.isEmpty)
      return isWhole || reader.isClassNoun(inner, "class", EntityClass.organisation.rawValue)
    case "رئاسة", "دار":
      guard case .institution = inner.core else { return inner.isBody }
      return reader.classNoun(at: inner.tokens.lowerBound) != nil || phrase.stem.bareKey == "دار"
    default: return false
    }
  }

  private func isBusiness(_ phrase: Phrase) -> Bool {
    guard case .name(let sense) = phrase.core else { return false }
    return ["club", "company", "bank", "university", "media"].contains(reader.lexicon.field(sense, "kind"))
  }

  /// قيادة الجيش names no body of its own; شركة أدنوك is أدنوك with its class noun.
  private func isProperComplement(_ complement: Phrase, of phrase: Phrase) -> Bool {
    let head = phrase.stem.bareKey
    switch complement.core {
    case .name(let sense):
      // قوات حماس is Hamas with its forces, نادي جنوى a club that is called Genoa, لواء عجلون a district of Jordan.
      let isAlliance = reader.lexicon.field(sense, "kind") == "alliance"
      if sense.kind == .organisation ? head == "قوات" && !isAlliance : head == "نادي" || head == "لواء" { return false }
      // في مصلحة المغرب: in its interest
      if head == "مصلحه", reader.lexicon.isCountry(sense) { return false }
      guard reader.classNoun(at: phrase.tokens.lowerBound) != nil else { return true }
      // وكالة الأناضول is the agency, though الأناضول alone is Anatolia.
      let index = complement.tokens.lowerBound
      return sense.kind != .organisation
        && reader.longest(at: index, complement.stem, .exact) { $0.kind == .organisation } == nil
    case .institution where head == "قوات": return false
    case .institution:
      return !complement.complements.isEmpty || !complement.qualifiers.isEmpty || !complement.links.isEmpty
    case .title: return false
    // سوق الهواتف الذكية is no exchange, and من زاوية الأمن no lodge but an angle.
    case .noun, .portfolio:
      let isMarket = WordGroup.traded.contains(complement.stem.bareKey) || phrase.hasNationality
      return head != "زاويه" && (head != "سوق" || isMarket)
    default: return true
    }
  }
}

extension Reader {
  /// مجلس الشيوخ الإيطالي: a fixed name that many countries' bodies have, with the country.
  func isFixedBodyOfCountry(_ phrase: Phrase) -> Bool {
    guard case .noun(let sense) = phrase.core, sense.kind == .phrase, phrase.hasNationality else { return false }
    return facts(phrase.tokens.lowerBound).bare.contains(.institution)
  }
}
