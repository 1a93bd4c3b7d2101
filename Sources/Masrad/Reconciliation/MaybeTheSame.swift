/// Offers people of different documents who may be one, for a person to decide: each entry's notes name the other. They
/// are not made one here, since two bearers of one name are common and a wrong entry is worse than two.
///
/// Offered are names that may be spellings of one, and a surname that stands alone in its documents with those who bear
/// it in others.
struct MaybeTheSame {
  let comparison: NameComparison

  /// A surname that more bear says nothing of who is meant.
  private static let mostBearers = 5

  /// The entries with notes; the same pairs in whatever order documents came.
  func marked(_ entries: [Entry]) -> [Entry] {
    let names = PersonNames(entries)
    var others = [[Int]](repeating: [], count: entries.count)
    for (a, b, _) in names.pairs({ comparison.sameName(names.words[$0], names.words[$1]) ? true : nil }) {
      others[a].append(b)
      others[b].append(a)
    }
    offerBearers(names, &others)
    var entries = entries
    for number in entries.indices where !others[number].isEmpty {
      for other in others[number].sorted() {
        entries[number].notes += (entries[number].notes.isEmpty ? "" : "; ") + "maybe the same as " + entries[other].id
      }
    }
    return entries
  }

  private func offerBearers(_ names: PersonNames, _ others: inout [[Int]]) {
    let alone = names.words.indices.filter { names.words[$0].count == 1 }
    guard !alone.isEmpty else { return }
    let wanted = Set(alone.map { NameComparison.withoutArticle(names.words[$0][0]) })
    var bearers: [[Unicode.Scalar]: [Int]] = [:]
    for number in names.words.indices where names.words[number].count > 1 {
      guard let last = names.words[number].last.map(NameComparison.withoutArticle), wanted.contains(last) else {
        continue
      }
      bearers[last, default: []].append(number)
    }
    for number in alone {
      let own = (bearers[NameComparison.withoutArticle(names.words[number][0])] ?? [])
        .filter { names.areApart($0, number) }
      guard own.count <= Self.mostBearers else { continue }
      for bearer in own {
        others[number].append(bearer)
        others[bearer].append(number)
      }
    }
  }
}
