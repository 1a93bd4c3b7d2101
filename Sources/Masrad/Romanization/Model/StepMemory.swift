/// What a joint model says of single units behind a context, kept for the candidates of all words, which have most of
/// their letters in common. Of two that meet in one place the later one is kept.
struct StepMemory: ~Copyable {
  private struct Step: BitwiseCopyable {
    var key: UInt64
    var score: Float
    var context: Int32
  }

  private static let bits: UInt64 = 15
  private var model: JointModel
  private let steps: UnsafeMutablePointer<Step>

  init(_ model: JointModel) {
    self.model = model
    steps = .allocate(capacity: 1 << Self.bits)
    clear()
  }

  deinit { steps.deallocate() }

  private func clear() {
    steps.update(repeating: Step(key: .max, score: 0, context: 0), count: 1 << Self.bits)
  }

  /// Makes it ready for a word.
  mutating func begin(_ model: JointModel) {
    guard !self.model.isSame(as: model) else { return }
    self.model = model
    clear()
  }

  /// `JointModel.step`.
  @inline(__always)
  func step(_ context: Int32, _ symbol: Int32) -> (score: Float, context: Int32) {
    let key = UInt64(UInt32(bitPattern: context)) << 32 | UInt64(UInt32(bitPattern: symbol))
    let place = Int((key &* 0x9E37_79B9_7F4A_7C15) >> (64 - Self.bits))
    let known = steps[place]
    return known.key == key ? (known.score, known.context) : make(key, place, context, symbol)
  }

  @inline(never)
  private func make(_ key: UInt64, _ place: Int, _ context: Int32, _ symbol: Int32) -> (score: Float, context: Int32) {
    let step = model.step(Int(context), Int(symbol))
    steps[place] = Step(key: key, score: step.score, context: Int32(truncatingIfNeeded: step.context))
    return (steps[place].score, steps[place].context)
  }
}
