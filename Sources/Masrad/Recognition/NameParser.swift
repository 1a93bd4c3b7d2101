/// Reads the elements of a person's name.
///
///     name = element (particle? element)*
///
/// An element is a given or family name of the lexicon, or a word that no table knows and that does not look like
/// an ordinary word. What licenses the first element decides how much is asked of it.
struct NameParser {
  let reader: Reader

  private static let longestName = 7
  private static let houseOf: [Unicode.Scalar] = ["آ", "ل"]

  /// المعروف باسم أبو منتظر: by the name of, and nobody called باسم.
  func isByName(_ index: Int) -> Bool {
    index > 0 && reader.continues(index) && reader.word(index).whole.key == "باسم"
      && WordGroup.knownAs.contains(reader.word(index - 1).whole.key)
  }

  /// What a token can be within a name.
  private enum Element {
    case given, family, particle, ordinal, unknown, no
  }

  /// The name that begins with a reading of a token; nil where none does.
  func name(at index: Int, reading: Int, license: Candidate.License?) -> Range<Int>? {
    if license == nil, reader.word(index).script == .arabic {
      // Without a license a name begins with a given name or a particle: most words of a text do not.
      let facts = reader.facts(index, reading: reading)
      guard facts.opensExact || facts.isParticle || facts.exact.contains(.given) else { return nil }
    }
    if isInsideHead(index) || isFixedHonorific(index, reading: reading) { return nil }
    if let behind = compound(index, reading: reading) {
      return rest(of: index, from: behind, elements: 1, names: 1, license: license)
    }
    let first = element(index, reading: reading, position: 0)
    switch first {
    case .no, .ordinal: return nil
    case .unknown where license == nil: return nil
    case .unknown where reader.word(index).stems[reading].hasArticle: return nil
    case .family where license == nil || reader.isEpithet(index): return nil
    default: break
    }
    var end = index + 1
    if first == .particle {
      guard let behind = afterParticle(end) else { return nil }
      end = behind
    }
    let names = first == .given || first == .family ? 1 : 0
    return rest(of: index, from: end, elements: 1, names: names, license: license)
  }

  /// Takes in the elements that follow, and judges the whole.
  private func rest(
    of index: Int, from end: Int, elements: Int, names: Int, license: Candidate.License?
  ) -> Range<Int>? {
    var end = end
    var elements = elements
    var names = names
    while elements < Self.longestName, end < reader.tokens.count, reader.tokens[end].gap.bindsNames {
      if let behind = compound(end, reading: 0) {
        end = behind
        elements += 1
        names += 1
        continue
      }
      // رزق الله, حبيب الرحمن, حامد الحق: whatever a name is made of with God's.
      if WordGroup.ofGod.contains(reader.word(end).whole.key), end > index {
        end += 1
        continue
      }
      let next = element(end, reading: 0, position: elements)
      switch next {
      case .no:
        if elements == 1, names == 1, isToldBy(index, surname: end) {
          return finish(index..<end + 1, elements: 2, names: names, license: license)
        }
        return finish(index..<end, elements: elements, names: names, license: license)
      case .ordinal:
        // عبد الله الثاني, but only behind a royal or religious name.
        guard license == .title else { return finish(index..<end, elements: elements, names: names, license: license) }
        end += 1
      case .particle:
        guard let behind = afterParticle(end + 1) else {
          return finish(index..<end, elements: elements, names: names, license: license)
        }
        // تميم بن حمد آل ثاني | وسام: nothing stands behind the name of a house.
        if reader.word(end).plain == Self.houseOf {
          return finish(index..<behind, elements: elements + 1, names: names + 1, license: license)
        }
        end = behind
        names += 1
      case .unknown:
        // Two unknown words in a row are a name only when something has introduced it.
        guard license != nil || elements <= 2 else {
          return finish(index..<end, elements: elements, names: names, license: license)
        }
        end += 1
      case .given, .family:
        end += 1
        names += 1
      }
      elements += 1
    }
    return finish(index..<end, elements: elements, names: names, license: license)
  }

