/// The nationalities, adjectives and modifiers of a phrase, in English order.
extension PhraseEnglish {
  func nationalities(_ phrase: Phrase) -> [String] {
    var found: [String] = []
    for qualifier in phrase.qualifiers {
      guard case .nationality(let sense) = qualifier.kind else { continue }
      let english = lexicon.field(sense, "english")
      if qualifier.isJoined, let last = found.popLast() {
        found.append(last + " and " + english)
      } else {
        found.append(english)
      }
    }
    return found
  }

  /// The adjectives of a phrase in English order: what tells of its time stands before a nationality (New Iraqi
  /// Government), the others behind it.
  func placedAdjectives(_ phrase: Phrase) -> (inner: String, outer: String) {
    guard phrase.hasNationality else { return (adjectives(phrase), "") }
    let outer = phrase.qualifiers.filter { qualifier in
      guard case .adjective = qualifier.kind, qualifier.tokens.count == 1 else { return false }
      let index = qualifier.tokens.lowerBound
      let position = PhraseParser(reader: reader).modifierPosition(index, reader.word(index).whole)
      return position == "before" || position == "outside"
    }
    var (inner, before) = (phrase, phrase)
    inner.qualifiers.removeAll { qualifier in outer.contains { $0.tokens == qualifier.tokens } }
    before.qualifiers = outer
    return (adjectives(inner), adjectives(before))
  }

  /// Adjectives in English order: the one that stands last in Arabic comes first, but National, Supreme and the like
  /// come before all others (National Health Committee).
  func adjectives(_ phrase: Phrase) -> String {
    var found: [(text: String, isFirst: Bool)] = []
    for qualifier in phrase.qualifiers {
      let own: (text: String, isFirst: Bool)
      switch qualifier.kind {
      case .adjective(let sense): own = (lexicon.field(sense, "english"), lexicon.standsFirst(sense))
      case .unknown: own = (romanized(qualifier.tokens, reader.word(qualifier.tokens.lowerBound).whole), false)
      default: continue
      }
      if qualifier.isJoined, let last = found.popLast() {
        found.append((last.text + " and " + own.text, last.isFirst))
      } else {
        found.append(own)
      }
    }
    var ordered = (found.filter(\.isFirst).reversed() + found.filter { !$0.isFirst }.reversed()).map(\.text)
    // الحزب المسيحي الديمقراطي: Christian Democratic, whichever stands last.
    if let last = ordered.firstIndex(where: EnglishWordGroup.lastAdjective.contains) {
      ordered.append(ordered.remove(at: last))
    }
    return EnglishRewording.together.inside(ordered.joined(separator: " "))
  }

  private func formsGovernment(_ phrase: Phrase, _ english: String) -> Bool {
    // الرئيس المكلف alone is to be prime minister, الرئيس التنفيذي المكلف acts.
    phrase.complements.isEmpty && phrase.links.isEmpty && phrase.owner == nil
      && EnglishWordGroup.formingAlone.contains(english)
      || EnglishWordGroup.forming.isInside(english)
  }

  /// Modifiers inside the title stand behind the nationality (US Special Envoy), those after it before what it is tied
  /// to (Director General of, President-elect), the others before all (Former US Envoy).
  func modified(_ text: String, _ phrase: Phrase, at position: String) -> String {
    var text = text
    for qualifier in phrase.qualifiers {
      guard case .modifier(let sense) = qualifier.kind else { continue }
      var own = lexicon.field(sense, "position")
      var english = lexicon.field(sense, "english")
      // رئيس الجامعة المكلف: only who forms a government is one to be.
      if let acting = EnglishRewording.ofNoGovernment.form(of: english), !formsGovernment(phrase, text) {
        (own, english) = ("before", acting)
      }
      guard position == "before" ? own != "inside" && own != "after" : own == position else { continue }
      switch position {
      case "inside": text = Self.before(text, english)
      case "before": text = english + " " + text
      default:
        text += english.hasPrefix("-") ? english : " " + english
      }
    }
    return text
  }

  /// Arab, European: of many countries, and of nobody in office.
  func isRegional(_ qualifier: Phrase.Qualifier) -> Bool {
    guard case .nationality(let sense) = qualifier.kind else { return false }
    return lexicon.field(sense, "country").hasPrefix("X-")
  }

  func isCountry(_ phrase: Phrase) -> Bool {
    guard case .name(let sense) = phrase.core else { return false }
    return lexicon.isCountry(sense)
  }
}
