import GRDB
import MasradFormats

/// What the first bytes of a file tell, before a database engine touches it.
///
/// The header's fields are those of sqlite.org/fileformat2.html#the_database_header.
enum FileHeader {
  enum State {
    case missing, empty, termbase
    /// Nothing in the file itself; what a process left in the log beside it decides.
    case inLog
  }

  static func check(_ path: String) throws(TermbaseError) -> State {
    let beginning: FileBeginning
    do throws(FileError) {
      guard let found = try FileBeginning.read(path, count: 100) else { return .missing }
      beginning = found
    } catch {
      throw error.reason == .forbidden ? .readOnly(path: path) : .unopenable(path: path)
    }
    let bytes = beginning.bytes
    // A process that was killed while it made the file leaves an empty one.
    if bytes.isEmpty { return .empty }
    guard bytes.count == 100, bytes.starts(with: "SQLite format 3\0".utf8) else {
      if Array("SQLite format 3\0".utf8).starts(with: bytes.prefix(16)) {
        throw .damaged(path: path, detail: "it ends within its first 100 bytes")
      }
      throw .notDatabase(path: path)
    }
    let pageSize = number(bytes, 16, 2) == 1 ? 65_536 : number(bytes, 16, 2)
    let pages = number(bytes, 28, 4)
    // While a log lies beside the file, pages may be in there.
    if beginning.size < pages * pageSize, isAtRest(path) {
      throw .damaged(path: path, detail: "it has \(beginning.size) bytes of \(pages * pageSize)")
    }
    let identity = number(bytes, 68, 4)
    if identity != Int(Schema.applicationID) {
      // Made, but killed before the tables were there.
      guard identity == 0, pages <= 1 else { throw .notTermbase(path: path) }
      return isAtRest(path) ? .empty : .inLog
    }
    let version = number(bytes, 60, 4)
    guard version <= Schema.version else { throw .newer(path: path, found: version, known: Schema.version) }
    return .termbase
  }

  /// The same behind the log, where the newest header may lie.
  static func check(_ db: Database, path: String) throws {
    let identity = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    guard identity == Int(Schema.applicationID) else { throw TermbaseError.notTermbase(path: path) }
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    guard version <= Schema.version else {
      throw TermbaseError.newer(path: path, found: version, known: Schema.version)
    }
  }

  /// Whether no log lies beside the file, so that the file is all there is.
  static func isAtRest(_ path: String) -> Bool {
    guard let log = try? FileBeginning.read(path + "-wal", count: 1) else { return true }
    return log.size == 0
  }

  private static func number(_ bytes: [UInt8], _ place: Int, _ count: Int) -> Int {
    bytes[place..<place + count].reduce(0) { $0 << 8 | Int($1) }
  }
}
