/// The units of a joint model behind its contexts, the likely ones first: a search asks for those alone that may be among
/// its best.
struct LikelyUnits: ~Copyable {
  /// A unit behind no context.
  private struct Unit: BitwiseCopyable {
    /// Its log probability.
    var score: Float
    var symbol: Int32
    var key: UInt32
    var context: Int32
  }

  private var model: JointModel
  /// All units, those of a range together, the likeliest of them first.
  private var units = PlainBuffer<Unit>(capacity: 1 << 12)
  /// The last question in which a longer context had the symbol.
  private var seen = PlainBuffer<UInt32>(capacity: 1 << 12)
  private let question: UnsafeMutablePointer<UInt32>

  init(_ model: JointModel) {
    self.model = model
    question = .allocate(capacity: 1)
    fill()
  }

  deinit { question.deallocate() }

  /// Makes it ready for a search.
  mutating func begin(_ model: JointModel) {
    guard !self.model.isSame(as: model) else { return }
    self.model = model
    fill()
  }

  private mutating func fill() {
    question.pointee = 0
    seen.resize(model.unitCount + 2)
    seen.start.initialize(repeating: 0, count: seen.count)
    units.resize(model.unitCount + 2)
    var start = 0
    while start < units.count {
      var end = start + 1
      while start > 1, end < units.count, model.unitKey(start) >> 15 == model.unitKey(end) >> 15 { end += 1 }
      let sorted = (start..<end).sorted { a, b in
        let (scoreA, scoreB) = (model.probability(1 + a), model.probability(1 + b))
        return scoreA != scoreB ? scoreA > scoreB : a < b
      }
      for (place, symbol) in sorted.enumerated() {
        units[start + place] = Unit(
          score: model.probability(1 + symbol), symbol: Int32(symbol), key: UInt32(model.unitKey(symbol)),
          context: model.following(1 + symbol, 0))
      }
      start = end
    }
  }

  /// Calls `body` with units behind a context: their log probabilities, their keys and the contexts that follow.
  ///
  /// - Parameters:
  ///   - symbols: all units that stand for the same Arabic letters.
  ///   - least: what is less likely need not be told; asked for again before each.
  @inline(__always)
  func forEach(
    _ symbols: Range<Int>, behind context: Int32, least: () -> Float, body: (Float, UInt32, Int32) -> Void
  ) {
    if question.pointee == .max {
      seen.start.update(repeating: 0, count: seen.count)
      question.pointee = 0
    }
    question.pointee += 1
    let question = question.pointee
    var node = Int(context)
    var weight: Float = 0
    // What a longer context says of a unit holds, likely or not.
    while node != 0 {
      let children = model.children(node)
      var child = model.lowerBound(children, symbols.lowerBound)
      while child < children.upperBound {
        let symbol = model.symbol(child)
        guard symbol < symbols.upperBound else { break }
        if seen[symbol] != question {
          seen[symbol] = question
          let score = weight + model.probability(child)
          if score >= least() { body(score, UInt32(model.unitKey(symbol)), model.following(child, node)) }
        }
        child += 1
      }
      weight += model.backoff(node)
      node = model.suffix(node)
    }
    for place in symbols {
      let unit = units[place]
      let score = weight + unit.score
      guard score >= least() else { return }
      if seen[Int(unit.symbol)] != question { body(score, unit.key, unit.context) }
    }
  }
}
