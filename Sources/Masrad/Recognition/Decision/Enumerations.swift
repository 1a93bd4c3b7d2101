/// What is joined to what by و or a comma: in بلتون والقلعة وفاروس one body that is known tells of the others.
struct Enumerations {
  private let reader: Reader
  /// For each class and token the best source of a candidate that begins there and is joined to what stands before it,
  /// and of one that ends before it; 0 for none.
  private var begins: [[UInt8]]
  private var ends: [[UInt8]]

  init(reader: Reader, _ candidates: [DecisionCandidate]) {
    self.reader = reader
    let none = [UInt8](repeating: 0, count: reader.tokens.count + 1)
    begins = [[UInt8]](repeating: none, count: DecisionFeature.classes.count)
    ends = begins
    for candidate in candidates {
      guard let place = DecisionFeature.classes.firstIndex(of: candidate.entityClass) else { continue }
      let (start, end) = (candidate.tokens.lowerBound, candidate.tokens.upperBound)
      let sureness = Self.sureness(candidate)
      ends[place][end] = max(ends[place][end], sureness)
      if joins(candidate.candidate) { begins[place][start] = max(begins[place][start], sureness) }
    }
  }

  /// The best source of a candidate of the same class that this one is joined to, and of one that is joined to it, below 25.
  func code(of candidate: DecisionCandidate) -> Int {
    guard let place = DecisionFeature.classes.firstIndex(of: candidate.entityClass) else { return 0 }
    let before = joins(candidate.candidate) ? ends[place][candidate.tokens.lowerBound] : 0
    return Int(before) * 5 + Int(begins[place][candidate.tokens.upperBound])
  }

  /// Whether و or a comma, or both, join it to what stands before it.
  private func joins(_ candidate: Candidate) -> Bool {
    let gap = reader.tokens[candidate.tokens.lowerBound].gap
    let isConjoined = candidate.proclitics > 0 && candidate.stem.first == "و"
    return gap.isPlain ? isConjoined : gap.enumerates
  }

  private static func sureness(_ candidate: DecisionCandidate) -> UInt8 {
    switch candidate.source {
    case .rival: 1
    case .tagger: 2
    case .rules: 3
    case .both: 4
    }
  }
}
