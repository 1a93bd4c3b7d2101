import Synchronization

/// Things that are dear to make and that one thread uses at a time: who has used one leaves it for the next.
final class IdlePool<Element>: Sendable {
  private let idle = Mutex<[Held]>([])

  /// Who has taken an element out of the pool has it alone.
  private struct Held: @unchecked Sendable { let element: Element }

  /// Calls `body` with an element that nobody else has meanwhile; `make` makes one where none is idle.
  func with<Result>(_ make: () -> Element, _ body: (Element) -> Result) -> Result {
    let held = idle.withLock { $0.popLast() } ?? Held(element: make())
    defer { idle.withLock { $0.append(held) } }
    return body(held.element)
  }
}
