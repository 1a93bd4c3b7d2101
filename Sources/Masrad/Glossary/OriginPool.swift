/// What documents tell of where a name comes from, pooled: the same in whatever order they come.
///
/// A document that tells nothing is no evidence against what others tell, so that each kind of hint counts by its share
/// among the documents that have one. Of a single document the hints are its own.
struct OriginPool {
  private var titles = HintSum()
  private var near = HintSum()
  private var texts = HintSum()

  /// - Parameters:
  ///   - title: what a title beside the name gives it: وزير الدفاع التركي.
  ///   - near: the countries beside the name.
  ///   - text: what the whole text speaks of.
  init(title: Origin?, near: [OriginHint], text: [OriginHint]) {
    titles.add(title.map { [.title($0)] } ?? [])
    self.near.add(near)
    texts.add(text)
  }

  mutating func add(_ other: OriginPool) {
    titles.add(other.titles)
    near.add(other.near)
    texts.add(other.texts)
  }

  /// In a fixed order.
  var hints: [OriginHint] { titles.hints + near.hints + texts.hints }

  /// The origin that most titles give.
  var title: Origin? { titles.heaviest }
}

/// The weights of hints of one kind, summed in whole numbers, so that their order does not matter.
private struct HintSum {
  private var documents = 0
  /// By the names of the origins.
  private var sums: [(origin: Origin, sum: Int)] = []

  /// Every weight that a share of a text can have is a multiple of its inverse.
  private static let scale = Double(1 << 30)

  mutating func add(_ hints: [OriginHint]) {
    guard !hints.isEmpty else { return }
    documents += 1
    for hint in hints { add(hint.origin, Int((Double(hint.weight) * Self.scale).rounded())) }
  }

  mutating func add(_ other: HintSum) {
    documents += other.documents
    for item in other.sums { add(item.origin, item.sum) }
  }

  private mutating func add(_ origin: Origin, _ sum: Int) {
    let place = sums.firstIndex { $0.origin.name >= origin.name } ?? sums.count
    if place < sums.count, sums[place].origin == origin {
      sums[place].sum += sum
    } else {
      sums.insert((origin, sum), at: place)
    }
  }

  var hints: [OriginHint] {
    sums.map { OriginHint($0.origin, weight: Float(Double($0.sum) / Self.scale / Double(documents))) }
  }

  /// Of equal ones the first of the alphabet.
  var heaviest: Origin? { sums.max { ($0.sum, $1.origin.name) < ($1.sum, $0.origin.name) }?.origin }
}
