/// The longest reading of grammar and lists around each token: a place may be the end of a title, سفير الصين بالجزائر.
struct Containers {
  private let candidates: [DecisionCandidate]
  /// For each token the number of the longest candidate that it stands in; of equal ones the first.
  private var longest: [Int?]

  init(_ candidates: [DecisionCandidate], count: Int) {
    self.candidates = candidates
    longest = [Int?](repeating: nil, count: count)
    for (number, candidate) in candidates.enumerated() where candidate.tokens.count > 1 {
      guard candidate.source == .rules || candidate.source == .both else { continue }
      for token in candidate.tokens {
        if let other = longest[token], candidates[other].tokens.count >= candidate.tokens.count { continue }
        longest[token] = number
      }
    }
  }

  /// What a candidate is a part of: the class of the longest reading around it, where in it it stands and what ties it to
  /// the rest, below 120; and where that reading ends. Nil for what no longer one has around it.
  func code(of candidate: DecisionCandidate) -> (code: Int, end: Int)? {
    guard let number = longest[candidate.tokens.lowerBound] else { return nil }
    let container = candidates[number]
    guard container.tokens != candidate.tokens, container.tokens.lowerBound <= candidate.tokens.lowerBound,
      container.tokens.upperBound >= candidate.tokens.upperBound
    else { return nil }
    let place = DecisionFeature.classes.firstIndex(of: container.entityClass) ?? 0
    let position =
      container.tokens.lowerBound == candidate.tokens.lowerBound
      ? 0 : container.tokens.upperBound == candidate.tokens.upperBound ? 1 : 2
    return ((place * 3 + position) * 10 + Self.tie(container, candidate.tokens), container.tokens.upperBound)
  }

  /// The preposition before a part or behind it, 1 + its number; 0 where there is none.
  private static func tie(_ container: DecisionCandidate, _ part: Range<Int>) -> Int {
    guard case .phrase(let phrase) = container.candidate.evidence else { return 9 }
    let link = phrase.links.last { link in
      let start = link.phrase.tokens.lowerBound
      return part.contains(start) || part.upperBound == start || part.upperBound + 1 == start
    }
    return link.map { $0.preposition.number + 1 } ?? 0
  }
}

extension Phrase {
  /// What ties its last part to it, below 16: the preposition, and whether a place stands behind it.
  var tail: Int {
    guard let link = links.last, link.phrase.tokens.upperBound == tokens.upperBound else { return 0 }
    return 1 + link.preposition.number * 2 + (link.phrase.isPlace ? 1 : 0)
  }
}
