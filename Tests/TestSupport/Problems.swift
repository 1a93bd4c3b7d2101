/// What a rule found wrong with lines of files, so that one failure shows all of them.
public struct Problems: CustomStringConvertible {
  private var lines: [String] = []

  public init() {}

  public mutating func add(_ file: String, _ line: Int, _ message: String) {
    lines.append("\(file):\(line): \(message)")
  }

  public mutating func add(_ other: Problems) { lines += other.lines }

  public mutating func add(_ file: String, _ message: String) { lines.append("\(file): \(message)") }

  /// Hands the whole list to `record` when there is something in it: one failure, printed once.
  public func report(_ record: (Problems) -> Void) {
    if !lines.isEmpty { record(self) }
  }

  /// One problem a line.
  public var description: String { "\(lines.count) found\n" + lines.joined(separator: "\n") }
}
