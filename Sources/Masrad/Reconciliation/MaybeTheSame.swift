/// Offers people of different documents whose names may be spellings of one, for a person to decide: each entry's notes
/// name the other. They are not made one here, since two bearers of one name are common and a wrong entry is worse
/// than two.
struct MaybeTheSame {
  let comparison: NameComparison

  /// The entries with notes; the same pairs in whatever order documents came.
  func marked(_ entries: [Entry]) -> [Entry] {
    var entries = entries
    let names = entries.map { $0.entityClass == .person ? PhraseWords.fold($0.arabic) : [] }
    let documents = entries.map { Set($0.mentions.map(\.document)) }
    var filed: [UInt64: [Int]] = [:]
    for (number, words) in names.enumerated() where words.count > 1 {
      guard let last = words.last else { continue }
      let keys = Set(NameComparison.keys(last))
      for other in Set(keys.flatMap { filed[$0] ?? [] }).sorted()
      where documents[other].isDisjoint(with: documents[number]) && comparison.sameName(names[other], words) {
        note(&entries[number], entries[other].id)
        note(&entries[other], entries[number].id)
      }
      for key in keys { filed[key, default: []].append(number) }
    }
    return entries
  }

  private func note(_ entry: inout Entry, _ id: String) {
    entry.notes += (entry.notes.isEmpty ? "" : "; ") + "maybe the same as " + id
  }
}
