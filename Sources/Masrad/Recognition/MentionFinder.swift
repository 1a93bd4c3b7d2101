/// Finds all that names something in a document: what grammar, lists and tagger together make of it, then what the
/// document has told.
struct MentionFinder {
  let reader: Reader
  /// A tag for each token; nil to go without the tagger.
  let tags: [NameTagger.Tag]?
  let comparison: NameComparison
  var model = DecisionModel.builtIn

  /// The mentions in the order of the text; none overlap.
  func mentions() -> [Candidate] {
    var found: [Candidate]
    if let tags, let model {
      found = JointDecision(reader: reader, tags: tags, model: model, comparison: comparison).mentions()
    } else {
      found = Recognizer(reader: reader).mentions()
    }
    let recurrence = Recurrence(reader: reader, comparison: comparison)
    // Marks without a letter are no name, whoever takes them for one.
    found = recurrence.trimmed(found.filter { $0.tokens.contains { !reader.word($0).letters.isEmpty } })
    found += recurrence.mentions(beside: found)
    return found.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }
}
