/// Titles of one word before a name: what their holders are addressed as.
extension PhraseEnglish {
  /// الأستاذ alone before a name is a courtesy, with the form of address that the list has for it; النائب alone is a member
  /// of parliament.
  func bare(_ name: String, _ head: Sense, _ phrase: Phrase) -> String {
    guard phrase.tokens.count == 1, phrase.owner == nil else { return name }
    if let address = address(head), phrase.form == .masculine || isOfWomen(address) {
      return lexicon.field(address, "english")
    }
    let forms = lexicon.values(head, "alternatives")
    if EnglishWordGroup.courtesy.contains(name) {
      return (phrase.form == .feminine ? forms.last : forms.first) ?? name
    }
    return EnglishWordGroup.member.contains(name) ? forms.first ?? name : name
  }

  /// المستشار before a name is a judge in Egypt, السيد in Oman one of the ruling family: what people are addressed as in
  /// their own country or, where that is not known, in the one that the text is about.
  private func address(_ head: Sense) -> Sense? {
    let hash = PhraseWords.hash(lexicon.field(head, "masculine"), .bare)
    return lexicon.senses(of: hash).first {
      // المستشار is Chancellor where the text is about Germany.
      $0.kind == .office && lexicon.field($0, "source").contains(Self.formOfAddress)
        && isOf(lexicon.field($0, "country"))
    }
  }

  /// جلالة الملك: His Majesty the King.
  func addressed(_ title: String, _ honorific: Sense, _ form: Form) -> String {
    let ofWomen = form == .feminine ? lexicon.field(honorific, "feminine-english") : ""
    return (ofWomen.isEmpty ? lexicon.field(honorific, "english") : ofWomen) + " the " + title
  }

  /// Whether it is a form of address and no office.
  func isAddress(_ office: Sense) -> Bool { lexicon.field(office, "source").hasPrefix(Self.formOfAddress) }

  /// Whether it is no other for a woman: المستشارة أنغيلا ميركل.
  private func isOfWomen(_ address: Sense) -> Bool { lexicon.field(address, "source").hasSuffix(Self.ofWomen) }

  private static let formOfAddress = "form of address"
  private static let ofWomen = ", of women too"

  private func isOf(_ country: String) -> Bool { holderCountry.map { $0 == country } ?? reader.isAbout(country) }
}
