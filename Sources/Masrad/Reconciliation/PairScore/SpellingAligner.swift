/// Aligns two spellings at the least cost. It holds the memory that alignments need, so that millions of them allocate
/// nothing; one of them is for one thread.
final class SpellingAligner {
  private static let width = SpellingForm.longest + 1
  private let costs: UnsafeMutablePointer<UInt16>
  /// The symbols of both sides of each step, `SpellingAlphabet.gap` where a side has none.
  let left: UnsafeMutablePointer<UInt8>
  let right: UnsafeMutablePointer<UInt8>
  private(set) var count = 0
  private(set) var cost: UInt16 = 0

  init() {
    costs = .allocate(capacity: Self.width * Self.width)
    costs.initialize(repeating: 0, count: Self.width * Self.width)
    left = .allocate(capacity: 2 * Self.width)
    left.initialize(repeating: 0, count: 2 * Self.width)
    right = .allocate(capacity: 2 * Self.width)
    right.initialize(repeating: 0, count: 2 * Self.width)
  }

  deinit {
    costs.deallocate()
    left.deallocate()
    right.deallocate()
  }

  /// The least cost, in twentieths of a plain edit; the steps are in `left` and `right` from `first` on.
  @inline(__always)
  func align(
    _ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>, _ costTable: SpellingCosts
  ) {
    let width = Self.width
    let (n, m) = (min(a.count, SpellingForm.longest), min(b.count, SpellingForm.longest))
    costs[0] = 0
    for j in 0..<m { costs[j + 1] = costs[j] &+ costTable.gaps[Int(b[j])] }
    for i in 0..<n {
      let row = costs + (i + 1) * width
      let above = row - width
      let gap = costTable.gaps[Int(a[i])]
      let changes = costTable.changes + Int(a[i]) * SpellingAlphabet.size
      row[0] = above[0] &+ gap
      for j in 0..<m {
        let symbol = Int(b[j])
        row[j + 1] = min(
          above[j] &+ changes[symbol], min(above[j + 1] &+ gap, row[j] &+ costTable.gaps[symbol]))
      }
    }
    cost = costs[n * width + m]
    trace(a, b, n, m, costTable)
  }

  /// Where the steps begin.
  private(set) var first = 0

  /// The steps of the best way, from the end: a pair before a gap on the right, that before one on the left.
  @inline(__always)
  private func trace(
    _ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>, _ n: Int, _ m: Int, _ table: SpellingCosts
  ) {
    let width = Self.width
    var (i, j) = (n, m)
    var place = n + m
    let end = place
    while i > 0 || j > 0 {
      place -= 1
      let here = costs[i * width + j]
      if i > 0, j > 0,
        here == costs[(i - 1) * width + j - 1]
          &+ table.changes[Int(a[i - 1]) * SpellingAlphabet.size + Int(b[j - 1])]
      {
        i -= 1
        j -= 1
        left[place] = a[i]
        right[place] = b[j]
      } else if i > 0, here == costs[(i - 1) * width + j] &+ table.gaps[Int(a[i - 1])] {
        i -= 1
        left[place] = a[i]
        right[place] = SpellingAlphabet.gap
      } else {
        j -= 1
        left[place] = SpellingAlphabet.gap
        right[place] = b[j]
      }
    }
    first = place
    count = end - place
  }
}

/// An alphabet's tables where they lie, for as long as the program runs.
struct SpellingCosts: @unchecked Sendable {
  // Never changed after they are made, hence free to be shared.
  let gaps: UnsafePointer<UInt16>
  let changes: UnsafePointer<UInt16>
  let classes: UnsafePointer<UInt8>
  let related: UnsafePointer<Bool>
  let doubled: UnsafePointer<Bool>

  init(_ alphabet: SpellingAlphabet) {
    gaps = Self.lasting(alphabet.gapCosts)
    changes = Self.lasting(alphabet.changeCosts)
    classes = Self.lasting(alphabet.classes)
    related = Self.lasting(alphabet.related)
    doubled = Self.lasting(alphabet.doubled)
  }

  static let arabic = SpellingCosts(.arabic)
  static let latin = SpellingCosts(LatinGraphemes.alphabet)

  private static func lasting<Value: BitwiseCopyable>(_ values: [Value]) -> UnsafePointer<Value> {
    let copy = UnsafeMutablePointer<Value>.allocate(capacity: values.count)
    copy.initialize(from: values, count: values.count)
    return UnsafePointer(copy)
  }
}
