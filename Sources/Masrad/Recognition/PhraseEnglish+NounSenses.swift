/// Which of its senses a noun of bodies has: what stands behind it or what the text is about chooses.
extension PhraseEnglish {
  /// The noun of a body where what stands behind it or what the text is about chooses its sense.
  func head(_ phrase: Phrase, _ sense: Sense) -> String {
    let forms = Contexts(lexicon.values(sense, "context"))
    guard !forms.isEmpty else { return lexicon.field(sense, "english") }
    if let federation = forms["field"], isOfField(phrase, sense) { return federation }
    if let leadership = forms["people"], isOfPeople(phrase) { return leadership }
    if let unit = forms["task"], hasTask(phrase) { return unit }
    return inContext(phrase, sense, forms) ?? lexicon.field(sense, "english")
  }

  /// What a column `context` has, by what is before the colon.
  private struct Contexts {
    private let forms: [(context: Substring, english: Substring)]

    init(_ values: [String]) {
      forms = values.map { $0.split(separator: ": ") }.filter { $0.count == 2 }.map { ($0[0], $0[1]) }
    }

    var isEmpty: Bool { forms.isEmpty }

    subscript(context: String) -> String? { first { $0 == context } }

    func first(where isContext: (String) -> Bool) -> String? {
      forms.first { isContext(String($0.context)) }.map { String($0.english) }
    }
  }

  /// What news of sport and single countries call a body: نقابة التعليم in Tunisia is a trade union, where Egypt and the
  /// Levant have syndicates of professions; ولاية of a place in Algeria is a province. For countries the body's own place
  /// decides, then what the text is about.
  private func inContext(_ phrase: Phrase, _ sense: Sense, _ forms: Contexts) -> String? {
    if reader.isOfSport, let form = forms["sport"] { return form }
    if case .name(let place) = phrase.complements.first?.core, place.kind == .place {
      return forms[lexicon.field(place, "country")]
    }
    // مديرية أمن تعز is no district.
    if let field = phrase.complements.first, reader.isClassNoun(phrase, "class", EntityClass.place.rawValue) {
      guard case .unknown = field.core else { return nil }
    }
    // The ولاية of a place that no list has may be anywhere.
    guard phrase.complements.isEmpty || sense.kind == .institution else { return nil }
    return forms.first { reader.isAbout($0) }
  }

  /// الجامعة التونسية لكرة السلة and الجامعة العامة للصحة are no universities.
  private func isOfField(_ phrase: Phrase, _ sense: Sense) -> Bool {
    guard sense.kind == .institution, phrase.complements.isEmpty, !phrase.qualifiers.isEmpty else { return false }
    if phrase.links.contains(where: { $0.preposition == .to || $0.preposition == .concerning }) { return true }
    // الجامعة التونسية, in news of sport
    return reader.isOfSport && phrase.links.isEmpty && phrase.qualifiers.allSatisfy(\.isNationality)
  }

  /// القيادة الفلسطينية leads a people, but القيادة العامة commands.
  private func isOfPeople(_ phrase: Phrase) -> Bool {
    phrase.stem.hasArticle && phrase.complements.isEmpty && phrase.links.isEmpty && !phrase.qualifiers.isEmpty
      && phrase.qualifiers.allSatisfy(\.isNationality)
  }

  /// فرقة مكافحة الإرهاب: of police and guards, told by what it does; divisions are numbered or called after places.
  private func hasTask(_ phrase: Phrase) -> Bool {
    (phrase.complements + phrase.links.map(\.phrase)).contains { part in
      switch part.core {
      case .noun(let noun), .portfolio(let noun): !EnglishWordGroup.artistic.isInside(lexicon.field(noun, "english"))
      default: false
      }
    }
  }

  /// المؤسسة where the text has named المؤسسة الوطنية للنفط: the Corporation, as in its name.
  func meant(_ phrase: Phrase, _ noun: Sense) -> String? {
    guard let body = phrase.meant else { return nil }
    let words = lexicon.field(body, "english").split(separator: " ").map(String.init)
    return ([lexicon.field(noun, "english")] + lexicon.values(noun, "alternatives")).first { words.contains($0) }
  }
}
