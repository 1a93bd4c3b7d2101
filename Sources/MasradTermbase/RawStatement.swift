import GRDB
import GRDBSQLite

/// A prepared statement driven by SQLite's own calls, for work on many rows: GRDB boxes every value, which takes longer
/// than the database does.
///
/// It belongs to one access to the database, and must be let go before that ends.
final class RawStatement {
  private let db: Database
  private let statement: OpaquePointer
  /// How many parameters have a value.
  private var bound: Int32 = 0
  private static let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

  init(_ db: Database, _ sql: String) throws {
    self.db = db
    var made: OpaquePointer?
    let code = sqlite3_prepare_v3(db.sqliteConnection, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &made, nil)
    guard code == SQLITE_OK, let made else { throw Self.error(db, code, sql) }
    statement = made
  }

  deinit { sqlite3_finalize(statement) }

  private static func error(_ db: Database, _ code: Int32, _ sql: String) -> DatabaseError {
    DatabaseError(resultCode: ResultCode(rawValue: code), message: db.lastErrorMessage, sql: sql)
  }

  // MARK: Values in, one after the other

  func bind(_ value: Int) {
    bound += 1
    sqlite3_bind_int64(statement, bound, Int64(value))
  }

  func bind(_ value: Int64) {
    bound += 1
    sqlite3_bind_int64(statement, bound, value)
  }

  func bind(_ value: Double) {
    bound += 1
    sqlite3_bind_double(statement, bound, value)
  }

  func bind(_ text: String) {
    bound += 1
    var text = text
    text.withUTF8 { bind($0) }
  }

  /// Text as its bytes; NULL for nil.
  func bind(_ text: [UInt8]?) {
    bound += 1
    guard let text else {
      _ = sqlite3_bind_null(statement, bound)
      return
    }
    text.withUnsafeBufferPointer { bind($0) }
  }

  func bind(_ text: String?) {
    if let text { return bind(text) }
    bound += 1
    sqlite3_bind_null(statement, bound)
  }

  private func bind(_ bytes: UnsafeBufferPointer<UInt8>) {
    // An empty buffer may have no address, which would be NULL.
    guard let start = bytes.baseAddress else {
      sqlite3_bind_text(statement, bound, "", 0, Self.transient)
      return
    }
    start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
      _ = sqlite3_bind_text(statement, bound, $0, Int32(clamping: bytes.count), Self.transient)
    }
  }

  // MARK: Running

  /// Runs a statement that gives no rows, and makes it ready for other values.
  func run() throws {
    while try next() {}
  }

  /// Whether there is another row; behind the last the statement is ready for other values.
  func next() throws -> Bool {
    let code = sqlite3_step(statement)
    if code == SQLITE_ROW { return true }
    let error = code == SQLITE_DONE ? nil : Self.error(db, code, String(cString: sqlite3_sql(statement)))
    reset()
    if let error { throw error }
    return false
  }

  /// Makes the statement ready for other values before its rows are at an end.
  func reset() {
    sqlite3_reset(statement)
    bound = 0
  }

  // MARK: Values out

  func int(_ column: Int32) -> Int { Int(sqlite3_column_int64(statement, column)) }

  func double(_ column: Int32) -> Double { sqlite3_column_double(statement, column) }

  func string(_ column: Int32) -> String {
    guard let text = sqlite3_column_text(statement, column) else { return "" }
    return String(
      decoding: UnsafeBufferPointer(start: text, count: Int(sqlite3_column_bytes(statement, column))), as: UTF8.self)
  }

  func optionalString(_ column: Int32) -> String? {
    sqlite3_column_type(statement, column) == SQLITE_NULL ? nil : string(column)
  }
}
