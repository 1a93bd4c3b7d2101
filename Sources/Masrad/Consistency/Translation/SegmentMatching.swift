/// Gives the mentions of segments their counterparts in the translation.
///
/// For one thread; what it needs for a segment is kept for the next.
final class SegmentMatching {
  private let reader: NameReader
  private let matcher: SegmentMatcher
  let memory = MatchMemory()

  // What is read and written at every step is not asked for leave each time.
  /// The candidates of the names so far, one name's behind another's.
  @exclusivity(unchecked) private var candidates = PlainList<Counterpart>()
  @exclusivity(unchecked) private var known = PlainList<(name: Int, candidates: Range<Int>)>()
  @exclusivity(unchecked) private var pool: [Choice] = []
  @exclusivity(unchecked) private var chosen: [Counterpart] = []
  /// By mention the number of its candidate; -1 for none.
  @exclusivity(unchecked) private var ofMentions = PlainList<Int32>()
  @exclusivity(unchecked) private var isTaken = PlainList<Bool>()

  /// - Parameter reader: has the names, and which others a mention may mean.
  init(_ reader: NameReader, _ matcher: NameMatcher) {
    self.reader = reader
    self.matcher = SegmentMatcher(matcher)
  }

  deinit {
    candidates.free()
    known.free()
    ofMentions.free()
    isTaken.free()
  }

  /// The longest match wins, then the closest.
  ///
  /// - Parameter nested: the numbers of names that stand within longer ones.
  func matches(_ mentions: ArraySlice<CheckedMention>, nested: [Int], _ text: EnglishText) -> SegmentMatches {
    start(mentions.count, text)
    for (number, mention) in mentions.enumerated() { addChoices(mention, number) }
    if pool.count > 1 { pool.sort(by: Self.isBetter) }
    for item in pool where ofMentions[item.mention] < 0 && isFree(candidates[item.candidate]) {
      ofMentions[item.mention] = Int32(chosen.count)
      take(candidates[item.candidate])
    }
    // The translation may name what the Arabic has once several times.
    for item in pool where !item.isWeak && isFree(candidates[item.candidate]) { take(candidates[item.candidate]) }
    for name in nested where candidates(of: name) == nil { takeNested(name) }
    return kept()
  }

  private func start(_ mentions: Int, _ text: EnglishText) {
    candidates.removeAll()
    known.removeAll()
    ofMentions.removeAll()
    isTaken.removeAll()
    pool.removeAll(keepingCapacity: true)
    chosen.removeAll(keepingCapacity: true)
    for _ in 0..<mentions { ofMentions.append(-1) }
    for _ in 0..<text.tokens.count { isTaken.append(false) }
    matcher.start(text)
  }

  // MARK: Choices

  /// A place that may be what a mention names.
  private struct Choice {
    let mention: Int
    /// 0 for the mention's own name, then those of its siblings.
    let choice: Int
    let candidate: Int
    let isWeak: Bool
    let length: Int
    let score: Double
    let tokens: Range<Int>
  }

  private static func isBetter(_ a: Choice, _ b: Choice) -> Bool {
    if a.isWeak != b.isWeak { return b.isWeak }
    if a.length != b.length { return a.length > b.length }
    if abs(a.score - b.score) > 1e-9 { return a.score > b.score }
    if a.tokens.count != b.tokens.count { return a.tokens.count > b.tokens.count }
    if a.choice != b.choice { return a.choice < b.choice }
    return (a.mention, a.tokens.lowerBound) < (b.mention, b.tokens.lowerBound)
  }

  private func addChoices(_ mention: CheckedMention, _ number: Int) {
    add(mention.name, choice: 0, mention, number)
    var choice = 1
    for name in reader.siblings(of: mention) {
      add(name, choice: choice, mention, number)
      choice += 1
    }
  }

  private func add(_ name: Int, choice: Int, _ mention: CheckedMention, _ number: Int) {
    for place in candidates(of: name) ?? find(name) {
      let candidate = candidates[place]
      guard choice == 0 || candidate.length > mention.elements else { continue }
      pool.append(
        Choice(
          mention: number, choice: choice, candidate: place, isWeak: candidate.isWeak, length: candidate.length,
          score: candidate.score, tokens: candidate.tokens))
    }
  }

  private func candidates(of name: Int) -> Range<Int>? {
    for own in known.values where own.name == name { return own.candidates }
    return nil
  }

  private func find(_ name: Int) -> Range<Int> {
    let start = candidates.count
    matcher.addCandidates(reader.names[name], number: name, to: &candidates)
    let own = start..<candidates.count
    known.append((name, own))
    return own
  }

  private func takeNested(_ name: Int) {
    var own: [Counterpart] = []
    let start = candidates.count
    matcher.addCandidates(reader.names[name], number: name, to: &candidates)
    for place in start..<candidates.count where !candidates[place].isWeak { own.append(candidates[place]) }
    if own.count > 1 { own.sort { ($1.length, $1.score) < ($0.length, $0.score) } }
    for candidate in own where isFree(candidate) { take(candidate) }
  }

  // MARK: Places

  private func isFree(_ candidate: Counterpart) -> Bool {
    for token in candidate.tokens where isTaken[token] { return false }
    return true
  }

  private func take(_ candidate: Counterpart) {
    chosen.append(candidate)
    for token in candidate.tokens { isTaken[token] = true }
  }

  private func kept() -> SegmentMatches {
    // No two begin at one place.
    let isInOrder = zip(chosen, chosen.dropFirst()).allSatisfy { $0.tokens.lowerBound < $1.tokens.lowerBound }
    if !isInOrder {
      let order = chosen.indices.sorted { chosen[$0].tokens.lowerBound < chosen[$1].tokens.lowerBound }
      for mention in 0..<ofMentions.count where ofMentions[mention] >= 0 {
        let number = Int(ofMentions[mention])
        if let place = order.firstIndex(of: number) { ofMentions[mention] = Int32(place) }
      }
      chosen = order.map { chosen[$0] }
    }
    return chosen.withUnsafeBufferPointer {
      memory.keep($0, ofMentions: ofMentions.values, isTaken: isTaken.values)
    }
  }
}
