/// Heads that mean somebody else where no body stands behind them: actors, pastors and members of parliament.
extension PhraseEnglish {
  /// What a head means where no body is named that its holder might serve, which is its first alternative: الممثل الأمريكي is
  /// an actor, القس الأمريكي a pastor, though he is Reverend where nothing but his name stands behind.
  func calling(_ phrase: Phrase, _ head: Sense, _ english: String) -> String? {
    let word = lexicon.field(head, "masculine")
    let isOne =
      WordGroup.envoyOrActor.contains(word: word)
      || WordGroup.pastor.contains(word: word) && phrase.hasNationality && english == lexicon.field(head, "english")
    return isOne && isWithoutBody(phrase) ? lexicon.values(head, "alternatives").first : nil
  }

  /// MP, of the Congress Representative, where somebody is a member of parliament.
  func member(_ phrase: Phrase, _ head: Sense, _ nationalities: [String]) -> String? {
    guard isMember(phrase, head), let member = lexicon.values(head, "alternatives").first else { return nil }
    return isOfCongress(nationalities, phrase) ? EnglishRewording.ofCongress.of(member) : member
  }

  /// النائب البريطاني, النائب العمالي: who sits in a country's parliament, or for a party.
  private func isMember(_ phrase: Phrase, _ head: Sense) -> Bool {
    guard WordGroup.deputyOrMember.contains(word: lexicon.field(head, "masculine")), phrase.complements.isEmpty,
      phrase.links.isEmpty, phrase.owner == nil
    else { return false }
    if phrase.qualifiers.contains(where: isOfParty) { return true }
    return phrase.hasNationality && isWithoutBody(phrase) && phrase.nationalities.allSatisfy { !isRegional($0) }
  }

  private func isOfParty(_ qualifier: Phrase.Qualifier) -> Bool {
    guard case .adjective(let sense) = qualifier.kind else { return false }
    return WordGroup.partyAdjective.contains(lexicon.field(sense, "arabic"))
  }

  /// Whether a member sits in the Congress of the United States, as Republicans and Democrats mostly do.
  private func isOfCongress(_ nationalities: [String], _ phrase: Phrase) -> Bool {
    if nationalities == [Self.unitedStates] { return true }
    return nationalities.isEmpty && EnglishWordGroup.congress.contains(adjectives(phrase))
      && (holderCountry == Self.unitedStates || reader.isAbout(Self.unitedStates))
  }

  /// Nothing but nationalities and a modifier such as السابق stands behind the head.
  private func isWithoutBody(_ phrase: Phrase) -> Bool {
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