  /// قال محمد العمران إن, أكد سالم مصطفى سند أن: between a verb of speech with the one given name behind it and what was
  /// said, a noun is the speaker's surname.
  private func isToldBy(_ given: Int, surname index: Int) -> Bool {
    guard given > 0, reader.continues(given), reader.continues(index + 1),
      ["ان", "بان"].contains(reader.word(index + 1).whole.key), reader.isReportVerb(given - 1)
    else { return false }
    let facts = reader.facts(index)
    return facts.bare.contains(.noun) && !facts.bare.contains(anyOf: [.head, .institution, .body, .classNoun])
      && !facts.exact.contains(anyOf: [.month, .country, .place, .organisation])
      && reader.word(index).stems.allSatisfy { !$0.contracted }
  }

  private func finish(_ span: Range<Int>, elements: Int, names: Int, license: Candidate.License?) -> Range<Int>? {
    if license == nil {
      // A lone given name is too often an ordinary word.
      guard elements >= 2 else { return nil }
      if names < 2, isOrdinary(span.lowerBound) { return nil }
      if isClubBehindNoun(span) || isConstruct(span) { return nil }
    }
    return span
  }

  /// بيان الأهلي, طالب الأهلي: a noun that is a given name too, and a club that families are called as. بيان سانا: an agency
  /// that names hardly anything else.
  private func isClubBehindNoun(_ span: Range<Int>) -> Bool {
    let last = span.upperBound - 1
    guard span.count == 2, isOrdinary(span.lowerBound), reader.facts(last).exact.contains(.organisation) else {
      return false
    }
    if reader.word(last).whole.hasArticle { return true }
    let body = reader.longest(at: last, reader.word(last).whole, .exact) { $0.kind == .organisation }
    return body.map { !reader.lexicon.isAmbiguous($0.sense) } == true
  }

  /// تحسين جودة | الصور: two nouns that are given names too, and what the second is of.
  private func isConstruct(_ span: Range<Int>) -> Bool {
    let index = span.upperBound
    guard span.count == 2, span.allSatisfy({ isOrdinary($0) && !reader.word($0).whole.hasArticle }),
      reader.continues(index), reader.word(index).whole.hasArticle
    else { return false }
    return reader.isWord(index, reader.word(index).whole) && !reader.facts(index).isName
  }

  /// رئيسا, مستشارا: an ordinary noun with the alef of the accusative.
  func isAccusative(_ stem: Stem) -> Bool {
    guard stem.letters.last == "ا", stem.letters.count >= 4 else { return false }
    let bare = WordHash.append(WordHash.of(stem.letters.dropLast()), to: LexiconFile.Space.bare.rawValue)
    return reader.lexicon.senses(of: bare).contains {
      [.head, .noun, .adjective, .institution, .body, .epithet, .nationality].contains($0.kind)
    }
  }

  /// النبوي behind a given name: an adjective in الـ…ي that is a surname there.
  private func isNisba(_ facts: StemFacts, _ stem: Stem) -> Bool {
    stem.hasArticle && stem.letters.last == "ي" && stem.letters.count >= 6 && facts.bare.contains(.adjective)
      && !facts.exact.contains(.common) && !facts.bare.contains(anyOf: [.nationality, .modifier, .portfolio, .head])
  }

  /// فإن, بأن, وعلى: a function word with proclitics.
  private func hidesFunction(_ index: Int) -> Bool {
    let word = reader.word(index)
    let facts = reader.facts(index)
    guard !facts.exact.contains(.given), !facts.exact.contains(.family) || word.plain != word.letters else {
      return false
    }
    return word.stems.indices.dropFirst().contains { reader.facts(index, reading: $0).isFunction }
  }

  /// A given name that is also an ordinary word: سعيد, أمل, كريم.
  private func isOrdinary(_ index: Int) -> Bool {
    let facts = reader.facts(index)
    return facts.isOrdinary || facts.exact.contains(.common) || facts.bare.contains(.noun)
      || facts.bare.contains(.adjective)
      || facts.bare.contains(.head) || facts.bare.contains(.institution) || facts.bare.contains(.body)
  }

  /// رونالد فان هورميرن: van, which is written like فإن without its hamza, before a name that no list has.
  private func isForeignParticle(_ index: Int, _ facts: StemFacts) -> Bool {
    guard facts.isParticle, reader.word(index).plain == reader.word(index).letters, reader.continues(index + 1),
      reader.word(index + 1).script == .arabic
    else { return false }
    let next = reader.facts(index + 1)
    return !next.isKnown && !next.isOrdinary
      && WordStatistics.builtIn.letters.areLikeName(reader.word(index + 1).letters)
  }

