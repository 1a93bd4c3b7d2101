/// What an alignment shows of two spellings, as places in a table of weights.
protocol FeatureSink {
  mutating func add(_ place: Int)
}

/// Figures of a comparison that the second stage looks at too.
struct SpellingFigures {
  var edits = 0
  var changes = 0
  var gaps = 0
  var isInitialChanged = false
  var isEqual = false
}

/// Reads the features of two prepared spellings of one script.
struct SpellingFeatures {
  static let bits = 16
  /// Knowledge of the name lists about two spellings.
  enum Knowledge: UInt64 { case none, one, shared, disjoint }

  private enum Template: UInt64 {
    case edit = 1
    case editPlace, kindPlace, before, after, around, twoEdits, double, gapAround, kindLength, kindNative
    case editLength, kindAround, gapClasses
    case articleDiffers, articleOnly, equal, waw, matches, length, lengthDifference, editCount, editCountLength
    case cost, relativeCost, combination, bones, bonesEdits, initial, initialLength, native, sameSkeleton
    case skeletonLength, skeletonVowels, vowels, articleDropped, knowledge
    case letter, letterBefore, letterAfter, letterCost
  }

  let costs: SpellingCosts
  let aligner: SpellingAligner
  private let isLatin: Bool

  init(_ script: SpellingForm.Script, aligner: SpellingAligner) {
    costs = script == .arabic ? .arabic : .latin
    isLatin = script == .latin
    self.aligner = aligner
  }

  @inline(__always)
  private static func place(_ template: Template, _ value: UInt64) -> Int {
    Int(truncatingIfNeeded: ((value << 6 | template.rawValue) &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - bits))
  }

  /// Adds the features of the pair, the same for both orders, to `sink`.
  @inline(__always)
  func read<Sink: FeatureSink>(
    _ first: SpellingView, _ second: SpellingView, knowledge: Knowledge, into sink: inout Sink
  ) -> SpellingFigures {
    let (a, b) = Self.precedes(first, second) ? (first, second) : (second, first)
    var usesBare = !isLatin
    if isLatin, a.hasArticle != b.hasArticle {
      aligner.align(a.full, b.full, costs)
      let whole = aligner.cost
      aligner.align(a.bare, b.bare, costs)
      usesBare = aligner.cost < whole
      if usesBare { sink.add(Self.place(.articleDropped, 0)) }
    }
    let (x, y) = usesBare ? (a.bare, b.bare) : (a.full, b.full)
    var figures = SpellingFigures()
    figures.isEqual = Self.isEqual(x, y)
    if figures.isEqual { sink.add(Self.place(.equal, 0)) }
    if a.hasArticle != b.hasArticle {
      sink.add(Self.place(.articleDiffers, 0))
      if figures.isEqual { sink.add(Self.place(.articleOnly, 0)) }
    }
    if !isLatin, Self.isWithWaw(x, y) || Self.isWithWaw(y, x) { sink.add(Self.place(.waw, 0)) }
    aligner.align(x, y, costs)
    readSteps(x, y, isNative: a.isNative || b.isNative, &figures, &sink)
    let isSame = a.skeleton == b.skeleton && a.skeletonCount == b.skeletonCount
    let bones = UInt64(min(4, a.skeletonCount))
    sink.add(Self.place(.sameSkeleton, isSame ? 1 : 0))
    sink.add(Self.place(.skeletonLength, bones << 1 | (isSame ? 1 : 0)))
    let vowels = UInt64(min(4, abs(Int(a.vowelCount) - Int(b.vowelCount))))
    sink.add(Self.place(.vowels, vowels))
    if isSame { sink.add(Self.place(.skeletonVowels, bones << 3 | vowels)) }
    sink.add(Self.place(.knowledge, knowledge.rawValue))
    if isLatin {
      readLetters(usesBare ? a.bareLetters : a.fullLetters, usesBare ? b.bareLetters : b.fullLetters, &sink)
    }
    return figures
  }

