/// The English of a place or body that no list has whole, from its words: what the lists know of them is translated and
/// put in English order, and only the rest is spelt. وكالة فرات للأنباء is Furat News Agency, غلوبال القابضة Global
/// Holding. `BodyParts` takes the name apart.
struct BodyEnglish: Equatable {
  private let parts: [BodyPart]
  private let entityClass: EntityClass
  /// The record of the noun that the name begins with and that tells its class, where it does.
  private let classNoun: Sense?

  /// Nil for a name that is spelt as a whole.
  init?(reader: Reader, romanizer: Romanizer, mention: Candidate, classNoun: Sense?) {
    let parts = BodyParts(reader: reader, romanizer: romanizer, mention: mention, classNoun: classNoun).parts()
    guard let parts, classNoun != nil || parts.contains(where: { !$0.isSpelt }) else { return nil }
    self.parts = parts
    self.classNoun = classNoun
    entityClass = mention.entityClass
  }

  /// What tells two ways to take a name apart from one another.
  var text: String { parts.map { ($0.isSpelt ? "?" : "") + $0.text }.joined(separator: " ") }

  /// The English forms, the best first.
  ///
  /// - Parameter count: how many forms at most.
  func forms(_ romanizer: Romanizer, hints: [OriginHint], count: Int) -> [EnglishForm] {
    let lexicon = romanizer.lexicon
    let spelt = parts.indices.filter { parts[$0].isSpelt }
    guard let first = spelt.first else {
      return [EnglishForm(form: written(parts, lexicon), provenance: .composed, confidence: 0.7)]
    }
    // Where several are to be spelt, only the best way to write each is shown.
    let isAlone = spelt.count == 1
    return romanizer.romanize(parts[first].text, hints: hints, count: isAlone ? count : 1).map { form in
      var parts = parts
      parts[first].text = form.form
      for number in spelt.dropFirst() {
        let best = romanizer.romanize(parts[number].text, hints: hints, count: 1).first
        parts[number].text = best?.form ?? parts[number].text
      }
      // What is put together of a listed name and more is no line of the lists.
      let isPut = parts.count > 1 || classNoun != nil
      return EnglishForm(
        form: written(parts, lexicon), provenance: isPut && form.provenance == .lexicon ? .composed : form.provenance,
        confidence: min(form.confidence, isPut ? 0.85 : 1) * (isAlone ? 1 : 0.5))
    }
  }

  // MARK: English order

  private func written(_ parts: [BodyPart], _ lexicon: Lexicon) -> String {
    func texts(_ role: BodyPart.Role) -> [String] { parts.filter { $0.role == role }.map(\.text) }
    var purposes = texts(.purpose)
    let head = classNoun.map { noun($0, lexicon, hasPurpose: !purposes.isEmpty) } ?? ""
    let adjectives = texts(.adjective).reversed().map { PhraseEnglish.ofSchool($0, head) }
    // Western Sfax, but Global Holding.
    let isPlace = entityClass == .place && classNoun == nil
    var text = (texts(.nationality) + (isPlace ? adjectives : []) + texts(.name) + (isPlace ? [] : adjectives))
      .joined(separator: " ")
    let isShort = purposes.count == 1 && !purposes[0].contains(" ")
    if head.isEmpty || (isShort && Self.purposeFirst.contains(head)) {
      text = ([text] + purposes).joined(separator: " ")
      purposes = []
    }
    if !head.isEmpty {
      switch classNoun.map({ lexicon.field($0, "order") }) {
      case "front": text = head + " " + text
      case "of": text = head + " of " + text
      default: text += " " + head
      }
    }
    for purpose in purposes { text += " for " + purpose }
    for seat in texts(.seat) { text += " in " + seat }
    // The end of an address stands close: أمازون دوت كوم is Amazon.com.
    return text.replacing(" .", with: ".")
  }

  /// Furat News Agency, but Mandela Institute for Development.
  private static let purposeFirst: Set<String> = ["Agency", "Channel", "Group", "Network", "Bank", "Party"]

  /// The English of the class noun where it belongs to the name. The purpose of an agency is an agency's, that of a
  /// company is told by itself: Zain Telecommunications.
  private func noun(_ sense: Sense, _ lexicon: Lexicon, hasPurpose: Bool) -> String {
    let english = lexicon.field(sense, "english")
    guard lexicon.field(sense, "extent") == "out" else { return english }
    return hasPurpose && english != "Company" ? english : ""
  }
}
