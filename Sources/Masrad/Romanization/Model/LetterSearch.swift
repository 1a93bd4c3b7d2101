internal import Glibc

/// A beam search for the Latin letters of one Arabic word, free or along a list of names.
///
/// Hypotheses are kept by how many Arabic letters they have written. Two that have the same letters and context are
/// one whose probability is the sum of both. Its memory serves one word after the other.
struct LetterSearch: ~Copyable {
  struct Result {
    var letters: [UInt8]
    /// The keys of the units of the likeliest way to cut them.
    var units: [UInt32]
    /// Natural log probability of the Arabic word and the letters together.
    var score: Float
    /// `LetterSearch.hash` of the letters.
    var hash: UInt64
  }

  private struct Hypothesis: BitwiseCopyable {
    /// Of the letters written.
    var hash: UInt64
    var score: Float
    var context: Int32
    /// The list's state; 0 in a free search.
    var state: Int32
    var back: Int32
    var key: UInt32
  }

  /// A hypothesis's place among those of its position, by its score.
  private struct Rank: BitwiseCopyable {
    var score: Float
    var place: Int32
  }

  /// The hypotheses that have written so many letters.
  private struct Bucket: ~Copyable {
    var found = PlainBuffer<Hypothesis>(capacity: 512)
    var top = -Float.infinity
    var floor: ScoreFloor

    mutating func begin(keeping wanted: Int) {
      found.removeAll()
      top = -.infinity
      floor.begin(keeping: wanted)
    }
  }

  private var model: JointModel
  private var likely: LikelyUnits
  private var states = NameListStates()
  private var pool = PlainBuffer<Hypothesis>(capacity: 1 << 10)
  /// Those of a position and the two behind it.
  private let buckets: UnsafeMutablePointer<Bucket>
  private var candidates = PlainBuffer<Rank>(capacity: 512)
  private var ranks = PlainBuffer<Rank>(capacity: 512)
  private var steps = PlainBuffer<Int32>(capacity: LetterSearch.stepCount + 1)
  private var slots = PlainBuffer<Int16>(capacity: LetterSearch.slotCount)

  /// Hypotheses this much less likely than the best before them are dropped (nats).
  private static let width: Float = 9
  /// So much more may lie between one and the best that comes behind it: two steps.
  private static let slack = 2 * width / Float(stepCount)
  private static let stepCount = 192
  /// The longest word of a unit, and one.
  private static let bucketCount = 3
  private static let slotCount = 512
  private static let firstHash: UInt64 = 0x9E37_79B9

  init(_ model: JointModel) {
    self.model = model
    likely = LikelyUnits(model)
    buckets = .allocate(capacity: Self.bucketCount)
    for place in 0..<Self.bucketCount {
      (buckets + place).initialize(to: Bucket(floor: ScoreFloor(step: Self.width / Float(Self.stepCount))))
    }
  }

  deinit {
    buckets.deinitialize(count: Self.bucketCount)
    buckets.deallocate()
  }

  /// The likeliest ways to write a word, the best first.
  /// - Parameter list: names that are looked for alone.
  mutating func run(_ model: JointModel, _ word: [UInt8], list: NameList?, beam: Int, count: Int) -> [Result] {
    self.model = model
    likely.begin(model)
    if let list { states.begin(list) }
    pool.removeAll()
    for place in 0..<Self.bucketCount { buckets[place].begin(keeping: 3 * beam) }
    buckets[0].found.append(
      Hypothesis(hash: Self.firstHash, score: 0, context: Int32(model.start), state: 0, back: -1, key: 0))
    buckets[0].top = 0
    for position in word.indices {
      let first = pool.count
      select(position, beam)
      let single = model.symbols(word[position], 0)
      let pair = position + 1 < word.count ? model.symbols(word[position], word[position + 1]) : 0..<0
      for index in first..<pool.count {
        expand(index, single, list, to: position + 1)
        if !pair.isEmpty { expand(index, pair, list, to: position + 2) }
      }
    }
    return finish(word.count, list, beam, count)
  }

