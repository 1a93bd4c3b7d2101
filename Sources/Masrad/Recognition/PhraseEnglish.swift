/// Puts the English of a title or an institution together from the parts that the grammar has found.
///
/// The order is English's own: modifiers and nationality, then the head with its portfolio before it
/// (Defence Minister) or its complement behind it (Governor of the Central Bank), then the links.
struct PhraseEnglish {
  let reader: Reader
  let romanizer: Romanizer

  /// The country that the title's holder acts for, where that is known.
  var holderCountry: String?

  var lexicon: Lexicon { reader.lexicon }

  struct Result {
    let text: String
    let confidence: Double
    /// The record that the head comes from.
    let source: String
  }

  func compose(_ phrase: Phrase) -> Result {
    Result(
      text: title(phrase), confidence: phrase.hasUnknown ? 0.3 : phrase.tokens.count > 5 ? 0.7 : 0.85,
      source: source(phrase))
  }

  private func source(_ phrase: Phrase) -> String {
    if case .title(let head) = phrase.core, let office = office(regrouped(phrase, head), head) {
      return lexicon.place(of: office)
    }
    return switch phrase.core {
    case .title(let sense), .institution(let sense), .noun(let sense), .portfolio(let sense), .name(let sense):
      lexicon.place(of: sense)
    case .unknown: ""
    }
  }

  func title(_ phrase: Phrase) -> String {
    guard case .title(let head) = phrase.core else { return institution(phrase) }
    let phrase = regrouped(phrase, head)
    let office = office(phrase, head).map { lexicon.field($0, "english") }
    var nationalities = office == nil && speaksForMinistry(phrase, head) ? [] : nationalities(phrase)
    var core = office ?? regular(phrase, head)
    // رئيس مجلس النواب الليبي: an office of one country does not tell which, but the text does.
    if office != nil, nationalities.isEmpty {
      if let own = lastNationality(phrase) { nationalities = [own] }
      if let country = ownCountry(phrase) {
        core += " of " + complement(country, article: true)
      } else if let body = ownBody(phrase) {
        nationalities = [body]
      }
    }
    if let calling = calling(phrase, head, core) {
      core = calling
      nationalities = nationalities.map(EnglishRewording.ofPeople.of)
    } else if let member = member(phrase, head, nationalities) {
      core = member
    }
    if phrase.form == .feminine { core = Self.feminine(core) }
    let adjectives = adjectives(phrase)
    if !adjectives.isEmpty { core = Self.ofFirst(core, adjectives) ?? Self.before(core, adjectives) }
    core = modified(core, phrase, at: "inside")
    for nationality in nationalities { core = nationality + " " + core }
    core = modified(core, phrase, at: "after")
    for (number, link) in phrase.links.enumerated() {
      if let shadow = shadow(link) {
        core = Self.before(core, shadow)
      } else if let flock = flock(link, of: head) {
        core = Self.before(core, flock)
      } else if number == 0, isOfSender(phrase, head) {
        core += " of " + complement(link.phrase, article: true)
      } else {
        core = join(core, link, of: head)
      }
    }
    core = modified(core, phrase, at: "before")
    if let honorific = phrase.honorific { return addressed(core, honorific, phrase.form) }
    return phrase.owner.map { Self.owned(core, by: $0) } ?? core
  }

  /// With the parts where English has them.
  private func regrouped(_ title: Phrase, _ head: Sense) -> Phrase {
    speaksForMinistry(title, head) ? title : withNationalityOfPortfolio(linked(title, head))
  }

  /// الرئيس السابق لمجلس النواب is whom رئيس مجلس النواب was, and المستشار الأميركي للأمن القومي a national security adviser: where
  /// the head has an English of its own with what stands behind ل, that is its complement.
  private func linked(_ phrase: Phrase, _ head: Sense) -> Phrase {
    guard phrase.complements.isEmpty, let link = phrase.links.first, link.preposition == .to,
      link.phrase.conjuncts.isEmpty, let frame = TitleFrames(reader: reader).frame(head, link.phrase),
      link.phrase.isBody || isField(link.phrase)
        || link.phrase.isPlace && !lexicon.field(frame, "complement").hasPrefix("@")
    else { return phrase }
    var phrase = phrase
    phrase.complements = [link.phrase]
    phrase.links.removeFirst()
    return phrase
  }

  func isField(_ phrase: Phrase) -> Bool {
    switch phrase.core {
    case .noun, .portfolio: true
    default: false
    }
  }

  /// المندوب الدائم لقطر لدى الأمم المتحدة: the first country tells who has sent him.
  private func isOfSender(_ phrase: Phrase, _ head: Sense) -> Bool {
    guard lexicon.field(head, "kind") == "diplomatic", phrase.links.count > 1 else { return false }
    return phrase.links[0].preposition == .to && isCountry(phrase.links[0].phrase)
      && [.at, .toward, .in].contains(phrase.links[1].preposition)
  }

  /// وزيرة التعليم في حكومة الظل: Shadow Education Minister.
  private func shadow(_ link: Phrase.Link) -> String? {
    link.preposition == .in ? EnglishRewording.ofMinister.form(of: complement(link.phrase, article: false)) : nil
  }

  /// رئيس أساقفة بيروت للموارنة: Maronite Archbishop of Beirut.
  private func flock(_ link: Phrase.Link, of head: Sense) -> String? {
    guard lexicon.field(head, "kind") == "religious", link.preposition == .to, link.phrase.form.isPlural,
      case .noun = link.phrase.core
    else { return nil }
    let people = withoutArticle(complement(link.phrase, article: false))
    return people.hasSuffix("s") ? String(people.dropLast()) : people
  }

  /// Special Adviser, but UN Special Envoy.
  static func before(_ office: String, _ words: String) -> String {
    guard let first = EnglishWordGroup.firstOfOffice.beginning(of: office, before: " ") else {
      return words + " " + office
    }
    return first + " " + words + office.dropFirst(first.count)
  }

  /// his Adviser, but Chairman of its Board of Trustees.
  private static func owned(_ text: String, by owner: Phrase.Owner) -> String {
    guard let article = text.firstRange(of: " of the ") else { return "\(owner.rawValue) \(text)" }
    return text[..<article.lowerBound] + " of \(owner.rawValue) " + text[article.upperBound...]
  }

  /// كبير المفاوضين التجاريين: Chief Trade Negotiator.
  private static func ofFirst(_ title: String, _ adjectives: String) -> String? {
    let words = title.split(separator: " ")
    guard words.count == 2, EnglishWordGroup.beforeAdjectives.contains(String(words[0])) else { return nil }
    return EnglishRewording.together.of("\(words[0]) \(adjectives) \(words[1])")
  }

  /// Chairman of a frame or an office, held by a woman.
  private static func feminine(_ text: String) -> String {
    // White House Spokesman; a Spokesman of somebody else further on is left alone.
    var words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    for index in words[..<headEnd(words)].indices { words[index] = EnglishRewording.ofWoman.of(words[index]) }
    return words.joined(separator: " ")
  }

  /// The end of an office's own words, before those that a preposition ties to it.
  static func headEnd(_ words: [String]) -> Int {
    words.firstIndex { ["of", "for", "to", "in", "at"].contains($0) } ?? words.count
  }
}
