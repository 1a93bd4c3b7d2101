/// Rule `name-variant`: the translation writes one name in two ways.
///
/// Names that are spelt after the Arabic are compared element by element, so that the surname alone, the article and
/// the possessive are no variants; names that have an English of their own as wholes. The form to prefer is a person's
/// decision, else the one that the translation uses most, else the first.
struct NameVariantRule {
  static let name = "name-variant"
  let document: CheckedDocument
  let kit: TranslationKit
  private let written = WrittenElements()

  init(document: CheckedDocument, kit: TranslationKit) {
    self.document = document
    self.kit = kit
  }

  /// A place that names the name.
  private struct Occurrence {
    let segment: Int
    let counterpart: Counterpart
    /// What it is compared by, each with its tokens.
    let parts: [Part]
  }

  private struct Part {
    /// The elements of the name; empty for a whole form.
    let elements: Range<Int>
    let tokens: Range<Int>
    let key: [UInt8]
    let cost: Double
  }

  func findings() -> [Diagnostic] {
    var occurrences = [[Occurrence]](repeating: [], count: document.names.count)
    for (segment, matches) in document.matches.enumerated() {
      for counterpart in matches.all {
        occurrences[counterpart.name].append(occurrence(counterpart, segment))
      }
    }
    return document.names.indices.flatMap { number in
      findings(document.names[number], occurrences[number])
    }
  }

  private func occurrence(_ counterpart: Counterpart, _ segment: Int) -> Occurrence {
    let name = document.names[counterpart.name]
    if name.entityClass == .person, case .elements(let alignment) = counterpart.match {
      let parts = alignment.pairs.map { pair in
        let tokens =
          counterpart.tokens.lowerBound + pair.words.lowerBound..<counterpart.tokens.lowerBound + pair.words.upperBound
        return Part(elements: pair.elements, tokens: tokens, key: key(segment, tokens), cost: pair.cost)
      }
      return Occurrence(segment: segment, counterpart: counterpart, parts: parts)
    }
    let whole = Part(
      elements: 0..<0, tokens: counterpart.tokens, key: key(segment, counterpart.tokens), cost: 0)
    return Occurrence(segment: segment, counterpart: counterpart, parts: [whole])
  }

  /// The letters of some tokens without the article.
  private func key(_ segment: Int, _ tokens: Range<Int>) -> [UInt8] {
    let vocabulary = kit.vocabulary
    var key: [UInt8] = []
    for token in document.english[segment].tokens[tokens] {
      let number = vocabulary.keyNumber(token.word)
      let isArticle = vocabulary.roles(token.word).contains(.article) || number == vocabulary.the
      if tokens.count == 1 || !isArticle { key += vocabulary.letters(ofKey: number) }
    }
    return key
  }

  private func findings(_ name: CheckedName, _ occurrences: [Occurrence]) -> [Diagnostic] {
    guard occurrences.count > 1 || name.isDecided else { return [] }
    var counts: [Range<Int>: SpellingCount] = [:]
    for (number, occurrence) in occurrences.enumerated() {
      for part in occurrence.parts where part.cost != 0.6 {
        counts[part.elements, default: SpellingCount(hasPlural: !endsInS(name))].add(part.key, occurrence: number)
      }
    }
    return occurrences.enumerated().compactMap { number, occurrence in
      let wrong = occurrence.parts.compactMap { part -> (Part, Wanted)? in
        guard let wanted = wanted(name, part, counts, occurrences), !isSame(wanted.key, part.key, name),
          isVariant(name, part, wanted, occurrence, occurrences)
        else { return nil }
        return (part, wanted)
      }
      return wrong.isEmpty ? nil : diagnostic(name, occurrence, wrong, occurrences)
    }
  }

  /// A name that ends in s has no plural that ends in one more.
  private func endsInS(_ name: CheckedName) -> Bool {
    guard let last = name.elements.last?.letters.last else { return false }
    return last == "س" || last == "ص" || last == "ز" || last == "ث"
  }

  private func isSame(_ a: [UInt8], _ b: [UInt8], _ name: CheckedName) -> Bool {
    SpellingCount.isSame(a, b, hasPlural: !endsInS(name))
  }

  // MARK: What is wanted

  private struct Wanted {
    let key: [UInt8]
    /// As it is to be written.
    let text: String
    /// The occurrence that has it; nil for a form of the glossary.
    let occurrence: Int?
  }

  private func wanted(
    _ name: CheckedName, _ part: Part, _ counts: [Range<Int>: SpellingCount], _ occurrences: [Occurrence]
  ) -> Wanted? {
    if name.isDecided, let wanted = decided(name, part) { return wanted }
    guard let form = counts[part.elements]?.preferred else { return nil }
    let model = occurrences[form.first]
    guard let own = model.parts.first(where: { $0.elements == part.elements && $0.key == form.key }) else { return nil }
    let range = document.english[model.segment].range(own.tokens)
    return Wanted(key: form.key, text: document.english[model.segment].text(range), occurrence: form.first)
  }

