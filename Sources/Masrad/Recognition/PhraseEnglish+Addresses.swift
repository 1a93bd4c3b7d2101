/// Titles of one word before a name: what their holders are addressed as.
extension PhraseEnglish {
  /// الأستاذ alone before a name is a courtesy, with the form of address that the list has for it; النائب alone is a member
  /// of parliament.
  func bare(_ name: String, _ head: Sense, _ phrase: Phrase) -> String {
    guard phrase.tokens.count == 1, phrase.owner == nil else { return name }
    if let address = address(head), phrase.form == .masculine || Self.heldByWomen.contains(address) { return address }
    guard ["Professor", "Deputy"].contains(name) else { return name }
    let address = lexicon.values(head, "alternatives")
    return (phrase.form == .feminine && name == "Professor" ? address.last : address.first) ?? name
  }

  /// Forms of address that are no other for a woman: المستشارة أنغيلا ميركل.
  private static let heldByWomen: Set<String> = ["Chancellor", "Counsellor"]

  /// المستشار before a name is a judge in Egypt, السيد in Oman one of the ruling family: what people are addressed as in
  /// their own country or, where that is not known, in the one that the text is about.
  private func address(_ head: Sense) -> String? {
    let hash = PhraseWords.hash(lexicon.field(head, "masculine"), .bare)
    let sense = lexicon.senses(of: hash).first {
      // المستشار is Chancellor where the text is about Germany.
      $0.kind == .office && (isAddress($0) || lexicon.field($0, "english") == "Chancellor")
        && isOf(lexicon.field($0, "country"))
    }
    return sense.map { lexicon.field($0, "english") }
  }

  func isAddress(_ office: Sense) -> Bool { lexicon.field(office, "source") == "form of address" }
  private func isOf(_ country: String) -> Bool { holderCountry.map { $0 == country } ?? reader.isAbout(country) }
}
