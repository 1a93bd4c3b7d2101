import Synchronization

/// The forms of whole names, each worked out once: news names the same people again and again. For all threads;
/// bounded, so that a stream of names needs no more memory the longer it gets.
final class NameFormsTable: Sendable {
  struct Key: Hashable, Sendable {
    let name: String
    let origin: Origin?
    let hints: [OriginHint]
    let count: Int
  }

  private static let capacity = 50_000
  private let table = Mutex<[Key: [EnglishForm]]>([:])

  func forms(_ key: Key, _ make: () -> [EnglishForm]) -> [EnglishForm] {
    if let known = table.withLock({ $0[key] }) { return known }
    let made = make()
    table.withLock { table in
      if table.count >= Self.capacity { table.removeAll(keepingCapacity: true) }
      table[key] = made
    }
    return made
  }
}
