import GRDB
import MasradFormats

/// What can go wrong with a termbase, as a fact; the command line puts it in words.
public enum TermbaseError: Error, Equatable, Sendable {
  /// No file of this name.
  case missing(path: String)
  /// `init` would write over a file.
  case exists(path: String)
  /// A file that is no database.
  case notDatabase(path: String)
  /// A database of another program.
  case notTermbase(path: String)
  /// A termbase that a newer Masrad made.
  case newer(path: String, found: Int, known: Int)
  /// The file is shorter or other than the database wrote it; `detail` is the database's own finding.
  case damaged(path: String, detail: String)
  /// Another process is writing, and did not finish in time.
  case locked(path: String, seconds: Double)
  case noSpace(path: String)
  /// The file or its folder may not be written.
  case readOnly(path: String)
  case unopenable(path: String)
  /// What the database says, where no case above fits.
  case failed(path: String, message: String)
  /// The termbase is of another romanisation style than the one asked for.
  case otherStyle(path: String, style: String, asked: String)
  /// The file that was to come in cannot be read; nothing has been changed.
  case input(GlossaryReadError)
  /// A question that the termbase cannot answer.
  case request(path: String, RequestError)
}

/// A person's request that cannot be done; nothing has been changed.
public enum RequestError: Error, Equatable, Sendable {
  case unknownEntry(id: String, nearest: [String])
  /// The entry was merged into another.
  case merged(id: String, into: String)
  case unknownForm(id: String, form: String)
  case otherClass(id: String, entityClass: String, expected: String)
  case mergedWithItself(id: String)
  /// The headword itself cannot be split off or deprecated; another must take its place first.
  case isHeadword(id: String, form: String)
  case emptyForm
  case noArabicLetter(form: String)
  case unknownChange(number: Int, last: Int)
  case alreadyUndone(number: Int, by: Int)
  /// Changes that rest on the one to be undone.
  case dependents(number: Int, [Change])
}

extension TermbaseError {
  /// What the database reported, as one of our facts.
  init(_ error: any Error, path: String, wait: Double) {
    if let error = error as? TermbaseError {
      self = error
      return
    }
    if let error = error as? RequestError {
      self = .request(path: path, error)
      return
    }
    if error is DamagedLog {
      self = .damaged(path: path, detail: "a line of its log cannot be read")
      return
    }
    guard let error = error as? DatabaseError else {
      self = .failed(path: path, message: String(describing: error))
      return
    }
    // The index of the log wants room even for reading.
    if error.extendedResultCode == .SQLITE_IOERR_SHMSIZE {
      self = .noSpace(path: path)
      return
    }
    switch error.resultCode.primaryResultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(path: path, seconds: wait)
    case .SQLITE_FULL: self = .noSpace(path: path)
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: self = .readOnly(path: path)
    case .SQLITE_CANTOPEN: self = .unopenable(path: path)
    case .SQLITE_NOTADB: self = .notDatabase(path: path)
    case .SQLITE_CORRUPT: self = .damaged(path: path, detail: error.message ?? "malformed")
    default: self = .failed(path: path, message: error.message ?? "error \(error.resultCode.rawValue)")
    }
  }
}
