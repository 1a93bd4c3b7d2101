internal import Glibc

/// A beam search for the Latin letters of one Arabic word, free or along a list of names.
///
/// Hypotheses are kept by how many Arabic letters they have written. Two that have the same letters and context are
/// one whose probability is the sum of both.
struct LetterSearch {
  struct Result {
    var letters: [UInt8]
    /// The keys of the units of the likeliest way to cut them.
    var units: [UInt32]
    /// Natural log probability of the Arabic word and the letters together.
    var score: Float
  }

  private struct Hypothesis {
    var score: Float
    var context: Int32
    /// The list's state; 0 in a free search.
    var state: Int32
    var hash: UInt64
    var back: Int32
    var key: UInt32
  }

  private let model: JointModel
  private let expansions: Expansions
  private let list: NameList?
  private let beam: Int
  private var pool: [Hypothesis] = []
  private var buckets: [[Hypothesis]] = []
  private var best: [Float] = []
  /// What is sure not to be among the hypotheses that a position keeps.
  private var floors: [ScoreFloor] = []
  /// Memory of buckets that were emptied, and of `select`.
  private var spare: [[Hypothesis]] = []
  private var table = [Int32](repeating: -1, count: 512)

  /// Hypotheses this much less likely than the best are dropped (nats).
  private static let width: Float = 9
  private static let steps = 192

  /// - Parameter expansions: of the same model, shared by the searches of one word.
  init(_ model: JointModel, _ expansions: Expansions, list: NameList?, beam: Int) {
    self.model = model
    self.expansions = expansions
    self.list = list
    self.beam = beam
  }

  /// The likeliest ways to write a word, the best first.
  mutating func run(_ word: [UInt8], count: Int) -> [Result] {
    pool.removeAll(keepingCapacity: true)
    buckets = [[Hypothesis]](repeating: [], count: word.count + 1)
    best = [Float](repeating: -.infinity, count: word.count + 1)
    floors = [ScoreFloor](
      repeating: ScoreFloor(keeping: max(1, 3 * beam), step: Self.width / Float(Self.steps)), count: 3)
    let start = Hypothesis(
      score: 0, context: Int32(model.start), state: 0, hash: 0x9E37_79B9, back: -1, key: 0)
    buckets[0] = [start]
    best[0] = 0
    for position in word.indices {
      let first = pool.count
      select(position)
      let single = model.symbols(word[position], 0)
      let pair = position + 1 < word.count ? model.symbols(word[position], word[position + 1]) : 0..<0
      for index in first..<pool.count {
        expand(index, single, to: position + 1)
        if !pair.isEmpty { expand(index, pair, to: position + 2) }
      }
    }
    return finish(word.count, count)
  }

  private mutating func expand(_ index: Int, _ symbols: Range<Int>, to position: Int) {
    guard !symbols.isEmpty else { return }
    let from = pool[index]
    let row = expansions.row(Int(from.context), symbols)
    var top = best[position]
    let place = position % floors.count
    var least = max(top - Self.width, floors[place].value)
    guard from.score + row.best >= least else { return }
    let (scores, states) = (expansions.scores + row.start, expansions.states + row.start)
    var bucket: [Hypothesis] = []
    swap(&bucket, &buckets[position])
    if bucket.capacity == 0, let emptied = spare.popLast() { bucket = emptied }
    defer {
      swap(&bucket, &buckets[position])
      best[position] = top
    }
    // The states of the list behind the first one and two letters of the unit, which neighbours share.
    var letter1 = -1
    var letter2 = -1
    var state1: Int? = nil
    var state2: Int? = nil
    var slot = -1
    while true {
      slot += 1
      // Most units are far too unlikely: eight of them are looked at at once.
      while slot & 7 == 0, slot + 8 <= symbols.count {
        let eight = UnsafeRawPointer(scores + slot).loadUnaligned(as: SIMD8<Float>.self) + from.score
        guard eight.max() < least else { break }
        slot += 8
      }
      guard slot < symbols.count else { break }
      let score = from.score + scores[slot]
      if score < least { continue }
      let key = model.unitKey(symbols.lowerBound + slot)
      var state = Int(from.state)
      let a = key >> 10 & 31
      let b = key >> 5 & 31
      let c = key & 31
      if let list, a != 0 {
        if a != letter1 {
          letter1 = a
          letter2 = -1
          state1 = list.next(state, a)
        }
        guard let one = state1 else { continue }
        state = one
        if b != 0 {
          if b != letter2 {
            letter2 = b
            state2 = list.next(one, b)
          }
          guard let two = state2 else { continue }
          state = two
          if c != 0 {
            guard let three = list.next(two, c) else { continue }
            state = three
          }
        }
      }
      var hash = from.hash
      if a != 0 { hash = (hash ^ UInt64(a)) &* 0x100_0000_01B3 }
      if b != 0 { hash = (hash ^ UInt64(b)) &* 0x100_0000_01B3 }
      if c != 0 { hash = (hash ^ UInt64(c)) &* 0x100_0000_01B3 }
      if score > top { top = score }
      floors[place].add(score)
      least = max(top - Self.width, floors[place].value)
      bucket.append(
        Hypothesis(
          score: score, context: states[slot], state: Int32(truncatingIfNeeded: state), hash: hash,
          back: Int32(index), key: UInt32(key)))
    }
  }

