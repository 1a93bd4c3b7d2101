import GRDB
import Masrad
import MasradFormats

extension Termbase {
  /// Merges termbases into a new one.
  ///
  /// Where they are copies of one, by three-way comparison with the last state that they share; else concepts are
  /// told by class and folded headword. A decision wins over a proposal; two decisions that differ are a conflict.
  ///
  /// - Parameters:
  ///   - path: of the new termbase, which must not be there; written whole or not at all.
  /// - Returns: the conflicts that stopped the merge; empty when the termbase was made.
  public static func merge(
    _ termbases: [Termbase], into path: String, rule: ConflictRule = .stop, author: Author,
    clock: TermbaseClock = .system
  ) throws(TermbaseError) -> [Conflict] {
    guard try isFree(path) else { throw .exists(path: path) }
    guard let first = termbases.first else { return [] }
    let style = try first.style()
    for other in termbases.dropFirst() {
      let found = try other.style()
      guard found == style else { throw .otherStyle(path: other.path, style: found, asked: style) }
    }
    var merged = try first.snapshot()
    var conflicts: [Conflict] = []
    for (number, other) in termbases.enumerated().dropFirst() {
      var base = Snapshot()
      var best = 0
      for earlier in termbases[..<number] {
        let shared = try sharedChanges(earlier, other)
        if shared > best { (best, base) = (shared, try earlier.snapshot(at: shared)) }
      }
      let merge = SnapshotMerge(
        base: base, ours: merged, theirs: try other.snapshot(), rule: rule, place: other.path)
      conflicts += merge.conflicts
      merged = merge.result
    }
    guard conflicts.isEmpty else { return conflicts }
    try write(merged, style: style, of: termbases.map(\.path), to: path, author, clock)
    return []
  }

  /// How many changes two termbases have in common from their beginning.
  private static func sharedChanges(_ a: Termbase, _ b: Termbase) throws(TermbaseError) -> Int {
    let (first, second) = (try a.changeNames(), try b.changeNames())
    return zip(first, second).prefix { $0 == $1 }.count
  }

  private func changeNames() throws(TermbaseError) -> [String] {
    try read { db in try String.fetchAll(db, sql: "SELECT uid FROM change ORDER BY number") }
  }

  /// Makes the termbase beside its place and gives it its name when it is whole.
  private static func write(
    _ snapshot: Snapshot, style: String, of paths: [String], to path: String, _ author: Author, _ clock: TermbaseClock
  ) throws(TermbaseError) {
    let temporary = FileRename.temporaryName(beside: path)
    defer { for ending in ["", "-wal", "-shm"] { FileRename.remove(temporary + ending) } }
    do {
      let made = try Termbase(path: temporary, create: style, clock: clock)
      defer { made.close() }
      _ = try made.change(.merge, author) { session in
        for record in snapshot.entries.values.sorted(by: { ($0.number, $0.id) < ($1.number, $1.id) }) {
          try session.save(record)
        }
        for (_, document) in snapshot.documents.sorted(by: { $0.key < $1.key }) { try session.save(document) }
        return ((), "merge of \(paths.joined(separator: ", "))")
      }
    } catch {
      throw error.naming(path, insteadOf: temporary)
    }
    do throws(FileError) {
      try FileRename.rename(temporary, to: path)
    } catch {
      throw error.reason == .noSpace ? .noSpace(path: path) : .readOnly(path: path)
    }
  }
}

extension TermbaseError {
  /// The same of the file that the user named.
  fileprivate func naming(_ path: String, insteadOf temporary: String) -> TermbaseError {
    switch self {
    case .noSpace: .noSpace(path: path)
    case .readOnly: .readOnly(path: path)
    case .unopenable: .unopenable(path: path)
    case .failed(_, let message): .failed(path: path, message: message)
    default: self
    }
  }
}
