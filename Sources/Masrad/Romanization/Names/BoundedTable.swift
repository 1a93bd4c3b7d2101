import Synchronization

/// Values that are each worked out once. For all threads; emptied when it is full, so that a stream of names needs no
/// more memory the longer it gets.
final class BoundedTable<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let capacity: Int
  private let table = Mutex<[Key: Value]>([:])

  init(capacity: Int) { self.capacity = capacity }

  /// The value of a key; `make` is called without a lock, and for one key more than once at worst.
  func value(_ key: Key, _ make: () -> Value) -> Value {
    if let known = table.withLock({ $0[key] }) { return known }
    let made = make()
    table.withLock { table in
      if table.count >= capacity { table.removeAll(keepingCapacity: true) }
      table[key] = made
    }
    return made
  }
}