  /// Writes the units of a range behind a hypothesis.
  private mutating func expand(_ index: Int, _ symbols: Range<Int>, _ list: NameList?, to position: Int) {
    guard !symbols.isEmpty else { return }
    let from = pool[index]
    let bucket = buckets + position % Self.bucketCount
    likely.forEach(
      symbols, behind: from.context,
      // What is less likely is not among the best of its position.
      least: { max(bucket.pointee.top - Self.width - Self.slack, bucket.pointee.floor.value) - from.score },
      body: { score, key, context in add(from, index, from.score + score, key, context, list, to: bucket) })
  }

  @inline(__always)
  private func add(
    _ from: Hypothesis, _ index: Int, _ score: Float, _ key: UInt32, _ context: Int32, _ list: NameList?,
    to bucket: UnsafeMutablePointer<Bucket>
  ) {
    var state = from.state
    var hash = from.hash
    var letters = key << 17
    while letters != 0 {
      let letter = letters >> 27
      letters <<= 5
      guard letter != 0 else { continue }
      if let list {
        state = states.next(state, Int(letter), list)
        guard state >= 0 else { return }
      }
      hash = (hash ^ UInt64(letter)) &* 0x100_0000_01B3
    }
    bucket.pointee.top = max(bucket.pointee.top, score)
    bucket.pointee.floor.add(score)
    bucket.pointee.found.append(
      Hypothesis(
        hash: hash, score: score, context: context, state: state, back: Int32(truncatingIfNeeded: index), key: key))
  }

  // MARK: Choosing

  /// Moves the best hypotheses of a position to the pool, equal ones made one.
  private mutating func select(_ position: Int, _ beam: Int) {
    let bucket = buckets + position % Self.bucketCount
    rank(bucket, count: 3 * beam)
    let first = pool.count
    slots.start.update(repeating: -1, count: Self.slotCount)
    for number in 0..<min(400, 6 * beam, ranks.count) {
      let item = bucket.pointee.found[Int(ranks[number].place)]
      var slot = Int((item.hash ^ UInt64(UInt32(bitPattern: item.context)) &* 0x9E37_79B9_7F4A_7C15) >> 32) & 511
      var isNew = true
      while slots[slot] >= 0 {
        let place = first + Int(slots[slot])
        if pool[place].hash == item.hash, pool[place].context == item.context {
          pool.start[place].score = Self.sum(pool[place].score, item.score)
          isNew = false
          break
        }
        slot = (slot + 1) & (Self.slotCount - 1)
      }
      guard isNew, pool.count - first < beam else { continue }
      slots[slot] = Int16(truncatingIfNeeded: pool.count - first)
      pool.append(item)
    }
    bucket.pointee.begin(keeping: 3 * beam)
  }

  /// Ranks about the `count` best, in order: a histogram of their distance from the best finds where to cut.
  private mutating func rank(_ bucket: UnsafeMutablePointer<Bucket>, count: Int) {
    let top = bucket.pointee.top
    let scale = Float(Self.stepCount) / Self.width
    @inline(__always)
    func step(_ score: Float) -> Int { min(Self.stepCount, Int((top - score) * scale)) }
    candidates.removeAll()
    steps.start.update(repeating: 0, count: Self.stepCount + 1)
    for place in 0..<bucket.pointee.found.count {
      let score = bucket.pointee.found[place].score
      guard score >= top - Self.width - Self.slack else { continue }
      guard score >= top - Self.width || isAhead(bucket.pointee.found[place], bucket) else { continue }
      candidates.append(Rank(score: score, place: Int32(truncatingIfNeeded: place)))
      steps[step(score)] += 1
    }
    var cut = 0
    var total = 0
    while cut < Self.stepCount {
      total += Int(steps[cut])
      if total >= count { break }
      cut += 1
    }
    let limit = top - Float(cut + 1) / scale
    // Each to the place that its step gives it, then in order among its neighbours.
    var start: Int32 = 0
    for step in 0...Self.stepCount {
      let own = steps[step]
      steps[step] = start
      start += own
    }
    ranks.resize(candidates.count)
    for number in 0..<candidates.count {
      let own = step(candidates[number].score)
      ranks[Int(steps[own])] = candidates[number]
      steps[own] += 1
    }
    var kept = 0
    while kept < ranks.count {
      let item = ranks[kept]
      // The steps are in order; the limit's own may have some on both sides of it.
      if step(item.score) > cut + 1 { break }
      var place = kept
      while place > 0, isBefore(item, ranks[place - 1], bucket) {
        ranks[place] = ranks[place - 1]
        place -= 1
      }
      ranks[place] = item
      kept += 1
    }
    while kept > 0, ranks[kept - 1].score <= limit { kept -= 1 }
    ranks.resize(kept)
  }

