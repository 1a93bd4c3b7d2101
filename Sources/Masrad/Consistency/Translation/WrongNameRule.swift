/// Rule `wrong-name`: the translation has another person, place or body than the Arabic.
///
/// Either the given name beside the right family name is another's, or a name stands there that nothing in the Arabic
/// sounds like, while the Arabic's own is not there.
struct WrongNameRule {
  static let name = "wrong-name"
  let absent: AbsentNames

  private var document: CheckedDocument { absent.document }
  private var kit: TranslationKit { absent.kit }

  // MARK: Another given name

  /// Family names that stand behind a given name which is not the person's.
  func addConflicts(_ segment: Int, to found: inout [Diagnostic]) {
    let matches = document.matches[segment]
    for (place, number) in document.mentionsOfSegment[segment].enumerated() {
      // A conflict is about a given or a family name that stands alone.
      guard let counterpart = matches.ofMention(place), counterpart.length == 1 || counterpart.isWeak,
        let conflict = conflict(document.mentions[number], counterpart, segment)
      else { continue }
      found.append(conflict)
    }
  }

  private func conflict(_ mention: CheckedMention, _ counterpart: Counterpart, _ segment: Int) -> Diagnostic? {
    if counterpart.isWeak { return familyConflict(mention, counterpart, document.names[counterpart.name], segment) }
    guard counterpart.length == 1, case .elements(let pairs) = counterpart.match, let pair = pairs.first,
      pair.elements.lowerBound > 0
    else { return nil }
    let name = document.names[counterpart.name]
    guard name.entityClass == .person, name.elements.count > 1 else { return nil }
    let text = document.english[segment]
    var first = counterpart.tokens.lowerBound
    let matches = document.matches[segment]
    var isName = false
    while first > 0, text.tokens[first].gap == .blank || text.tokens[first].gap == .hyphen, !matches.isTaken[first - 1]
    {
      let token = text.tokens[first - 1]
      let roles = kit.vocabulary.roles(token.word)
      guard token.isCapitalised, !token.isPossessive, roles.isDisjoint(with: .notName),
        !kit.vocabulary.isAcronym(token.word)
      else { break }
      guard absent.isNameWord(token.word) || !token.isSentenceStart else { break }
      if !roles.contains(.particle) { isName = true }
      first -= 1
    }
    guard isName, isOther(first..<counterpart.tokens.lowerBound, name, mention, segment) else { return nil }
    return diagnostic(mention, first..<counterpart.tokens.upperBound, segment)
  }

  /// Whether none of the words before a family name is one of the person's own or of another's of that family.
  private func isOther(_ tokens: Range<Int>, _ name: CheckedName, _ mention: CheckedMention, _ segment: Int) -> Bool {
    let words = document.english[segment].tokens[tokens].map(\.word)
    let isFull = mention.elements > 1
    for other in absent.family(of: name) where other.id == name.id || !isFull {
      for sign in other.signs.dropLast() {
        if words.contains(where: { absent.matcher.cost(sign, $0) != nil }) { return false }
      }
    }
    // Where only the family name stands, the given name is known from the text alone, not from a list.
    if !isFull {
      guard absent.isNamedInFull(mention.name) else { return false }
    }
    return !absent.isExplained(tokens, in: segment)
  }

  // MARK: Another family name

  /// The right given name with a family name behind it that is nobody's of the Arabic: Boris Becker for Boris Pistorius.
  private func familyConflict(
    _ mention: CheckedMention, _ counterpart: Counterpart, _ name: CheckedName, _ segment: Int
  ) -> Diagnostic? {
    guard name.entityClass == .person, mention.elements > 1 else { return nil }
    let text = document.english[segment]
    let matches = document.matches[segment]
    var end = counterpart.tokens.upperBound
    var isName = false
    while end < text.tokens.count, text.tokens[end].gap == .blank || text.tokens[end].gap == .hyphen,
      !text.tokens[end - 1].isPossessive, !matches.isTaken[end]
    {
      let token = text.tokens[end]
      let roles = kit.vocabulary.roles(token.word)
      let isLink = roles.contains(.article) || roles.contains(.particle)
      guard token.isCapitalised ? isLink || roles.isDisjoint(with: .notName) : isLink && !roles.contains(.function),
        !kit.vocabulary.isAcronym(token.word)
      else { break }
      if token.isCapitalised, !isLink { isName = true }
      end += 1
    }
    while end > counterpart.tokens.upperBound, !text.tokens[end - 1].isCapitalised { end -= 1 }
    let behind = counterpart.tokens.upperBound..<end
    let whole = counterpart.tokens.lowerBound..<end
    // Of one whom no list has, the family name is certain only where the translation gives it too, or where the whole is
    // another one's of the text.
    guard isName, name.isListed || absent.isGivenInFull(mention.name) || absent.isPerson(whole, in: segment),
      !absent.isExplained(behind, in: segment),
      !isOwnFamily(behind, name, segment)
    else { return nil }
    return diagnostic(mention, whole, segment)
  }