  @inline(__always)
  private func readSteps<Sink: FeatureSink>(
    _ x: UnsafeBufferPointer<UInt8>, _ y: UnsafeBufferPointer<UInt8>, isNative: Bool, _ figures: inout SpellingFigures,
    _ sink: inout Sink
  ) {
    let shorter = UInt64(min(x.count, y.count))
    let longer = UInt64(max(x.count, y.count))
    let first = aligner.first
    let last = first + aligner.count - 1
    var combination: UInt64 = 0
    var bones: UInt64 = 0
    var step = first
    while step <= last {
      let (p, q) = pair(step)
      if p == q {
        let kind = UInt64(costs.classes[Int(p)])
        sink.add(Self.place(.matches, kind))
        if kind != UInt64(SpellingAlphabet.Class.vowel.rawValue) { bones += 1 }
        step += 1
        continue
      }
      figures.edits += 1
      if p == SpellingAlphabet.gap { figures.gaps += 1 } else { figures.changes += 1 }
      let edit = UInt64(p) << 7 | UInt64(q)
      let place: UInt64 = step == first ? 0 : step == last ? 2 : 1
      let kind = kind(p, q)
      combination &+= (kind &+ 1) &* 0xBF58_476D_1CE4_E5B9
      let (before, beforePair) = neighbour(step - 1, first...last)
      let (after, _) = neighbour(step + 1, first...last)
      let around = UInt64(costs.classes[Int(before)]) << 3 | UInt64(costs.classes[Int(after)])
      sink.add(Self.place(.edit, edit))
      sink.add(Self.place(.editPlace, edit << 2 | place))
      sink.add(Self.place(.kindPlace, kind << 2 | place))
      sink.add(Self.place(.before, edit << 7 | UInt64(before)))
      sink.add(Self.place(.after, edit << 7 | UInt64(after)))
      sink.add(Self.place(.around, edit << 6 | around))
      sink.add(Self.place(.kindAround, kind << 6 | around))
      if before == SpellingAlphabet.changed { sink.add(Self.place(.twoEdits, beforePair << 14 | edit)) }
      if p == SpellingAlphabet.gap {
        if q == before || q == after { sink.add(Self.place(.double, UInt64(q))) }
        sink.add(Self.place(.gapAround, UInt64(q) << 14 | UInt64(before) << 7 | UInt64(after)))
      }
      sink.add(Self.place(.kindLength, kind << 3 | min(6, shorter)))
      sink.add(Self.place(.editLength, edit << 3 | min(4, shorter)))
      if isNative { sink.add(Self.place(.kindNative, kind)) }
      if step == first { figures.isInitialChanged = true }
      step += 1
    }
    let edits = UInt64(figures.edits)
    let cost = UInt64(aligner.cost)
    sink.add(Self.place(.length, min(8, shorter)))
    sink.add(Self.place(.lengthDifference, min(4, longer - shorter)))
    sink.add(Self.place(.editCount, min(6, edits)))
    sink.add(Self.place(.editCountLength, min(4, edits) << 3 | min(7, shorter)))
    sink.add(Self.place(.cost, min(16, cost / 5)))
    sink.add(Self.place(.relativeCost, min(16, cost / (shorter + 1))))
    sink.add(Self.place(.combination, combination & 0xFFFF_FFFF))
    sink.add(Self.place(.bones, min(5, bones)))
    sink.add(Self.place(.bonesEdits, min(5, bones) << 3 | min(4, edits)))
    if figures.isInitialChanged {
      sink.add(Self.place(.initial, 0))
      sink.add(Self.place(.initialLength, min(5, shorter)))
    }
    if isNative { sink.add(Self.place(.native, 0)) }
  }

  /// The alignment of single Latin letters, which knows of longer neighbourhoods than groups do.
  @inline(__always)
  private func readLetters<Sink: FeatureSink>(
    _ x: UnsafeBufferPointer<UInt8>, _ y: UnsafeBufferPointer<UInt8>, _ sink: inout Sink
  ) {
    aligner.align(x, y, costs)
    let first = aligner.first
    let last = first + aligner.count - 1
    sink.add(Self.place(.letterCost, min(16, UInt64(aligner.cost) / 5)))
    var step = first
    while step <= last {
      let (p, q) = pair(step)
      if p != q {
        let edit = UInt64(p) << 7 | UInt64(q)
        sink.add(Self.place(.letter, edit))
        sink.add(Self.place(.letterBefore, edit << 7 | UInt64(neighbour(step - 1, first...last).symbol)))
        sink.add(Self.place(.letterAfter, edit << 7 | UInt64(neighbour(step + 1, first...last).symbol)))
      }
      step += 1
    }
  }

  /// The symbols of a step, the lower first.
  @inline(__always)
  func pair(_ step: Int) -> (UInt8, UInt8) {
    let (p, q) = (aligner.left[step], aligner.right[step])
    return p <= q ? (p, q) : (q, p)
  }

  @inline(__always)
  private func neighbour(_ step: Int, _ steps: ClosedRange<Int>) -> (symbol: UInt8, pair: UInt64) {
    guard steps.contains(step) else { return (SpellingAlphabet.edge, 0) }
    let (p, q) = pair(step)
    return p == q ? (p, 0) : (SpellingAlphabet.changed, UInt64(p) << 7 | UInt64(q))
  }

  /// The kind of an edit: which classes of symbols, and whether they are of one sound group.
  @inline(__always)
  private func kind(_ p: UInt8, _ q: UInt8) -> UInt64 {
    let second = UInt64(costs.classes[Int(q)])
    guard p != SpellingAlphabet.gap else { return second }
    let place = Int(p) * SpellingAlphabet.size + Int(q)
    if costs.doubled[place] { return 7 }
    let first = UInt64(costs.classes[Int(p)])
    return 8 + (min(first, second) << 3 | max(first, second)) * 2 + (costs.related[place] ? 1 : 0)
  }

  @inline(__always)
  private static func precedes(_ a: SpellingView, _ b: SpellingView) -> Bool {
    let count = min(a.bare.count, b.bare.count)
    for index in 0..<count where a.bare[index] != b.bare[index] { return a.bare[index] < b.bare[index] }
    if a.bare.count != b.bare.count { return a.bare.count < b.bare.count }
    // The same but for the article.
    return !a.hasArticle || b.hasArticle
  }

  @inline(__always)
  private static func isEqual(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Bool {
    guard a.count == b.count else { return false }
    for index in 0..<a.count where a[index] != b[index] { return false }
    return true
  }

  /// Whether `a` is `b` behind و.
  @inline(__always)
  private static func isWithWaw(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Bool {
    guard a.count == b.count + 1, a[0] == 28 else { return false }
    for index in 0..<b.count where a[index + 1] != b[index] { return false }
    return true
  }
}