  /// Whether all hypotheses by which this one would be dropped come behind it, in the order of the symbols: the models
  /// were judged with searches that went in that order.
  private func isAhead(_ item: Hypothesis, _ bucket: UnsafeMutablePointer<Bucket>) -> Bool {
    for place in 0..<bucket.pointee.found.count {
      let other = bucket.pointee.found[place]
      if item.score < other.score - Self.width, (other.back, other.key) < (item.back, item.key) { return false }
    }
    return true
  }

  /// The better score first, then by what they have written, then in the order in which they would be found without
  /// scores.
  @inline(__always)
  private func isBefore(_ a: Rank, _ b: Rank, _ bucket: UnsafeMutablePointer<Bucket>) -> Bool {
    if a.score != b.score { return a.score > b.score }
    let (a, b) = (bucket.pointee.found[Int(a.place)], bucket.pointee.found[Int(b.place)])
    if a.hash != b.hash { return a.hash < b.hash }
    return a.back != b.back ? a.back < b.back : a.key < b.key
  }

  static func sum(_ a: Float, _ b: Float) -> Float {
    let greater = max(a, b)
    let distance = abs(a - b)
    // So far below the last digit that it changes nothing.
    if distance > 17, greater < -1 { return greater }
    return greater + log1p(exp(-distance))
  }

  // MARK: Results

  /// Tells spellings apart.
  static func hash(_ letters: [UInt8]) -> UInt64 {
    letters.reduce(firstHash) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  private mutating func finish(_ position: Int, _ list: NameList?, _ beam: Int, _ count: Int) -> [Result] {
    let first = pool.count
    select(position, beam)
    // By what they have written: the likeliest hypothesis of each, and the sum.
    var sums: [(hash: UInt64, place: Int, score: Float)] = []
    sums.reserveCapacity(pool.count - first)
    for place in first..<pool.count {
      let item = pool[place]
      if let list, !list.isName(Int(item.state)) { continue }
      guard item.hash != Self.firstHash else { continue }
      let total = item.score + model.step(Int(item.context), JointModel.end).score
      if let known = sums.firstIndex(where: { $0.hash == item.hash }) {
        sums[known].score = Self.sum(sums[known].score, total)
      } else {
        sums.append((item.hash, place, total))
      }
    }
    sums.sort { a, b in
      a.score != b.score ? a.score > b.score : letters(a.place).lexicographicallyPrecedes(letters(b.place))
    }
    return sums.prefix(count).map { sum in
      let units = units(sum.place)
      return Result(letters: JointUnit.letters(units), units: units, score: sum.score, hash: sum.hash)
    }
  }

  private func letters(_ place: Int) -> [UInt8] { JointUnit.letters(units(place)) }

  private func units(_ place: Int) -> [UInt32] {
    var out: [UInt32] = []
    var place = place
    while place >= 0 {
      if pool[place].back >= 0 { out.append(pool[place].key) }
      place = Int(pool[place].back)
    }
    return out.reversed()
  }
}