  /// Whether words, one or together, are an element of the name in a spelling that is further off than others.
  private func isOwnFamily(_ tokens: Range<Int>, _ name: CheckedName, _ segment: Int) -> Bool {
    let words = document.english[segment].tokens[tokens].map(\.word)
    let own = words.filter { !kit.vocabulary.roles($0).contains(.article) }.map(kit.vocabulary.letters(of:))
    return name.elements.contains { element in
      (own + [own.flatMap(\.self)]).contains { letters in
        if element.known.contains(where: { LatinDistance.isNear($0, letters) }) { return true }
        let limit = SoundDistance.limit(element.letters) * 1.3
        return SoundDistance.between(element.letters, letters, limit: limit) <= limit
      }
    }
  }

  // MARK: Another name

  /// Takes from the absent mentions and the unaccounted spans those that stand for each other.
  func findings(_ segment: Int, _ mentions: inout [Int], _ spans: inout [Range<Int>]) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for number in mentions {
      let mention = document.mentions[number]
      guard isCertain(mention), !hasStandIn(mention, segment),
        let place = spans.firstIndex(where: { isRival($0, of: mention, segment) })
      else { continue }
      found.append(diagnostic(mention, spans[place], segment))
      spans.remove(at: place)
      mentions.removeAll { $0 == number }
    }
    for number in absent.repetitions(of: segment) {
      guard
        let place = spans.firstIndex(where: {
          $0.count > 1 && absent.isPerson($0, in: segment) && !absent.isExplained($0, in: segment)
        })
      else { continue }
      found.append(diagnostic(document.mentions[number], spans[place], segment))
      spans.remove(at: place)
    }
    return found
  }

  /// Whether a noun such as parliament stands for a body: then another body's name stands for another one.
  private func hasStandIn(_ mention: CheckedMention, _ segment: Int) -> Bool {
    document.names[mention.name].entityClass == .organisation && absent.hasStandIn(segment, .bodyNoun)
  }

  /// Whether what the Arabic has is surely a name: a word alone that no list has may be read wrongly.
  private func isCertain(_ mention: CheckedMention) -> Bool {
    let name = document.names[mention.name]
    if name.isListed { return true }
    guard name.entityClass == .person, let element = name.elements.last else { return false }
    return mention.elements > 1 || absent.isNamedInFull(mention.name)
      || kit.lexicon.senses(of: element.exact).contains { $0.kind == .given || $0.kind == .family }
  }

  private func isRival(_ span: Range<Int>, of mention: CheckedMention, _ segment: Int) -> Bool {
    let key = absent.key(span, in: segment)
    let isKind: Bool
    switch document.names[mention.name].entityClass {
    case .person:
      let words = document.english[segment].tokens[span].map(\.word)
      let known = words.count(where: absent.isNameWord)
      let isPlace = kit.index.places.contains(key) || kit.index.organisations.contains(key)
      isKind = !isPlace && (span.count > 1 ? known >= 1 : kit.index.families.contains(key) || isOther(span, segment))
    case .place: isKind = kit.index.places.contains(key)
    case .organisation: isKind = kit.index.organisations.contains(key)
    default: isKind = false
    }
    return isKind && !absent.isExplained(span, in: segment)
  }

  /// Whether a word is the family name of another person of the text, and no pronoun can stand for the one that is not
  /// there: "he met Teodoro" is a way to say that Austin met his counterpart.
  private func isOther(_ span: Range<Int>, _ segment: Int) -> Bool {
    absent.isPerson(span, in: segment) && !absent.hasStandIn(segment, [.pronoun, .office, .address])
  }

  private func diagnostic(_ mention: CheckedMention, _ tokens: Range<Int>, _ segment: Int) -> Diagnostic {
    let expected = absent.expected(mention)
    let surface = document.place(segment: segment, tokens: tokens).surface
    return document.diagnostic(
      rule: Self.name, severity: .error, segment: segment, tokens: tokens, expected: expected,
      entry: document.names[mention.name].id,
      message:
        "the Arabic names \(document.surface(mention)), which is \(expected); the translation has \(surface)")
  }
}
