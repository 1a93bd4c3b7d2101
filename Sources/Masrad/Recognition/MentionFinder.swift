/// Finds all that names something in a document: what grammar, lists and tagger together make of it, then what the
/// document has told.
struct MentionFinder {
  let reader: Reader
  /// What grammar and lists find by themselves.
  let read: [Candidate]
  /// A tag for each token; nil to go without the tagger.
  let tags: [NameTagger.Tag]?
  let comparison: NameComparison
  var model = DecisionModel.builtIn

  /// The mentions in the order of the text; none overlap.
  func mentions() -> [Candidate] {
    guard let tags, let model else { return Self.told(read, reader, comparison) }
    let found = JointDecision(reader: reader, read: read, tags: tags, model: model, comparison: comparison).mentions()
    return Self.told(found, reader, comparison)
  }

  /// The mentions with those that the document licenses by having told them elsewhere.
  static func told(_ found: [Candidate], _ reader: Reader, _ comparison: NameComparison) -> [Candidate] {
    let recurrence = Recurrence(reader: reader, comparison: comparison)
    // Marks without a letter are no name, whoever takes them for one.
    var found = recurrence.trimmed(found.filter { $0.tokens.contains { !reader.word($0).letters.isEmpty } })
    found += recurrence.mentions(beside: found)
    found = MisreadPersons(reader: reader).dropped(found.map(reader.withFederation))
    return LoneTitles(reader: reader).dropped(found).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }
}

extension MentionFinder {
  init(reader: Reader, tagger: NameTagger, comparison: NameComparison) {
    let read = Recognizer(reader: reader).mentions()
    self.init(reader: reader, read: read, tags: tagger.tags(reader, read, comparison), comparison: comparison)
  }
}

extension NameTagger {
  /// A tag for each token of a document that grammar and lists have read.
  func tags(_ reader: Reader, _ read: [Candidate], _ comparison: NameComparison) -> [Tag] {
    tags(reader.tokens, grammar: GrammarLabels(read, reader, comparison))
  }
}
