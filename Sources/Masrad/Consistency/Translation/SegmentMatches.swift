/// What of a segment's translation names what of its Arabic.
struct SegmentMatches {
  /// By mention: where the translation names it.
  private(set) var ofMentions: [Counterpart?]
  /// All places that name a name of the segment, in the order of the text.
  private(set) var all: [Counterpart] = []
  /// Whether a token is part of some place.
  private(set) var isTaken: [Bool]

  /// Gives each mention its counterpart: the longest match wins, then the closest.
  ///
  /// - Parameters:
  ///   - choices: for each mention the numbers of the names it may be, the likeliest first.
  ///   - nested: the numbers of names that stand within longer ones.
  init(
    _ mentions: [CheckedMention], choices: [[Int]], nested: [Int], _ names: [CheckedName], _ segment: SegmentMatcher
  ) {
    ofMentions = [Counterpart?](repeating: nil, count: mentions.count)
    isTaken = [Bool](repeating: false, count: segment.text.tokens.count)
    var candidates: [Int: [Counterpart]] = [:]
    var pool: [(mention: Int, choice: Int, candidate: Counterpart)] = []
    for (number, mention) in mentions.enumerated() {
      for (choice, name) in choices[number].enumerated() {
        let own = candidates[name] ?? segment.candidates(names[name], number: name)
        candidates[name] = own
        for candidate in own where choice == 0 || candidate.length > mention.elements {
          pool.append((number, choice, candidate))
        }
      }
    }
    pool.sort { a, b in
      let (x, y) = (a.candidate, b.candidate)
      if x.isWeak != y.isWeak { return y.isWeak }
      if x.length != y.length { return x.length > y.length }
      if abs(x.score - y.score) > 1e-9 { return x.score > y.score }
      if x.tokens.count != y.tokens.count { return x.tokens.count > y.tokens.count }
      if a.choice != b.choice { return a.choice < b.choice }
      return (a.mention, x.tokens.lowerBound) < (b.mention, y.tokens.lowerBound)
    }
    for item in pool where ofMentions[item.mention] == nil && isFree(item.candidate) {
      ofMentions[item.mention] = item.candidate
      take(item.candidate)
    }
    // The translation may name what the Arabic has once several times.
    for item in pool where !item.candidate.isWeak && isFree(item.candidate) { take(item.candidate) }
    for name in nested where candidates[name] == nil {
      let own = segment.candidates(names[name], number: name).filter { !$0.isWeak }
      for candidate in own.sorted(by: { ($1.length, $1.score) < ($0.length, $0.score) }) where isFree(candidate) {
        take(candidate)
      }
    }
    all.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  private func isFree(_ candidate: Counterpart) -> Bool { !candidate.tokens.contains { isTaken[$0] } }

  private mutating func take(_ candidate: Counterpart) {
    all.append(candidate)
    for token in candidate.tokens { isTaken[token] = true }
  }
}
