/// Says in words what made a span a mention: the list's line, the parts that the grammar has read, and what the tagger
/// makes of it.
struct MentionEvidence {
  let reader: Reader
  let tags: [NameTagger.Tag]?

  func text(_ candidate: Candidate) -> String {
    ([rules(candidate)] + tagger(candidate)).filter { !$0.isEmpty }.joined(separator: "; ")
  }

  private func rules(_ candidate: Candidate) -> String {
    switch candidate.evidence {
    case .lexicon(let sense):
      let place = reader.lexicon.place(of: sense)
      return sense.kind == .user ? "line of a glossary, \(place)" : "line of the lists, \(place)"
    case .phrase(let phrase):
      return candidate.entityClass == .title ? "title: \(parts(phrase))" : "name of a body: \(parts(phrase))"
    case .elements(let license): return "elements of a name, \(reason(license))"
    case .classNoun(let sense): return "behind the class noun \(reader.lexicon.field(sense, "arabic"))"
    case .quoted: return "between quotation marks, behind a class noun or the name of a body"
    case .recurrence: return "named elsewhere in the text"
    case .tagged: return ""
    }
  }

  private func reason(_ license: Candidate.License) -> String {
    switch license {
    case .title: "behind a title"
    case .givenName: "the first a given name of the lists"
    case .classNoun: "behind a noun for a person"
    case .apposition: "before a title"
    }
  }

  /// The head and what belongs to it, each in its words.
  private func parts(_ phrase: Phrase) -> String {
    var parts: [String] = []
    switch phrase.core {
    case .title(let sense): parts.append("head \(reader.lexicon.place(of: sense))")
    case .institution(let sense), .noun(let sense), .portfolio(let sense), .name(let sense):
      parts.append(reader.lexicon.place(of: sense))
    case .unknown: parts.append("a word of no list")
    }
    for qualifier in phrase.qualifiers { parts.append("qualifier \(words(qualifier.tokens))") }
    for complement in phrase.complements { parts.append("of \(words(complement.tokens))") }
    for link in phrase.links { parts.append("\(link.preposition.rawValue) \(words(link.phrase.tokens))") }
    if let owner = phrase.owner { parts.append("owner \(owner.rawValue)") }
    return parts.joined(separator: ", ")
  }

  private func words(_ tokens: Range<Int>) -> String {
    reader.document.text(reader.offsets(tokens, proclitics: 0))
  }

  private func tagger(_ candidate: Candidate) -> [String] {
    guard let tags else { return [] }
    let own = candidate.tokens.map { tags[$0] }
    let margin = own.reduce(Float.infinity) { min($0, $1.margin) }
    let classes = own.map { $0.label.tagClass?.name ?? "none" }
    guard let first = classes.first else { return [] }
    let seen = classes.allSatisfy { $0 == first } ? first : classes.joined(separator: " ")
    let tenths = Int((margin * 10).rounded())
    return ["tagger: \(seen), margin \(tenths / 10).\(tenths % 10)"]
  }
}
