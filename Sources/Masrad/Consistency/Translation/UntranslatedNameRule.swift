/// Rule `name-untranslated`: a name stands in Arabic letters in the translation, or spelt after the Arabic where English
/// has a name of its own (Wahran for Oran).
struct UntranslatedNameRule {
  static let name = "name-untranslated"
  let absent: AbsentNames

  private var document: CheckedDocument { absent.document }
  private var kit: TranslationKit { absent.kit }

  /// Names in Arabic letters; their mentions are not missing too.
  func findings(_ segment: Int, _ mentions: inout [Int]) -> [Diagnostic] {
    let text = document.english[segment]
    var found: [Diagnostic] = []
    guard text.hasArabic else { return found }
    var index = 0
    while index < text.tokens.count {
      guard kit.vocabulary.isArabic(text.tokens[index].word) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < text.tokens.count, kit.vocabulary.isArabic(text.tokens[end].word),
        text.tokens[end].gap == .blank || text.tokens[end].gap == .hyphen
      {
        end += 1
      }
      if let finding = finding(segment, index..<end) {
        found.append(finding.diagnostic)
        mentions.removeAll { document.mentions[$0].name == finding.name }
      }
      index = end
    }
    return found
  }

  private func finding(_ segment: Int, _ tokens: Range<Int>) -> (diagnostic: Diagnostic, name: Int)? {
    let words = PhraseWords.fold(document.place(segment: segment, tokens: tokens).surface)
    for number in document.mentionsOfSegment[segment] {
      let mention = document.mentions[number]
      let surface = document.surface(mention)
      let own = PhraseWords.fold(surface)
      let name = document.names[mention.name]
      guard words == own || words == PhraseWords.fold(name.arabic) || own.suffix(words.count) == words[...] else {
        continue
      }
      let expected = absent.expected(mention)
      let diagnostic = document.diagnostic(
        rule: Self.name, severity: .warning, segment: segment, tokens: tokens, expected: expected,
        entry: name.id, message: "\(surface) stands in Arabic letters",
        isFixable: name.isListed)
      return (diagnostic, mention.name)
    }
    return nil
  }

  /// Places spelt after the Arabic though English calls them otherwise.
  func addSpellings(_ segment: Int, to found: inout [Diagnostic]) {
    for counterpart in document.matches[segment].all.values {
      guard case .elements = counterpart.match else { continue }
      let name = document.names[counterpart.name]
      guard name.entityClass == .place, name.isListed else { continue }
      let text = document.english[segment]
      let words = text.tokens[counterpart.tokens].map(\.word)
      let letters = words.filter { !kit.vocabulary.roles($0).contains(.article) }.flatMap(kit.vocabulary.letters(of:))
      let isKnown = name.forms.contains { form in
        let key = EnglishKey.of(form.text).split(separator: " ").filter { $0 != "al" }.joined()
        return LatinDistance.isNear(Array(key.utf8), letters)
      }
      guard !isKnown else { continue }
      let expected = name.english.form
      found.append(
        document.diagnostic(
          rule: Self.name, severity: .warning, segment: segment, tokens: counterpart.tokens, expected: expected,
          entry: name.id, message: "\(name.arabic) is \(expected) in English", isFixable: true))
    }
  }
}
