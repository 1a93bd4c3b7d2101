import GRDB
import Masrad
import MasradFormats

/// A termbase: one file that keeps entries, where texts name them, and what people decided, with all its history.
///
/// Every write is one transaction, so that whatever stops the process, the file holds the state before it or behind
/// it. Several processes may use one file; who writes waits for the other.
public final class Termbase {
  public let path: String
  /// How long to wait for another process, in seconds.
  private let wait: Double
  let clock: TermbaseClock
  private let queue: DatabaseQueue
  /// Whether there was no file.
  private let isMade: Bool

  /// Opens a termbase.
  ///
  /// - Parameters:
  ///   - create: the style of a termbase that is made when there is none; nil to fail then.
  ///   - wait: how many seconds to wait for another process that writes.
  public init(
    path: String, create style: String? = nil, wait: Double = 10, clock: TermbaseClock = .system
  ) throws(TermbaseError) {
    self.path = path
    self.wait = wait
    self.clock = clock
    var state = try FileHeader.check(path)
    isMade = state == .missing
    guard state == .termbase || state == .inLog || style != nil else { throw .missing(path: path) }
    do {
      queue = try Self.open(path, wait)
      if state == .inLog {
        let identity = try queue.read { db in try Int.fetchOne(db, sql: "PRAGMA application_id") }
        state = identity == 0 ? .empty : .termbase
        guard state == .termbase || style != nil else { throw TermbaseError.missing(path: path) }
      }
      if state == .termbase {
        try queue.read { db in try FileHeader.check(db, path: path) }
      } else {
        // Set once: it stays with the file.
        try queue.writeWithoutTransaction { db in _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL") }
      }
      let version = try queue.read { db in try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0 }
      if version < Schema.version {
        try queue.writeWithoutTransaction { db in try Schema.migrate(db, style: style ?? "news", path: path) }
      }
    } catch {
      let error = TermbaseError(error, path: path, wait: wait)
      // On a full disk a new file stays empty.
      if isMade, error == .noSpace(path: path), (try? SystemCalls.contents(of: path))?.isEmpty == true {
        for ending in ["", "-wal", "-shm"] { FileRename.remove(path + ending) }
      }
      throw error
    }
  }

  private static func open(_ path: String, _ wait: Double) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.busyMode = .timeout(wait)
    configuration.prepareDatabase { db in
      // What a person decided is on the disk when the command ends, even when the power fails behind it.
      try db.execute(sql: "PRAGMA synchronous = FULL")
      try db.execute(sql: "PRAGMA trusted_schema = OFF")
      try db.execute(sql: "PRAGMA cell_size_check = ON")
      try db.execute(sql: "PRAGMA cache_size = -65536")
    }
    do {
      return try DatabaseQueue(path: path, configuration: configuration)
    } catch let error as DatabaseError
      where [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode.primaryResultCode)
    {
      // In a folder that may not be written the log's index cannot be made; without a log there is nothing in it.
      guard FileHeader.isAtRest(path) else { throw error }
      configuration.readonly = true
      return try DatabaseQueue(path: "file:\(percentEncoded(path))?immutable=1", configuration: configuration)
    }
  }

  private static func percentEncoded(_ path: String) -> String {
    var out = ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "%"), 0...0x20, 0x7F...0xFF:
        out += "%" + Hexadecimal.text(byte)
      default: out.unicodeScalars.append(Unicode.Scalar(byte))
      }
    }
    return out
  }

  /// Ends the connection, and takes the file away again where this made it and nothing came into it.
  public func closeUnused() {
    defer { close() }
    guard isMade, (try? read { db in try ChangeLog.last(db) == 0 }) == true else { return }
    // Only who is alone with a file can take it out of this mode: nobody loses what he is about to write. Where only
    // the room for that is wanting, we are alone, too.
    do {
      let mode = try queue.writeWithoutTransaction { db in
        try String.fetchOne(db, sql: "PRAGMA journal_mode = DELETE")
      }
      guard mode == "delete" else { return }
    } catch {
      guard let error = error as? DatabaseError,
        [.SQLITE_FULL, .SQLITE_IOERR].contains(error.resultCode.primaryResultCode)
      else { return }
    }
    for ending in ["", "-wal", "-shm"] { FileRename.remove(path + ending) }
  }

  /// Ends the connection; the file then holds everything by itself.
  public func close() { try? queue.close() }

  // MARK: Access

  func read<Value>(_ body: (Database) throws -> Value) throws(TermbaseError) -> Value {
    do {
      return try queue.read(body)
    } catch {
      throw TermbaseError(error, path: path, wait: wait)
    }
  }

  /// Runs `body` in a transaction that begins by taking the lock, so that what it reads is what it changes.
  func write<Value>(_ body: (Database) throws -> Value) throws(TermbaseError) -> Value {
    try writeOrNot { db in (try body(db), true) }
  }

  /// The same, `body` saying whether what it wrote is to stay.
  func writeOrNot<Value>(_ body: (Database) throws -> (value: Value, stays: Bool)) throws(TermbaseError) -> Value {
    do {
      return try queue.writeWithoutTransaction { db in
        var value: Value?
        try db.inTransaction(.immediate) {
          let result = try body(db)
          value = result.value
          return result.stays ? .commit : .rollback
        }
        guard let value else { throw TermbaseError.failed(path: path, message: "a transaction gave nothing") }
        return value
      }
    } catch {
      throw TermbaseError(error, path: path, wait: wait)
    }
  }

  /// The romanisation style of the entries.
  public func style() throws(TermbaseError) -> String {
    try read { db in try String.fetchOne(db, sql: "SELECT value FROM property WHERE name = 'style'") ?? "news" }
  }
}

extension Termbase {
  /// Whether a termbase may be made under this path: nothing is there.
  public static func isFree(_ path: String) throws(TermbaseError) -> Bool {
    do {
      let state = try FileHeader.check(path)
      return state == .missing || state == .empty
    } catch TermbaseError.notDatabase, TermbaseError.notTermbase, TermbaseError.newer, TermbaseError.damaged {
      return false
    }
  }
}
