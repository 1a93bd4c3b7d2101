/// The English of a title's head with its complement, where no country has an office of its own for them.
extension PhraseEnglish {
  func regular(_ phrase: Phrase, _ head: Sense) -> String {
    let name = headName(head, form: phrase.form)
    guard let complement = phrase.complements.first else { return bare(name, head, phrase) }
    if isSpeaker(head, of: complement) { return "Speaker of " + self.complement(complement, article: true) }
    // رئيس مجلس هيئة السوق المالية: who chairs the council of an authority chairs the authority.
    if isChair(head), let body = bodyOfCouncil(complement) {
      return "Chairman of " + self.complement(body, article: true)
    }
    if let frame = TitleFrames(reader: reader).frame(head, complement) { return framed(phrase, complement, frame) }
    // نقيب تجار المواد الغذائية
    if WordGroup.syndicateChair.contains(word: lexicon.field(head, "masculine")), complement.form.isPlural,
      case .noun = complement.core
    {
      return "President of the \(withoutArticle(complements(phrase.complements, article: false))) Syndicate"
    }
    if speaksForMinistry(phrase, head) { return "\(name) for \(ministry(complement, of: phrase))" }
    if let acronym = acronym(before: head, phrase.complements) { return acronym + " " + name }
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

  private func headName(_ head: Sense, form: Form) -> String {
    if form == .feminine || form == .femininePlural {
      let feminine = lexicon.field(head, "feminine-english")
      if !feminine.isEmpty { return feminine }
    }
    return lexicon.field(head, "english")
  }

  /// مدير عمليات الإغاثة: Director of Relief Operations.
  private func field(of name: String, _ complement: Phrase) -> String? {
    guard let operations = EnglishWordGroup.operations.ending(of: name, behind: " of "), isField(complement),
      complement.complements.isEmpty, complement.links.isEmpty
    else { return nil }
    let field = withoutArticle(self.complement(complement, article: false))
    return name.dropLast(operations.count) + field + " " + operations
  }

  /// رئيس المجلس where the text has named the chamber of deputies.
  private func isSpeaker(_ head: Sense, of council: Phrase) -> Bool {
    guard let body = council.meant, lexicon.field(body, "kind") == "parliament", isChair(head) else { return false }
    return !EnglishWordGroup.upperHouse.isInside(lexicon.field(body, "english"))
  }

  private func isChair(_ head: Sense) -> Bool { WordGroup.chair.contains(word: lexicon.field(head, "masculine")) }

  private func bodyOfCouncil(_ council: Phrase) -> Phrase? {
    guard case .institution(let sense) = council.core, WordGroup.council.contains(word: lexicon.field(sense, "arabic")),
      council.complements.count == 1, let body = council.complements.first, council.qualifiers.isEmpty
    else { return nil }
    switch body.core {
    case .name(let own) where own.kind == .organisation: return body
    case .institution: return body.complements.isEmpty && body.qualifiers.isEmpty && body.links.isEmpty ? nil : body
    default: return nil
    }
  }

  /// UN Envoy, EU Ambassador: bodies whose acronym English news puts before those they send.
  func acronym(before head: Sense, _ senders: [Phrase]) -> String? {
    guard senders.count == 1, case .name(let body) = senders[0].core, body.kind == .organisation, lexicon.isSent(head)
    else { return nil }
    return acronym(of: body)
  }
}
