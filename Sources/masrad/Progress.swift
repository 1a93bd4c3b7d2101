import MasradFormats

/// A bar on standard error for work that lasts; erased at the end, so that nothing of it stays in a record.
struct Progress {
  private let total: Int
  private let isShown: Bool
  private let start = ContinuousClock.now
  private var lastDrawn: ContinuousClock.Instant?
  private var done = 0

  init(total: Int) {
    self.total = total
    isShown = total > 1 && SystemCalls.isTerminal(SystemCalls.standardError)
  }

  mutating func advance() {
    done += 1
    guard isShown else { return }
    let now = ContinuousClock.now
    guard now - start > .milliseconds(500), now - (lastDrawn ?? start) > .milliseconds(50) else { return }
    lastDrawn = now
    Messages.writeRaw("\r" + Self.line(done: done, total: total))
  }

  /// Makes room for a message or for the end.
  mutating func erase() {
    guard lastDrawn != nil else { return }
    lastDrawn = nil
    // ESC [2K erases the line.
    Messages.writeRaw("\r\u{1B}[2K")
  }

  static func line(done: Int, total: Int, width: Int = 30) -> String {
    let filled = total > 0 ? width * done / total : width
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
    return "\(bar) \(done) of \(total) texts"
  }
}