  /// Moves the best hypotheses of a position to the pool, equal ones made one.
  private mutating func select(_ position: Int) {
    var found: [Hypothesis] = []
    swap(&found, &buckets[position])
    let kept = Self.best(found, top: best[position], count: 3 * beam)
    floors[position % floors.count].clear()
    let first = pool.count
    table.withUnsafeMutableBufferPointer { $0.update(repeating: -1) }
    for index in kept {
      let item = found[Int(index)]
      var place = Int((item.hash ^ UInt64(UInt32(bitPattern: item.context)) &* 0x9E37_79B9_7F4A_7C15) >> 32) & 511
      var isNew = true
      while table[place] >= 0 {
        let other = pool[Int(table[place])]
        if other.hash == item.hash, other.context == item.context {
          pool[Int(table[place])].score = Self.sum(other.score, item.score)
          isNew = false
          break
        }
        place = (place + 1) & 511
      }
      guard isNew, pool.count - first < beam else { continue }
      table[place] = Int32(pool.count)
      pool.append(item)
    }
    found.removeAll(keepingCapacity: true)
    spare.append(found)
  }

  /// About the `count` best, in order: a histogram of their distance from the best finds where to cut.
  private static func best(_ found: [Hypothesis], top: Float, count: Int) -> ArraySlice<Int32> {
    var histogram = [Int32](repeating: 0, count: steps + 1)
    let scale = Float(steps) / width
    for item in found { histogram[min(steps, Int((top - item.score) * scale))] += 1 }
    var cut = 0
    var total = 0
    while cut < steps {
      total += Int(histogram[cut])
      if total >= count { break }
      cut += 1
    }
    let limit = top - Float(cut + 1) / scale
    // Sorted as whole numbers: the better score first, then the earlier hypothesis.
    var keys: [UInt64] = []
    keys.reserveCapacity(total)
    for (index, item) in found.enumerated() where item.score > limit {
      keys.append(UInt64(~descending(item.score)) << 32 | UInt64(index))
    }
    keys.sort()
    var kept = keys.map { Int32(truncatingIfNeeded: $0 & 0xFFFF_FFFF) }
    orderEqual(&kept, found)
    return kept.prefix(min(400, 2 * count))
  }

  /// A number that is the greater, the greater the score.
  @inline(__always)
  private static func descending(_ score: Float) -> UInt32 {
    // The two zeros are one.
    let bits = (score + 0).bitPattern
    return bits >> 31 == 0 ? bits | 1 << 31 : ~bits
  }

  /// Sorts neighbours of one score by what they have written.
  private static func orderEqual(_ kept: inout [Int32], _ found: [Hypothesis]) {
    var start = 0
    while start < kept.count {
      var end = start + 1
      let score = found[Int(kept[start])].score
      while end < kept.count, found[Int(kept[end])].score == score { end += 1 }
      if end > start + 1 { kept[start..<end].sort { found[Int($0)].hash < found[Int($1)].hash } }
      start = end
    }
  }

  static func sum(_ a: Float, _ b: Float) -> Float { max(a, b) + log1p(exp(-abs(a - b))) }

  private mutating func finish(_ position: Int, _ count: Int) -> [Result] {
    let first = pool.count
    select(position)
    var results: [UInt64: Result] = [:]
    for index in first..<pool.count {
      let item = pool[index]
      if let list, !list.isName(Int(item.state)) { continue }
      let end = expansions.row(Int(item.context), JointModel.end..<JointModel.end + 1)
      let total = item.score + end.best
      if let known = results[item.hash] {
        results[item.hash]?.score = Self.sum(known.score, total)
      } else {
        let units = units(index)
        results[item.hash] = Result(letters: JointUnit.letters(units), units: units, score: total)
      }
    }
    let sorted = results.values.filter { !$0.letters.isEmpty }.sorted { a, b in
      a.score != b.score ? a.score > b.score : a.letters.lexicographicallyPrecedes(b.letters)
    }
    return Array(sorted.prefix(count))
  }

  private func units(_ index: Int) -> [UInt32] {
    var out: [UInt32] = []
    var index = index
    while index >= 0 {
      if pool[index].back >= 0 { out.append(pool[index].key) }
      index = Int(pool[index].back)
    }
    return out.reversed()
  }
}

/// A score below which no hypothesis is among the best of its position, worked out while they come: so many better
/// ones are there already.
private struct ScoreFloor {
  private let count: Int
  private let scale: Float
  /// How many have a score within each step below 0.
  private var steps: [Int32]
  /// How many have a score of the floor's step or a better one.
  private var total = 0
  private var step: Int
  private(set) var value = -Float.infinity

  private static let size = 4096

  /// - Parameters:
  ///   - count: how many hypotheses are kept at least.
  ///   - step: how much less likely one may be and be kept all the same (nats).
  init(keeping count: Int, step: Float) {
    self.count = count
    scale = 1 / step
    steps = [Int32](repeating: 0, count: Self.size)
    self.step = Self.size - 1
  }

  @inline(__always)
  mutating func add(_ score: Float) {
    // Not so for what is no number, either.
    guard score >= value, score > -Float(step + 1) / scale else { return }
    let own = max(0, Int(-score * scale))
    guard own <= step else { return }
    steps[own] += 1
    total += 1
    while total - Int(steps[step]) >= count { lower() }
  }

  private mutating func lower() {
    total -= Int(steps[step])
    step -= 1
    // Two steps more than enough, for what is rounded.
    value = -Float(step + 4) / scale
  }

  mutating func clear() {
    guard total > 0 else { return }
    for index in steps.indices { steps[index] = 0 }
    total = 0
    step = Self.size - 1
    value = -.infinity
  }
}
