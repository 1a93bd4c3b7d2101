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
  ///   - nested: the numbers of names that stand within longer ones.
  ///   - reader: has the names, and which others a mention may mean.
  init(_ mentions: ArraySlice<CheckedMention>, nested: [Int], _ reader: NameReader, _ segment: SegmentMatcher) {
    ofMentions = [Counterpart?](repeating: nil, count: mentions.count)
    isTaken = [Bool](repeating: false, count: segment.text.tokens.count)
    let names = reader.names
    // The candidates of the names so far, one name's behind another's.
    var candidates: [Counterpart] = []
    var known: [(name: Int, candidates: Range<Int>)] = []
    var pool: [Choice] = []
    for (number, mention) in mentions.enumerated() {
      func add(_ name: Int, choice: Int) {
        let own: Range<Int>
        if let place = known.firstIndex(where: { $0.name == name }) {
          own = known[place].candidates
        } else {
          let start = candidates.count
          segment.addCandidates(names[name], number: name, to: &candidates)
          own = start..<candidates.count
          known.append((name, own))
        }
        for candidate in own where choice == 0 || candidates[candidate].length > mention.elements {
          pool.append(Choice(mention: number, choice: choice, candidate: candidate))
        }
      }
      add(mention.name, choice: 0)
      for (choice, name) in reader.siblings(of: mention).enumerated() { add(name, choice: choice + 1) }
    }
    if pool.count > 1 { pool.sort { Self.isBetter($0, $1, candidates) } }
    for item in pool where ofMentions[item.mention] == nil && isFree(candidates[item.candidate]) {
      ofMentions[item.mention] = candidates[item.candidate]
      take(candidates[item.candidate])
    }
    // The translation may name what the Arabic has once several times.
    for item in pool where !candidates[item.candidate].isWeak && isFree(candidates[item.candidate]) {
      take(candidates[item.candidate])
    }
    for name in nested where !known.contains(where: { $0.name == name }) {
      var own: [Counterpart] = []
      segment.addCandidates(names[name], number: name, to: &own)
      own.removeAll(where: \.isWeak)
      for candidate in own.sorted(by: { ($1.length, $1.score) < ($0.length, $0.score) }) where isFree(candidate) {
        take(candidate)
      }
    }
    if all.count > 1 { all.sort { $0.tokens.lowerBound < $1.tokens.lowerBound } }
  }

  /// A place that may be what a mention names.
  private struct Choice {
    let mention: Int
    /// 0 for the mention's own name, then those of its siblings.
    let choice: Int
    let candidate: Int
  }

  private static func isBetter(_ a: Choice, _ b: Choice, _ candidates: [Counterpart]) -> Bool {
    let (x, y) = (candidates[a.candidate], candidates[b.candidate])
    if x.isWeak != y.isWeak { return y.isWeak }
    if x.length != y.length { return x.length > y.length }
    if abs(x.score - y.score) > 1e-9 { return x.score > y.score }
    if x.tokens.count != y.tokens.count { return x.tokens.count > y.tokens.count }
    if a.choice != b.choice { return a.choice < b.choice }
    return (a.mention, x.tokens.lowerBound) < (b.mention, y.tokens.lowerBound)
  }

  private func isFree(_ candidate: Counterpart) -> Bool { !candidate.tokens.contains { isTaken[$0] } }

  private mutating func take(_ candidate: Counterpart) {
    all.append(candidate)
    for token in candidate.tokens { isTaken[token] = true }
  }
}
