/// Finds all that names something in a document: what grammar, lists and tagger together make of it, then what the
/// document has told.
struct MentionFinder {
  let reader: Reader
  /// A tag for each token; nil to go without the tagger.
  let tags: [NameTagger.Tag]?
  var model = DecisionModel.builtIn

  /// The mentions in the order of the text; none overlap.
  func mentions() -> [Candidate] {
    var found: [Candidate]
    if let tags, let model {
      found = JointDecision(reader: reader, tags: tags, model: model).mentions()
    } else {
      found = Recognizer(reader: reader).mentions()
    }
    found += Recurrence(reader: reader).mentions(beside: found)
    return found.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }
}
