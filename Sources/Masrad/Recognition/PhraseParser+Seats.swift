/// Where an office or a body is: في and ب behind it.
extension PhraseParser {
  /// مدير الأمن بالمنيا | اللواء سامي, أحمد سالم، مدير المكتب في تونس،: the place where an office is, which it is only
  /// where its holder stands behind it, or where commas hold both together. Elsewhere the place is the sentence's.
  func takeSeat(_ phrase: inout Phrase, depth: Int) {
    let index = phrase.tokens.upperBound
    guard depth == 0, case .title(let sense) = phrase.core, reader.lexicon.field(sense, "frame") != "name",
      phrase.tokens.count > 1 || phrase.isDefinite, phrase.links.allSatisfy({ !$0.preposition.isWhere }),
      reader.continues(index), var place = seatPlace(at: index)
    else { return }
    if isRegional(phrase) { takeLinkedPlaces(&place) }
    let end = place.tokens.upperBound
    // سفيرة كندا بالقاهرة | أولريك شانون: diplomats are somewhere, whoever no list has stands behind them.
    guard
      hasName(at: end) || isApposition(phrase.tokens.lowerBound..<end) || isEnvoyBehindName(phrase, place)
        || isDiplomatic(phrase) && mayBeHolder(end)
    else { return }
    // المدير الإقليمي لمنظمة الصحة العالمية | لشرق المتوسط
    let preposition: Phrase.Preposition = place.stem.last != "ل" ? .in : isRegional(phrase) ? .concerning : .to
    phrase.links.append(Phrase.Link(preposition: preposition, phrase: place, isSure: true))
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
    // مدير الصحة لولاية غرداية | عمر حسن, رئيس المجلس الجماعي لفاس
    return place(at: index, behind: "ب") ?? place(at: index, behind: "ل")
  }

  /// Between commas, the second of which may be a full stop.
  private func isApposition(_ tokens: Range<Int>) -> Bool {
    guard tokens.lowerBound > 0, reader.tokens[tokens.lowerBound].gap.contains(.comma) else { return false }
    guard tokens.upperBound < reader.tokens.count else { return true }
    return !reader.tokens[tokens.upperBound].gap.intersection([.comma, .sentence, .line]).isEmpty
  }

  /// The town or country that a local body is in, which is part of its name: المحكمة الابتدائية بتونس, and of missions
  /// with في too: سفارة روسيا في واشنطن. Elsewhere the place is where something happens.
  func seat(at index: Int, of phrase: Phrase) -> Phrase.Link? {
    guard isOne(phrase, of: .localBody) else { return nil }
    return place(at: index, behind: "ب").map { Phrase.Link(preposition: .in, phrase: $0) }
  }

  func missionSeat(at index: Int, of phrase: Phrase) -> Phrase.Link? {
    guard reader.continues(index) else { return nil }
    // لجنة العلاقات الخارجية في مجلس الشيوخ
    if phrase.stem.bareKey == "لجنه", isWholeBody(phrase),
      let house = name(at: index, reader.word(index).whole, outer: []),
      case .name(let sense) = house.core, reader.lexicon.field(sense, "kind") == "parliament"
    {
      return Phrase.Link(preposition: .in, phrase: house)
    }
    guard isOne(phrase, of: .mission) else { return nil }
    return place(at: index, reader.word(index).whole).map { Phrase.Link(preposition: .in, phrase: $0) }
  }

  /// A place behind one proclitic: ببغداد, لسوريا.
  func place(at index: Int, behind proclitic: Unicode.Scalar) -> Phrase? {
    for stem in reader.word(index).stems where stem.proclitics == 1 && stem.last == proclitic {
      if let place = place(at: index, stem) { return place }
    }
    return nil
  }

  func place(at index: Int, _ stem: Stem) -> Phrase? {
    var match = reader.longest(at: index, stem, .exact) { $0.kind == .place || $0.kind == .country }
    // بمنطقة نجران
    if match == nil, WordGroup.area.contains(stem.key), reader.continues(index + 1) {
      match = reader.longest(at: index + 1, reader.word(index + 1).whole, .exact) { $0.kind == .place }
    }
    guard let match else { return nil }
    return Phrase(
      core: .name(match.sense), form: guessForm(stem), tokens: index..<match.end, stem: stem, isDefinite: true)
  }

  func isOne(_ phrase: Phrase, of heads: WordGroup) -> Bool {
    heads.contains(phrase.stem.bareKey) && isWholeBody(phrase)
  }

  private func isWholeBody(_ phrase: Phrase) -> Bool {
    guard case .institution = phrase.core else { return false }
    return phrase.isDefinite && phrase.tokens.count > 1
  }

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

  /// في behind an office and before a government, an institution, or (for diplomats) a place.
  func linkIn(at index: Int, of phrase: Phrase, depth: Int) -> Phrase.Link? {
    guard case .title(let sense) = phrase.core, reader.lexicon.field(sense, "frame") != "name",
      !isStatement(index + 1), var next = linkPhrase(at: index + 1, depth: depth)
    else { return nil }
    if isRegional(phrase), next.isWorldRegion(reader.lexicon) {
      takeLinkedPlaces(&next)
      return Phrase.Link(preposition: .in, phrase: next)
    }
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

  /// المدير الإقليمي لليونيسف في الشرق الأوسط وشمال أفريقيا: whoever is over a part of the world.
  func isRegional(_ title: Phrase) -> Bool {
    guard case .title(let head) = title.core else { return false }
    return EnglishWordGroup.regional.isInside(reader.lexicon.field(head, "english"))
      || title.qualifiers.contains { qualifier in
        guard case .modifier(let sense) = qualifier.kind else { return false }
        return EnglishWordGroup.regional.contains(reader.lexicon.field(sense, "english"))
      }
  }

  /// وقال المتحدث | في بيان: where somebody has said something, which is no paper or body of the name.
  private func isStatement(_ index: Int) -> Bool {
    index < reader.tokens.count && WordGroup.statement.contains(reader.word(index).whole.bareKey)
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
    guard WordGroup.branch.contains(body.stem.bareKey), case .institution = body.core,
      let owner = body.complements.first, case .name(let sense) = owner.core
    else { return false }
    return sense.kind == .organisation
  }

  private func isFormal(_ country: Phrase) -> Bool {
    guard country.tokens.count > 1 else { return false }
    let hash = WordHash.append(country.stem.bare, to: LexiconFile.Space.bare.rawValue)
    return reader.lexicon.senses(of: hash).contains {
      $0.kind == .classNoun || $0.kind == .institution || $0.kind == .noun
    }
  }
}
