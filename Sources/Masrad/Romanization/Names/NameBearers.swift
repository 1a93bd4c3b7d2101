import Synchronization

/// How many people of the lists bear each family name, by its English: which of two languages a name that both have is
/// likelier to be from, where nothing else tells. Counted when it is first asked. For all threads.
final class NameBearers: Sendable {
  private let lexicon: Lexicon
  private let counts = Mutex<[String: Int]?>(nil)

  init(lexicon: Lexicon) { self.lexicon = lexicon }

  /// People whose English name ends with a family name.
  /// - Parameter english: as the lists write it.
  func count(of english: String) -> Int {
    counts.withLock { known in
      if let known { return known[english] ?? 0 }
      let made = counted()
      known = made
      return made[english] ?? 0
    }
  }

  private func counted() -> [String: Int] {
    guard let people = lexicon.table("people.tsv") else { return [:] }
    let column = people.column("english")
    var counts: [String: Int] = [:]
    for record in 0..<people.count {
      let name = people.field(record, column)
      guard let blank = name.utf8.lastIndex(of: UInt8(ascii: " ")) else { continue }
      counts[String(name[name.utf8.index(after: blank)...]), default: 0] += 1
    }
    return counts
  }
}
