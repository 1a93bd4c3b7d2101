/// A score below which no hypothesis is among the best of its position, worked out while they come: so many better
/// ones are there already.
struct ScoreFloor: ~Copyable {
  private var wanted = 1
  private let scale: Float
  /// How many have a score within each step below 0.
  private let steps: UnsafeMutablePointer<Int32>
  /// The steps that are in use.
  private var used = Self.size..<Self.size
  /// How many have a score of the floor's step or a better one.
  private var total = 0
  private var step = Self.size - 1
  private(set) var value = -Float.infinity

  private static let size = 4096

  /// - Parameter step: how much less likely than the last of the best one may be and be kept all the same (nats).
  init(step: Float) {
    scale = 1 / step
    steps = .allocate(capacity: Self.size)
    steps.initialize(repeating: 0, count: Self.size)
  }

  deinit { steps.deallocate() }

  @inline(__always)
  mutating func add(_ score: Float) {
    // Not so for what is no number, either.
    guard score >= value, score > -Float(step + 1) / scale else { return }
    let own = max(0, Int(-score * scale))
    guard own <= step else { return }
    steps[own] += 1
    if own < used.lowerBound || own >= used.upperBound {
      used = min(own, used.lowerBound)..<(used.isEmpty ? own + 1 : max(own + 1, used.upperBound))
    }
    total += 1
    while total - Int(steps[step]) >= wanted { lower() }
  }

  private mutating func lower() {
    total -= Int(steps[step])
    step -= 1
    // Two steps more than enough, for what is rounded.
    value = -Float(step + 4) / scale
  }

  /// Forgets all scores.
  /// - Parameter wanted: how many hypotheses are kept at least.
  mutating func begin(keeping wanted: Int) {
    self.wanted = max(1, wanted)
    for index in used { steps[index] = 0 }
    used = Self.size..<Self.size
    total = 0
    step = Self.size - 1
    value = -.infinity
  }
}
