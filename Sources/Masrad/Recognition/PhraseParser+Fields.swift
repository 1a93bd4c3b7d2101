/// What an office or a body is for: ل, ب and على before its field, and what و joins to that.
extension PhraseParser {
  /// الوزير المنتدب | المكلف بالعلاقات مع البرلمان: what a minister, deputy or assistant is in charge of. المقرر الخاص | المعني
  /// باستقلال القضاة: what anybody is concerned with.
  func charge(at index: Int, of phrase: Phrase, depth: Int) -> Phrase.Link? {
    guard case .title(let sense) = phrase.core, depth + 1 < Self.depthLimit, reader.continues(index + 1) else {
      return nil
    }
    let isConcerned = isConcerned(index, phrase)
    guard
      isConcerned
        || reader.word(index).whole.key == (phrase.form == .feminine ? "المكلفه" : "المكلف")
          && mayBeInCharge(sense)
    else { return nil }
    return field(at: index + 1, behind: "ب", outer: [phrase.form], depth: depth) {
      !$0.isBody && ($0.stem.hasArticle || $0.tokens.count > 1)
    }
  }

  /// المعني, concerned, agreeing with an office, and behind it with what.
  func isConcerned(_ index: Int, _ title: Phrase) -> Bool {
    guard reader.word(index).whole.key == (title.form == .feminine ? "المعنيه" : "المعني"), reader.continues(index + 1)
    else { return false }
    return reader.word(index + 1).stems.contains { $0.proclitics == 1 && $0.last == "ب" }
  }

  private func mayBeInCharge(_ head: Sense) -> Bool {
    let english = reader.lexicon.field(head, "english")
    return reader.lexicon.field(head, "kind") == "deputy" || reader.lexicon.field(head, "frame") == "portfolio"
      || EnglishWordGroup.inCharge.isInside(english)
  }

  /// المشرف العام على مركز الملك سلمان, لجنة الرقابة على المصارف: a supervisor is one over something, and so is oversight.
  func linkOver(at index: Int, of phrase: Phrase, depth: Int) -> Phrase.Link? {
    if case .noun = phrase.core, phrase.complements.isEmpty, WordGroup.oversight.contains(phrase.stem.bareKey) {
      return linkPhrase(at: index, depth: depth).map { found in
        var over = found
        takeLinkedConjuncts(&over, depth: depth)
        return Phrase.Link(preposition: .over, phrase: over)
      }
    }
    guard case .title(let sense) = phrase.core, phrase.complements.isEmpty,
      reader.lexicon.field(sense, "english").hasSuffix("Supervisor")
    else { return nil }
    return linkPhrase(at: index, depth: depth).map { Phrase.Link(preposition: .to, phrase: $0) }
  }

  /// للشؤون الإنسانية, behind an office.
  func concernedAffairs(at index: Int, depth: Int) -> Phrase.Link? {
    field(at: index, outer: [.masculine], depth: depth) { _ in true }
  }

  /// A portfolio or noun behind ل or ب and the article, with what و joins to it.
  func field(
    at index: Int, behind proclitic: Unicode.Scalar = "ل", outer: [Form], depth: Int, where accept: (Phrase) -> Bool
  ) -> Phrase.Link? {
    for stem in reader.word(index).stems
    where stem.last == proclitic && (stem.hasArticle || proclitic == "ب" || reader.facts(index, stem).opensBare) {
      let found = [
        portfolio(at: index, stem, outer: outer, depth: depth + 1),
        noun(at: index, stem, outer: outer, depth: depth + 1),
      ].compactMap { $0 }.filter { $0.isDefinite && accept($0) }
      if var best = found.max(by: { $0.tokens.count < $1.tokens.count }) {
        takeLinkedConjuncts(&best, depth: depth)
        return Phrase.Link(preposition: .concerning, phrase: best)
      }
    }
    return nil
  }

  func concerning(at index: Int, depth: Int) -> Phrase.Link? {
    guard reader.continues(index + 1) else { return nil }
    let stem = reader.word(index + 1).whole
    let candidates = [
      portfolio(at: index + 1, stem, outer: [.masculine], depth: depth + 1),
      noun(at: index + 1, stem, outer: [.masculine], depth: depth + 1),
      name(at: index + 1, stem, outer: [.masculine]),
    ].compactMap { $0 }.filter(\.isDefinite)
    let longest = candidates.max { $0.tokens.count < $1.tokens.count }
    guard let best = longest ?? unlistedAffairs(at: index + 1, stem) else { return nil }
    return Phrase.Link(preposition: .concerning, phrase: best)
  }

  /// لشؤون الاستيطان: a noun that no list has, with its article.
  private func unlistedAffairs(at index: Int, _ stem: Stem) -> Phrase? {
    guard stem.hasArticle, reader.facts(index).isUnlisted else { return nil }
    return Phrase(core: .unknown, form: guessForm(stem), tokens: index..<index + 1, stem: stem, isDefinite: true)
  }

  /// What a body is for, all of it in the vocabulary: للدراسات, للحوار الوطني.
  ///
  /// - Parameter limit: the token before which it must have ended.
  func purpose(at index: Int, _ stem: Stem, before limit: Int = .max) -> Phrase? {
    [noun(at: index, stem, outer: [], depth: 1), portfolio(at: index, stem, outer: [], depth: 1)]
      .compactMap { $0 }.filter { $0.isDefinite && !$0.hasUnknown && $0.tokens.upperBound <= limit }
      .max { $0.tokens.count < $1.tokens.count }
  }

