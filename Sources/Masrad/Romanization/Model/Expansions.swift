/// What a joint model says of all units behind a context, worked out once for a word: the hypotheses of both searches
/// share most of their contexts.
final class Expansions {
  /// The scores of the symbols of a range behind a context, and the contexts that follow.
  struct Row {
    /// Where they begin in `scores` and `states`.
    let start: Int
    /// The greatest score.
    let best: Float
  }

  private var model: JointModel
  /// Plain memory: arrays of a class are asked for leave at every reading.
  private(set) var scores: UnsafeMutablePointer<Float>
  private(set) var states: UnsafeMutablePointer<Int32>
  private var count = 0
  private var capacity = 1 << 14
  private var table: Table

  init(_ model: JointModel) {
    self.model = model
    scores = .allocate(capacity: capacity)
    states = .allocate(capacity: capacity)
    table = Table(size: 1024)
  }

  deinit {
    scores.deallocate()
    states.deallocate()
    table.free()
  }

  /// Makes it ready for another word.
  func begin(_ model: JointModel) {
    self.model = model
    count = 0
    table.clear()
  }

  func row(_ context: Int, _ symbols: Range<Int>) -> Row {
    let key = UInt64(context) << 32 | UInt64(symbols.lowerBound)
    let place = table.place(of: key)
    if table.keys[place] == key { return table.rows[place] }
    let row = make(context, symbols)
    table.keys[place] = key
    table.rows[place] = row
    table.count += 1
    if table.count * 2 > table.size { table.grow() }
    return row
  }

  private func make(_ context: Int, _ symbols: Range<Int>) -> Row {
    let start = count
    reserve(count + symbols.count)
    count += symbols.count
    for place in start..<count { (scores[place], states[place]) = (0, 0) }
    model.expand(context, symbols, scores + start, states + start)
    var best = -Float.infinity
    for place in start..<count { best = max(best, scores[place]) }
    return Row(start: start, best: best)
  }

  private func reserve(_ wanted: Int) {
    guard wanted > capacity else { return }
    let size = max(wanted, capacity * 2)
    let (newScores, newStates) = (
      UnsafeMutablePointer<Float>.allocate(capacity: size), UnsafeMutablePointer<Int32>.allocate(capacity: size)
    )
    newScores.update(from: scores, count: count)
    newStates.update(from: states, count: count)
    scores.deallocate()
    states.deallocate()
    (scores, states, capacity) = (newScores, newStates, size)
  }

  /// A hash table of contexts with the symbols' beginnings, open addressed.
  private struct Table {
    private(set) var size: Int
    var count = 0
    private(set) var keys: UnsafeMutablePointer<UInt64>
    private(set) var rows: UnsafeMutablePointer<Row>
    static let free = UInt64.max

    init(size: Int) {
      self.size = size
      keys = .allocate(capacity: size)
      keys.initialize(repeating: Self.free, count: size)
      rows = .allocate(capacity: size)
      rows.initialize(repeating: Row(start: 0, best: 0), count: size)
    }

    mutating func clear() {
      guard count > 0 else { return }
      keys.update(repeating: Self.free, count: size)
      count = 0
    }

    func free() {
      keys.deallocate()
      rows.deallocate()
    }

    /// Where a key is, or would be put.
    func place(of key: UInt64) -> Int {
      var place = Int((key &* 0x9E37_79B9_7F4A_7C15) >> 40) & (size - 1)
      while keys[place] != key, keys[place] != Self.free { place = (place + 1) & (size - 1) }
      return place
    }

    mutating func grow() {
      var larger = Table(size: size * 2)
      for old in 0..<size where keys[old] != Self.free {
        let place = larger.place(of: keys[old])
        larger.keys[place] = keys[old]
        larger.rows[place] = rows[old]
      }
      larger.count = count
      free()
      self = larger
    }
  }
}

/// What a joint model says of single units behind a context, kept for the candidates of a word, which have most of
/// their letters in common.
final class StepMemory {
  private static let size = 4096
  private var model: JointModel
  private let keys: UnsafeMutablePointer<UInt64>
  private let steps: UnsafeMutablePointer<(score: Float, context: Int32)>

  init(_ model: JointModel) {
    self.model = model
    keys = .allocate(capacity: Self.size)
    keys.initialize(repeating: .max, count: Self.size)
    steps = .allocate(capacity: Self.size)
  }

  deinit {
    keys.deallocate()
    steps.deallocate()
  }

  /// Makes it ready for another word.
  func begin(_ model: JointModel) {
    self.model = model
    keys.update(repeating: .max, count: Self.size)
  }

  /// `JointModel.step`; of two that meet in one place the later one is kept.
  @inline(__always)
  func step(_ context: Int, _ symbol: Int) -> (score: Float, context: Int) {
    let key = UInt64(context) << 20 | UInt64(symbol)
    let place = Int((key &* 0x9E37_79B9_7F4A_7C15) >> 52)
    if keys[place] == key { return (steps[place].score, Int(steps[place].context)) }
    let step = model.step(context, symbol)
    keys[place] = key
    steps[place] = (step.score, Int32(truncatingIfNeeded: step.context))
    return step
  }
}

/// The memory of a word's searches, used again for the next word: fresh pages for each would cost a tenth of the search.
final class SearchMemory {
  let expansions: Expansions
  let steps: StepMemory

  private init(_ model: JointModel) {
    expansions = Expansions(model)
    steps = StepMemory(model)
  }

  private static let pool = IdlePool<SearchMemory>()

  /// Calls `body` with memory that nobody else has meanwhile.
  static func with<Result>(_ model: JointModel, _ body: (SearchMemory) -> Result) -> Result {
    pool.with({ SearchMemory(model) }, body)
  }
}