  /// أنطوان دو لا بورد: the article of Romance languages behind their particle.
  private func isLa(_ index: Int) -> Bool {
    guard index > 0, reader.word(index).plain == Self.la, reader.continues(index), reader.continues(index + 1) else {
      return false
    }
    return Self.romanceParticles.contains(reader.word(index - 1).plain)
  }

  private static let la: [Unicode.Scalar] = ["ل", "ا"]
  private static let romanceParticles: [[Unicode.Scalar]] = [["د", "و"], ["د", "ي"]]

  /// A compound of the lexicon such as نور الدين or عبد الرحمن that goes on at `index`.
  private func compound(_ index: Int, reading: Int) -> Int? {
    let facts = reader.facts(index, reading: reading)
    guard facts.opensExact, !facts.isFunction, !isByName(index) else { return nil }
    let stem = reader.word(index).stems[reading]
    let match = reader.longest(at: index, stem, .exact) { $0.kind == .given || $0.kind == .family }
    if let match, match.end - index > 1 { return match.end }
    return isServant(stem) && isAttribute(index + 1) ? index + 2 : nil
  }

  private func isServant(_ stem: Stem) -> Bool { stem.key == "عبد" }

  /// عبد الخبير: one of God's names, which are adjectives or no words of the vocabulary.
  private func isAttribute(_ index: Int) -> Bool {
    guard index < reader.tokens.count, reader.tokens[index].gap.isNamePlain else { return false }
    let facts = reader.facts(index)
    return reader.word(index).whole.hasArticle && facts.exact.isEmpty && !facts.isFunction
      && !facts.bare.contains(anyOf: [.institution, .body, .noun, .portfolio, .nationality, .classNoun])
  }

  /// The token behind the element that a particle needs.
  private func afterParticle(_ index: Int) -> Int? {
    guard reader.continues(index) else { return nil }
    if let behind = compound(index, reading: 0) { return behind }
    switch element(index, reading: 0, position: 1) {
    case .given, .family, .unknown: return index + 1
    case .particle: return afterParticle(index + 1)
    case .ordinal, .no:
      // أبو الغيط, بن سعود: behind a particle even an ordinary definite word is a name.
      let facts = reader.facts(index)
      let isFree = !facts.exact.contains(.common) && reader.word(index).script == .arabic
      return isFree ? index + 1 : nil
    }
  }

  private func element(_ index: Int, reading: Int, position: Int) -> Element {
    let word = reader.word(index)
    guard word.script == .arabic, reading < word.stems.count else { return .no }
    let stem = word.stems[reading]
    let facts = reader.facts(index, reading: reading)
    if position > 0, isForeignParticle(index, facts) || isLa(index) { return .particle }
    if facts.isFunction || facts.isShadowed || (reading == 0 && hidesFunction(index)) || isByName(index) { return .no }
    if reader.isDualAdjective(index) || position > 0 && reader.isVerbBehindThen(index)
      || position == 0 && reading == 0 && reader.isInPlace(index)
    {
      return .no
    }
    // عبد الله | صباح أمس: in the morning of a day.
    if stem.key == "صباح", reader.continues(index + 1), reader.facts(index + 1).exact.contains(.common) { return .no }
    // أو صلاح: or Salah; the lists have who is O'.
    if position == 0, stem.letters == ["ا", "و"] { return .no }
    if reading == 0, reader.isCutByHamza(index, stem) || joinsName(word) { return .no }
    if facts.isParticle { return .particle }
    if position > 0, facts.isOrdinal { return .ordinal }
    // الشيخ, المهندس: at the beginning of a name its title.
    if position == 0, stem.hasArticle, facts.bare.contains(.head) { return .no }
    if position > 0, isFixedHead(index) || WordGroup.called.contains(stem.key) || WordGroup.knownAs.contains(stem.key) {
      return .no
    }
    let isBlocked = isBlocked(facts, stem)
    if position == 0, isHonorific(index, stem) || isMister(index, stem) { return .no }
    if facts.exact.contains(.given) {
      if isBlocked, position > 0, facts.exact.contains(.common) { return .no }
      if position > 0, isHeadOfTitle(index, facts) || isBehindPreposition(index) { return .no }
      return .given
    }
    if facts.exact.contains(.family) || facts.exact.contains(.personShort) {
      if facts.exact.contains(.common) { return .no }
      if position > 0, isHeadOfTitle(index, facts) { return .no }
      return .family
    }
    if isAccusative(stem) { return .no }
    if position == 1, isNisba(facts, stem) { return .family }
    if isBlocked || facts.isOrdinary(behindName: position > 0) || stem.letters.count < 2 { return .no }
    if reading == 0, InflectedWords.isOwned(word) || InflectedWords.contains(word) { return .no }
    // وسخريته, ويشيد: and what somebody does or has.
    if reading == 0, position == 0, word.letters.first == "و",
      InflectedWords.contains(word, behind: 1) || InflectedWords.isJoined(word)
    {
      return .no
    }
    if reading == 0, beginsWithProclitic(word, isFirst: position == 0) { return .no }
    return .unknown
  }