  /// رئيس أساقفة بيروت | للموارنة, بطريرك أنطاكية | للروم الأرثوذكس: whose cleric he is there.
  func flock(at index: Int, of phrase: Phrase, depth: Int) -> Phrase.Link? {
    guard case .title(let sense) = phrase.core, reader.lexicon.field(sense, "kind") == "religious",
      phrase.complements.last?.isPlace == true
    else { return nil }
    return field(at: index, outer: [], depth: depth) { $0.form.isPlural && !$0.isBody }.map {
      Phrase.Link(preposition: .to, phrase: $0.phrase)
    }
  }

  /// للفلاحة والصيد البحري: a second thing that a body is for.
  func takeLinkedConjuncts(_ phrase: inout Phrase, depth: Int) {
    switch phrase.core {
    case .noun, .portfolio: break
    case .name(let sense) where sense.kind == .place:
      takeLinkedPlaces(&phrase)
      return
    case .institution: return takeLinkedForce(&phrase, depth: depth)
    default: return
    }
    while reader.continues(phrase.tokens.upperBound) {
      let index = phrase.tokens.upperBound
      let form = phrase.form
      let readings = [conjunction(index), conjunctionWithLam(index)].compactMap(\.self)
      guard let next = readings.lazy.compactMap({ linkedConjunct(index, $0, of: form, depth: depth) }).first else {
        return
      }
      phrase.conjuncts.append(next)
      phrase.tokens = phrase.tokens.lowerBound..<next.tokens.upperBound
    }
  }

  private func linkedConjunct(_ index: Int, _ reading: Int, of form: Form, depth: Int) -> Phrase? {
    let stem = reader.word(index).stems[reading]
    guard stem.hasArticle || isInfinitive(stem), !reader.facts(index, reading: reading).bare.contains(.head) else {
      return nil
    }
    let found = [
      portfolio(at: index, stem, outer: [form], depth: depth + 1),
      noun(at: index, stem, outer: [form], depth: depth + 1),
    ].compactMap { $0 }.filter(\.isDefinite)
    guard let next = found.max(by: { $0.tokens.count < $1.tokens.count }) else { return nil }
    if case .institution = next.core { return nil }
    // المدير العام للأمن الوطني ولمراقبة التراب الوطني | عبد اللطيف: elsewhere ل is the sentence's.
    return stem.proclitics == 1 || hasName(at: next.tokens.upperBound) ? next : nil
  }

  /// The reading of a word in which و and ل stand before it.
  private func conjunctionWithLam(_ index: Int) -> Int? {
    reader.word(index).stems.firstIndex { $0.proclitics == 2 && $0.first == "و" && $0.last == "ل" }
  }

  /// المفتش العام للشرطة والجمارك: a second body that is called by one word.
  private func takeLinkedForce(_ phrase: inout Phrase, depth: Int) {
    let index = phrase.tokens.upperBound
    guard phrase.tokens.count == 1, phrase.stem.hasArticle, reader.continues(index), let reading = conjunction(index),
      reader.word(index).stems[reading].hasArticle,
      let next = noun(at: index, reader.word(index).stems[reading], outer: [phrase.form], depth: depth + 1),
      next.tokens.count == 1, case .institution = next.core
    else { return }
    phrase.conjuncts.append(next)
    phrase.tokens = phrase.tokens.lowerBound..<next.tokens.upperBound
  }

  /// وكيل وزارة الصحة للخدمات الطبية, مفوض الأمم المتحدة لحقوق الإنسان, مبعوث الأمم المتحدة لعملية السلام: what a deputy, or
  /// whoever a body of many countries sends, has charge of. Behind others ل is the verb's.
  func deputysField(at index: Int, of phrase: Phrase, depth: Int) -> Phrase.Link? {
    guard case .title(let sense) = phrase.core, phrase.links.isEmpty,
      reader.lexicon.field(sense, "kind") == "deputy"
        || EnglishWordGroup.secondInCharge.contains(reader.lexicon.field(sense, "english"))
        || isCommissioner(sense) || isSentByMany(sense, phrase.complements.first)
    else { return nil }
    return field(at: index, outer: [phrase.form], depth: depth) {
      (!$0.form.isPlural || isCommissioner(sense)) && !$0.isBody && !WordGroup.press.contains($0.stem.bareKey)
    }
  }

  func isCommissioner(_ head: Sense) -> Bool { reader.lexicon.field(head, "english").hasSuffix("Commissioner") }

  /// Whether an office is that of somebody whom a body of many countries sends.
  func isSentByMany(_ head: Sense, _ sender: Phrase?) -> Bool {
    guard let sender, case .name(let body) = sender.core, body.kind == .organisation,
      reader.lexicon.field(body, "kind") == "international"
    else { return false }
    return reader.lexicon.isSent(head)
  }

  /// لغرب إفريقيا والساحل, في الشرق الأوسط وشمال أفريقيا وشرق أوروبا
  func takeLinkedPlaces(_ phrase: inout Phrase) {
    while reader.continues(phrase.tokens.upperBound) {
      let index = phrase.tokens.upperBound
      guard let reading = conjunction(index), let next = place(at: index, reader.word(index).stems[reading]) else {
        return
      }
      phrase.conjuncts.append(next)
      phrase.tokens = phrase.tokens.lowerBound..<next.tokens.upperBound
    }
  }

  /// حماية البيئة, تنظيم السوق may go on behind و; a word such as بحث may as well be a verb there.
  private func isInfinitive(_ stem: Stem) -> Bool {
    let letters = stem.letters
    return letters.count >= 5 && (letters.last == "ه" || (letters[0] == "ت" && letters[letters.count - 2] == "ي"))
  }
}
