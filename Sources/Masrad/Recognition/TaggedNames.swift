/// The names that the tagger is sure of and that grammar and lists have not found.
///
/// The rules come first: they know their titles, records and class nouns exactly. The tagger adds people, places and
/// bodies that no list knows, where the least margin of a span promises that about nine in ten are right (see the
/// figures of Glossaries/Models/recognition.md); titles stay the grammar's.
struct TaggedNames {
  let reader: Reader
  let tags: [NameTagger.Tag]

  private static let leastMargin: Float = 4
  private let statistics = WordStatistics.builtIn

  init(reader: Reader, tags: [NameTagger.Tag]) {
    self.reader = reader
    self.tags = tags
  }

  /// The mentions to add, in the order of the text; none shares a token with one that was found.
  func mentions(beside found: [Candidate]) -> [Candidate] {
    var taken = Set<Int>()
    for candidate in found { taken.formUnion(candidate.tokens) }
    return TagSpan.spans(tags.map(\.label.rawValue)[...]).compactMap { span in
      guard span.tokens.allSatisfy({ !taken.contains($0) }) else { return nil }
      return candidate(span)
    }
  }

  private func candidate(_ span: TagSpan) -> Candidate? {
    guard let entityClass = Self.entityClass(span.tagClass),
      span.tokens.allSatisfy({ tags[$0].margin >= Self.leastMargin }),
      span.tokens.dropFirst().allSatisfy({ reader.tokens[$0].gap.isNamePlain })
    else { return nil }
    let first = span.tokens.lowerBound
    let word = reader.word(first)
    guard word.script == .arabic else { return nil }
    let number = MainStem.number(word, reader.facts[reader.tokens[first].word], statistics)
    guard isName(span, number) else { return nil }
    return Candidate(tokens: span.tokens, stem: word.stems[number], entityClass: entityClass, evidence: .tagged)
  }

  /// Whether the words can be a name that has to be spelt: of a body or place one word at least is no ordinary one, of a
  /// person every word is one of names or unknown. What is made of vocabulary is the grammar's to read and to translate.
  private func isName(_ span: TagSpan, _ reading: Int) -> Bool {
    let isOrdinary = span.tokens.map { index in
      let facts = reader.facts(index, reading: index == span.tokens.lowerBound ? reading : 0)
      return !facts.isName && isVocabulary(facts)
    }
    return span.tagClass == .person ? !isOrdinary.contains(true) : isOrdinary.contains(false)
  }

  private func isVocabulary(_ facts: StemFacts) -> Bool {
    facts.isFunction || facts.isOrdinary || facts.exact.contains(.common)
      || facts.bare.contains(anyOf: [
        .head, .noun, .adjective, .institution, .nationality, .portfolio, .modifier, .body, .classNoun,
      ])
  }

  private static func entityClass(_ tagClass: TagClass) -> EntityClass? {
    switch tagClass {
    case .person: .person
    case .place: .place
    case .organisation: .organisation
    case .title, .other: nil
    }
  }
}
