/// Offers people of different documents who may be one, for a person to decide: each entry's notes name the other. They
/// are not made one here, since two bearers of one name are common and a wrong entry is worse than two.
///
/// Offered are names that may be spellings of one, and a surname that stands alone in its documents with those who bear
/// it in others.
struct MaybeTheSame {
  private let entries: [Entry]
  private let words: [[[Unicode.Scalar]]]
  private let documents: [[Int]]
  /// Of each entry those that it may be.
  private var others: [[Int]]

  /// A surname that more bear says nothing of who is meant.
  private static let mostBearers = 5

  /// - Parameters:
  ///   - pairs: those of the entries before the sure ones were made one.
  ///   - entries: what was left.
  ///   - numbers: for each of these the number, among those before, of the entry whose name it has.
  init(_ pairs: PersonPairs, _ entries: [Entry], numbers: [Int]) {
    self.entries = entries
    words = numbers.map { pairs.names.words[$0] }
    documents = entries.map(PersonNames.documents)
    others = [[Int]](repeating: [], count: entries.count)
    var places = [Int?](repeating: nil, count: pairs.names.words.count)
    for (place, number) in numbers.enumerated() { places[number] = place }
    for pair in pairs.pairs where pair.judgement.isLike {
      if let a = places[pair.first], let b = places[pair.second] { offer(a, b) }
    }
    offerBearers()
  }

  /// The entries with notes; the same pairs in whatever order documents came.
  func marked() -> [Entry] {
    var entries = entries
    for number in entries.indices where !others[number].isEmpty {
      for id in others[number].map({ self.entries[$0].id }).sorted() {
        entries[number].notes += (entries[number].notes.isEmpty ? "" : "; ") + "maybe the same as " + id
      }
    }
    return entries
  }

  private mutating func offer(_ a: Int, _ b: Int) {
    guard areApart(a, b) else { return }
    others[a].append(b)
    others[b].append(a)
  }

  private func areApart(_ a: Int, _ b: Int) -> Bool { PersonNames.areApart(documents[a], documents[b]) }

  private mutating func offerBearers() {
    let alone = words.indices.filter { words[$0].count == 1 }
    guard !alone.isEmpty else { return }
    let wanted = Set(alone.map { NameComparison.withoutArticle(words[$0][0]) })
    var bearers: [[Unicode.Scalar]: [Int]] = [:]
    for number in words.indices where words[number].count > 1 {
      guard let last = words[number].last.map(NameComparison.withoutArticle), wanted.contains(last) else { continue }
      bearers[last, default: []].append(number)
    }
    for number in alone {
      let own = (bearers[NameComparison.withoutArticle(words[number][0])] ?? []).filter { areApart($0, number) }
      guard own.count <= Self.mostBearers else { continue }
      for bearer in own { offer(number, bearer) }
    }
  }
}