  /// The glossary's form of a part; of an admitted form that part itself.
  private func decided(_ name: CheckedName, _ part: Part) -> Wanted? {
    guard let form = name.forms.first(where: \.isPreferred) else { return nil }
    let admitted = name.forms.filter(\.isAdmitted)
    guard !part.elements.isEmpty else {
      let isAdmitted = admitted.contains { Array(EnglishSpelling.british(Self.plain($0.text)).utf8) == part.key }
      return isAdmitted
        ? Wanted(key: part.key, text: "", occurrence: nil)
        : Wanted(
          key: Array(Self.plain(form.text).utf8), text: form.text, occurrence: nil)
    }
    guard part.elements.count == 1, let written = element(part.elements.lowerBound, of: form, name) else { return nil }
    for other in admitted {
      if let own = element(part.elements.lowerBound, of: other, name), own.key == part.key {
        return Wanted(key: own.key, text: own.text, occurrence: nil)
      }
    }
    return Wanted(key: written.key, text: written.text, occurrence: nil)
  }

  private static func plain(_ text: String) -> String {
    EnglishKey.of(text).split(separator: " ").joined()
  }

  /// How a form writes an element of the name.
  private func element(_ number: Int, of form: CheckedName.Form, _ name: CheckedName) -> (key: [UInt8], text: String)? {
    written.value(name, form.text, number) { spelling(of: number, in: form, name) }
  }

  private func spelling(
    of number: Int, in form: CheckedName.Form, _ name: CheckedName
  ) -> (key: [UInt8], text: String)? {
    let text = EnglishText(form.text, kit.vocabulary)
    guard
      let alignment = kit.matcher.align(name.elements, text.tokens.map(\.word), allowsSkip: true),
      let pair = alignment.pairs.first(where: { $0.elements == number..<number + 1 })
    else { return nil }
    let letters = text.tokens[pair.words].flatMap { kit.vocabulary[$0.word].letters }
    return (letters, text.text(text.range(pair.words)))
  }

  // MARK: What is a variant

  private func isVariant(
    _ name: CheckedName, _ part: Part, _ wanted: Wanted, _ occurrence: Occurrence, _ occurrences: [Occurrence]
  ) -> Bool {
    guard part.elements.isEmpty else { return part.cost != 0.6 }
    let tokens = document.english[occurrence.segment].tokens[part.tokens]
    if tokens.contains(where: { kit.vocabulary[$0.word].isAcronym }) { return false }
    if let model = wanted.occurrence {
      let own = occurrences[model]
      let others = document.english[own.segment].tokens[own.counterpart.tokens]
      if others.contains(where: { kit.vocabulary[$0.word].isAcronym }) { return false }
      let a = Set(tokens.map { kit.vocabulary[$0.word].keyNumber })
      let b = Set(others.map { kit.vocabulary[$0.word].keyNumber })
      if a.isSubset(of: b) || b.isSubset(of: a) { return false }
      if case .elements = own.counterpart.match, case .elements = occurrence.counterpart.match { return true }
    } else {
      // A person decided: any other form than the admitted ones is to be put right.
      return true
    }
    return LatinDistance.isNear(part.key, wanted.key)
  }

  // MARK: Diagnostics

  private func diagnostic(
    _ name: CheckedName, _ occurrence: Occurrence, _ wrong: [(part: Part, wanted: Wanted)],
    _ occurrences: [Occurrence]
  ) -> Diagnostic {
    let text = document.english[occurrence.segment]
    let range = text.range(occurrence.counterpart.tokens)
    var expected = String.UnicodeScalarView()
    var place = range.lowerBound
    for (part, wanted) in wrong {
      let own = text.range(part.tokens)
      expected.append(contentsOf: text.scalars[place..<own.lowerBound])
      expected.append(contentsOf: wanted.text.unicodeScalars)
      place = own.upperBound
    }
    expected.append(contentsOf: text.scalars[place..<range.upperBound])
    let isDecided = wrong.allSatisfy { $0.wanted.occurrence == nil }
    let places =
      isDecided
      ? []
      : [wrong.compactMap(\.wanted.occurrence).first].compactMap { $0 }.map {
        document.otherPlace(segment: occurrences[$0].segment, tokens: occurrences[$0].counterpart.tokens)
      }
    let reason =
      places.first.map { "\($0.surface) in line \($0.line)" } ?? "\(name.entry.english.form) in the glossary"
    return document.diagnostic(
      rule: Self.name, severity: .warning, segment: occurrence.segment, tokens: occurrence.counterpart.tokens,
      expected: String(expected), entry: name.entry.id,
      message: "\(name.entry.arabic) is written \(text.text(range)) here and \(reason)", places: places,
      isFixable: true)
  }
}

/// How forms write the elements of names: asked at every place that has a name, and the same at each.
private final class WrittenElements {
  private struct Key: Hashable {
    let name: ObjectIdentifier
    let form: String
    let element: Int
  }

  private var known: [Key: (key: [UInt8], text: String)?] = [:]

  func value(
    _ name: CheckedName, _ form: String, _ element: Int, _ make: () -> (key: [UInt8], text: String)?
  ) -> (key: [UInt8], text: String)? {
    let key = Key(name: ObjectIdentifier(name), form: form, element: element)
    if let value = known[key] { return value }
    let value = make()
    known[key] = .some(value)
    return value
  }
}
