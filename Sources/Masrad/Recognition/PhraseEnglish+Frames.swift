/// The English of heads with a complement that means something of its own: Mayor, Prime Minister.
extension PhraseEnglish {
  func framed(_ phrase: Phrase, _ complement: Phrase, _ frame: Sense) -> String {
    let name = lexicon.field(frame, "english")
    let preposition = lexicon.field(frame, "preposition")
    let swallows = lexicon.field(frame, "swallow") == "yes"
    if swallows, let town = townOfBody(complement) {
      return "\(name) \(preposition.isEmpty ? "of" : preposition) \(town)"
    }
    // رئيس هيئة الأركان المشتركة الأميركية: the frame's own words, and whose they are
    if swallows, let ending = nationalityEnding(complement), isWhole(complement, frame, before: ending.start) {
      return lexicon.field(ending.sense, "english") + " " + name
    }
    if swallows, case .name = complement.core, !isWhole(complement, frame, before: complement.tokens.upperBound) {
      // الحكومة الليبية المؤقتة is a body's own name and is not swallowed.
      return "\(name) of \(complements(phrase.complements, article: true))"
    }
    if swallows {
      let rest = complement.complements + complement.links.map(\.phrase)
      // مفتي الديار المصرية: Grand Mufti of Egypt
      var words = isOfCountry(name, complement) ? [] : nationalities(complement).prefix(1).map { $0 }
      let ofBody = adjectives(complement)
      // بلدية إربد الكبرى: Mayor of Greater Irbid.
      let isGreater = EnglishWordGroup.size.contains(ofBody) && rest.first?.isPlace == true
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
        isGreater ? ofBody + " " + self.complement(next, article: false) : self.complement(next, article: true)
      return before + "\(name) \(preposition.isEmpty ? "of" : preposition) " + seat
    }
    guard !preposition.isEmpty else { return name + " " + complements(phrase.complements, article: false) }
    return "\(name) \(preposition) \(complements(phrase.complements, article: true))"
  }

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
    return adjective.map { lexicon.field($0.sense, "english") }.flatMap { size in
      EnglishWordGroup.size.contains(size) ? size + " " + town : nil
    }
  }

  /// نقيب المهندسين: the frame's own words and no more, though a quarter of Cairo is called so.
  private func isWhole(_ complement: Phrase, _ frame: Sense, before end: Int) -> Bool {
    let words = lexicon.field(frame, "complement")
    return !words.hasPrefix("@") && PhraseWords.fold(words).count == end - complement.tokens.lowerBound
  }

  /// What the fixed words of a complement have besides the one that a frame swallows: of the Interim Government the
  /// frame of Prime Minister leaves Interim.
  private func unswallowed(_ complement: Phrase, _ frame: Sense) -> String {
    guard case .noun(let sense) = complement.core, sense.kind == .phrase,
      PhraseWords.fold(lexicon.field(frame, "complement")).count == 1
    else { return "" }
    return lexicon.field(sense, "english").split(separator: " ").dropLast().joined(separator: " ")
  }
}
