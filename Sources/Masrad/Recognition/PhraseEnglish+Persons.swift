/// Heads that mean somebody else where no body stands behind them: actors, pastors and members of parliament.
extension PhraseEnglish {
  /// الممثل الأمريكي: an actor, where nothing tells whom he might represent.
  func isActor(_ phrase: Phrase, _ head: Sense) -> Bool {
    lexicon.field(head, "masculine") == "ممثل" && isWithoutBody(phrase)
  }

  /// النائب البريطاني, النائب العمالي: who sits in a country's parliament, or for a party.
  func isMember(_ phrase: Phrase, _ head: Sense) -> Bool {
    guard lexicon.field(head, "masculine") == "نائب", phrase.complements.isEmpty, phrase.links.isEmpty,
      phrase.owner == nil
    else { return false }
    if phrase.qualifiers.contains(where: isOfParty) { return true }
    return phrase.hasNationality && isWithoutBody(phrase) && phrase.nationalities.allSatisfy { !isRegional($0) }
  }

  private func isOfParty(_ qualifier: Phrase.Qualifier) -> Bool {
    guard case .adjective(let sense) = qualifier.kind else { return false }
    return WordGroup.partyAdjective.contains(lexicon.field(sense, "arabic"))
  }

  /// Whether a member sits in the Congress of the United States, as Republicans and Democrats mostly do.
  func isOfCongress(_ nationalities: [String], _ phrase: Phrase) -> Bool {
    if nationalities == ["US"] { return true }
    return nationalities.isEmpty && ["Republican", "Democratic"].contains(adjectives(phrase))
      && (holderCountry == "US" || reader.isAbout("US"))
  }

  /// Nothing but nationalities and a modifier such as السابق stands behind the head.
  func isWithoutBody(_ phrase: Phrase) -> Bool {
    phrase.complements.isEmpty && phrase.links.isEmpty && phrase.owner == nil
      && phrase.qualifiers.allSatisfy { qualifier in
        switch qualifier.kind {
        case .nationality: true
        case .modifier: modifierPosition(qualifier) == "before"
        case .adjective, .unknown: false
        }
      }
  }

  private func modifierPosition(_ qualifier: Phrase.Qualifier) -> String? {
    guard case .modifier(let sense) = qualifier.kind else { return nil }
    return lexicon.field(sense, "position")
  }
}
