/// A span that grammar, lists or the tagger propose as a mention, with what each of them says of it.
struct DecisionCandidate {
  /// Who proposes it.
  enum Source: Int {
    /// Grammar and lists alone.
    case rules
    /// The tagger's best labels alone.
    case tagger
    case both
    /// The tagger's second choice, where its first is close to a draw.
    case rival

    static let count = 4
  }

  let candidate: Candidate
  let source: Source
  /// How the tagger's best labels lie to the span.
  let relation: TagRelation

  var tokens: Range<Int> { candidate.tokens }
  var entityClass: EntityClass { candidate.entityClass }
}

/// How the tagger's best labels lie to a span of a class.
enum TagRelation: Int {
  /// The same span and class.
  case exact
  /// The same span in another class.
  case otherClass
  /// Inside a longer span of the class.
  case inside
  /// Longer than the tagger's span of the class in it.
  case around
  /// A span of another class lies across.
  case across
  /// The tagger sees nothing here.
  case none

  static let count = 6

  /// - Parameter spans: in the order of the text; none overlap.
  init(_ tokens: Range<Int>, _ tagClass: TagClass?, among spans: [TagSpan]) {
    var first = 0
    var end = spans.count
    while first < end {
      let middle = (first + end) / 2
      if spans[middle].tokens.upperBound <= tokens.lowerBound { first = middle + 1 } else { end = middle }
    }
    let near = spans[first...].prefix { $0.tokens.lowerBound < tokens.upperBound }
    if let same = near.first(where: { $0.tokens == tokens }) {
      self = same.tagClass == tagClass ? .exact : .otherClass
    } else if near.contains(where: {
      $0.tagClass == tagClass && $0.tokens.lowerBound <= tokens.lowerBound && $0.tokens.upperBound >= tokens.upperBound
    }) {
      self = .inside
    } else if near.contains(where: { $0.tagClass == tagClass }) {
      self = .around
    } else {
      self = near.isEmpty ? .none : .across
    }
  }
}