  /// أشاد فلان بدور الأزهر: behind a name with a noun in the genitive behind it, بدور is ب and a noun that is far more
  /// common than the name of the same letters.
  private func isBehindPreposition(_ index: Int) -> Bool {
    guard reader.continues(index + 1), reader.word(index + 1).whole.hasArticle else { return false }
    let statistics = WordStatistics.builtIn
    let word = reader.word(index)
    let full = statistics.count(word.whole.exact)
    return word.stems.contains {
      $0.proclitics == 1 && ($0.last == "ب" || $0.last == "ل") && !$0.hasArticle
        && statistics.count($0.exact) > 8 * full
    }
  }

  /// نبيلة الخطيب | وراشد عيسى: and somebody else, whose given name news have far more often than one that begins with و.
  private func joinsName(_ word: Word) -> Bool {
    guard word.letters.first == "و" else { return false }
    let statistics = WordStatistics.builtIn
    let full = statistics.count(word.whole.exact)
    return word.stems.contains { stem in
      stem.proclitics == 1 && stem.first == "و" && statistics.count(stem.exact) > 8 * max(full, 1)
        && reader.lexicon.senses(word: stem.exact).contains { $0.kind == .given && reader.lexicon.isArabicName($0) }
    }
  }

  private func isBlocked(_ facts: StemFacts, _ stem: Stem) -> Bool {
    if facts.exact.contains(.common) || facts.exact.contains(.month) || facts.exact.contains(.country)
      || facts.exact.contains(.place) || facts.exact.contains(.organisation) || facts.exact.contains(.classNoun)
    {
      return true
    }
    if facts.bare.contains(anyOf: [.head, .institution, .body, .nationality, .epithet])
      || facts.bare.contains(.noun) || facts.bare.contains(.adjective)
    {
      return true
    }
    return stem.hasArticle && (facts.bare.contains(.modifier) || facts.bare.contains(.portfolio))
  }

  /// وليام | لعباس: to somebody with an Arabic given name; of foreign ones too many are like the rest of another word.
  func isForArab(_ stem: Stem) -> Bool {
    guard stem.first == "ل", stem.proclitics == 1, !stem.hasArticle, stem.letters.count >= 4 else { return false }
    return reader.lexicon.senses(word: stem.exact).contains {
      $0.kind == .given && Origin(reader.lexicon.field($0, "origin")).isArabic
    }
  }

  /// Whether an unknown word is more likely a proclitic and another word.
  private func beginsWithProclitic(_ word: Word, isFirst: Bool) -> Bool {
    let statistics = WordStatistics.builtIn
    let full = statistics.count(word.whole.exact)
    for stem in word.stems where stem.proclitics > 0 {
      if stem.contracted || stem.hasArticle { return true }
      if stem.proclitics > 1 { continue }
      let count = statistics.count(stem.exact)
      // بزوجها: what is left is an ordinary word. Behind a title, nothing less speaks against a name.
      if isFirst {
        if let record = statistics.record(stem.exact), record.magnitude >= 6, record.nameClass <= 2 { return true }
        continue
      }
      if Proclitics.isSplit(stem, stemCount: count, fullCount: full) { return true }
      // وليام | لعباس: to somebody
      if isForArab(stem) { return true }
    }
    return false
  }
}
