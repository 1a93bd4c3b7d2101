import Foundation
import GRDB
import Masrad
import TestSupport
import Testing

@testable import MasradTermbase

/// Files that are no termbase, damaged or locked ones, a full disk: one clear error, and nothing decided is lost.
@Suite struct FaultTests {
  /// A termbase with entries, one of them approved, closed.
  private func filled(_ scratch: Scratch) throws {
    let termbase = try scratch.termbase()
    var random = RandomEntries(seed: 7)
    let glossary = random.glossary(200)
    _ = try termbase.add(glossary, documents: RandomEntries.documents(glossary), author: lina)
    _ = try termbase.edit(.status(["e-5"], .approved), author: lina)
    termbase.close()
  }

  private func bytes(_ path: String) throws -> Data { try Data(contentsOf: URL(filePath: path)) }

  private func error(_ path: String, create: String? = nil) -> TermbaseError? {
    do throws(TermbaseError) {
      let termbase = try Termbase(path: path, create: create, wait: 0.2)
      _ = try termbase.snapshot()
      return nil
    } catch {
      return error
    }
  }

  @Test func aMissingFileIsNamed() throws {
    let path = try Scratch().path("none.db")
    #expect(error(path) == .missing(path: path))
  }

  @Test(arguments: ["some text", "SQLite format 4\0" + String(repeating: "x", count: 200), "\u{FEFF}Arabic,English\n"])
  func whatIsNoDatabaseIsLeftAlone(_ text: String) throws {
    let scratch = try Scratch()
    let path = scratch.path("f.db")
    try Data(text.utf8).write(to: URL(filePath: path))
    #expect(error(path) == .notDatabase(path: path))
    #expect(error(path, create: "news") == .notDatabase(path: path))
    #expect(try bytes(path) == Data(text.utf8))
  }

  @Test func aDatabaseOfAnotherProgramIsLeftAlone() throws {
    let scratch = try Scratch()
    let path = scratch.path("other.db")
    let queue = try DatabaseQueue(path: path)
    try queue.write { db in try db.execute(sql: "CREATE TABLE entry (id INTEGER)") }
    try queue.close()
    let before = try bytes(path)
    #expect(error(path, create: "news") == .notTermbase(path: path))
    #expect(try bytes(path) == before)
  }

  @Test func aNewerFileIsRefused() throws {
    let scratch = try Scratch()
    try filled(scratch)
    let path = scratch.path("masrad.db")
    var data = try bytes(path)
    data.replaceSubrange(60..<64, with: [0, 0, 0, 99])
    try data.write(to: URL(filePath: path))
    #expect(error(path) == .newer(path: path, found: 99, known: Schema.version))
    #expect(try bytes(path) == data)
  }

  @Test(arguments: [1, 50, 99, 100, 4096, 5000, 40_000])
  func aFileThatWasCutIsDamaged(_ length: Int) throws {
    let scratch = try Scratch()
    try filled(scratch)
    let path = scratch.path("masrad.db")
    let data = try bytes(path)
    #expect(data.count > 40_000)
    try data.prefix(length).write(to: URL(filePath: path))
    guard case .damaged(path, _)? = error(path) else {
      Issue.record("\(length) bytes: \(String(describing: error(path)))")
      return
    }
    #expect(try bytes(path) == data.prefix(length))
  }

  @Test func aFileCutInHalfIsDamaged() throws {
    let scratch = try Scratch()
    try filled(scratch)
    let path = scratch.path("masrad.db")
    try bytes(path).prefix(bytes(path).count / 2).write(to: URL(filePath: path))
    guard case .damaged? = error(path) else { return #expect(Bool(false), "\(String(describing: error(path)))") }
  }

  /// Bytes written over at random: an error of ours, or a finding of `check`, or all was well; never a crash.
  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func bytesWrittenOverAreFound(_ seed: UInt64) throws {
    let scratch = try Scratch()
    try filled(scratch)
    let path = scratch.path("masrad.db")
    var data = try bytes(path)
    var random = SeededGenerator(seed: seed)
    let page = 1 + random.below(data.count / 4096 - 1)
    // The beginning of a page holds its structure.
    for place in 0..<24 { data[page * 4096 + place] = UInt8(random.below(256)) }
    try data.write(to: URL(filePath: path))
    do throws(TermbaseError) {
      let termbase = try Termbase(path: path, wait: 0.2)
      #expect(try !termbase.check().isEmpty, "seed \(seed), page \(page)")
    } catch {
      guard case .damaged = error else { return #expect(Bool(false), "seed \(seed): \(error)") }
    }
  }

  @Test func anEmptyFileBecomesATermbase() throws {
    let scratch = try Scratch()
    let path = scratch.path("empty.db")
    try Data().write(to: URL(filePath: path))
    #expect(error(path) == .missing(path: path))
    #expect(error(path, create: "news") == nil)
    #expect(try Termbase(path: path).check() == [])
  }

  /// A process that was killed leaves all it wrote in the log beside the file.
  @Test func whatIsInTheLogAloneIsRead() throws {
    let scratch = try Scratch()
    let termbase = try scratch.termbase("alive.db")
    var random = RandomEntries(seed: 3)
    let glossary = random.glossary(5)
    _ = try termbase.add(glossary, documents: RandomEntries.documents(glossary), author: lina)
    for ending in ["", "-wal"] {
      try FileManager.default.copyItem(
        atPath: scratch.path("alive.db") + ending, toPath: scratch.path("copy.db") + ending)
    }
    #expect(try bytes(scratch.path("copy.db")).count <= 4096)
    let copy = try scratch.reopened("copy.db")
    #expect(try copy.snapshot() == termbase.snapshot())
    #expect(try copy.check() == [])
  }

  @Test func aFolderIsNoTermbase() throws {
    let scratch = try Scratch()
    #expect(error(scratch.folder) == .unopenable(path: scratch.folder))
    let path = scratch.path("none/masrad.db")
    #expect(error(path, create: "news") == .unopenable(path: path))
  }

  @Test func aFullDiskChangesNothing() throws {
    let scratch = try Scratch()
    try filled(scratch)
    let termbase = try scratch.reopened()
    let before = try termbase.snapshot()
    try termbase.read { db in
      let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      _ = try Int.fetchOne(db, sql: "PRAGMA max_page_count = \(pages + 2)")
    }
    var random = RandomEntries(seed: 8)
    let glossary = random.glossary(400, first: 1000)
    #expect(throws: TermbaseError.noSpace(path: scratch.path("masrad.db"))) {
      try termbase.add(glossary, documents: RandomEntries.documents(glossary, hash: "other"), author: lina)
    }
    #expect(try termbase.snapshot() == before)
    #expect(try termbase.check() == [])
    // A small decision has room still.
    #expect(try termbase.edit(.status(["e-6"], .approved), author: lina) != nil)
  }

  @Test func noRoomForTheIndexOfTheLogIsNoRoom() {
    let error = DatabaseError(resultCode: .SQLITE_IOERR_SHMSIZE, message: "disk I/O error")
    #expect(TermbaseError(error, path: "a.db", wait: 1) == .noSpace(path: "a.db"))
  }

  @Test func aLockedTermbaseIsWaitedForAndThenNamed() throws {
    let scratch = try Scratch()
    try filled(scratch)
    let (first, second) = (try scratch.reopened(), try scratch.reopened(wait: 0.3))
    let path = scratch.path("masrad.db")
    try first.write { db in
      _ = try WriteSession(db, now: "")
      #expect(throws: TermbaseError.locked(path: path, seconds: 0.3)) {
        try second.edit(.status(["e-1"], .approved), author: lina)
      }
      // Reading goes on.
      #expect(try second.status().decided == 1)
    }
    #expect(try second.edit(.status(["e-1"], .approved), author: lina) != nil)
  }

  @Test func twoWritersLoseNothing() async throws {
    let scratch = try Scratch()
    try filled(scratch)
    let path = scratch.path("masrad.db")
    await withTaskGroup(of: Int.self) { group in
      for writer in 0..<2 {
        group.addTask {
          var done = 0
          guard let termbase = try? Termbase(path: path, wait: 30) else { return 0 }
          for number in 0..<25 {
            let edit = Edit.note("e-\(number)", text: "writer \(writer)")
            if (try? termbase.edit(edit, author: Author(who: "\(writer)"))) != nil { done += 1 }
          }
          return done
        }
      }
      for await done in group { #expect(done == 25) }
    }
    let termbase = try scratch.reopened()
    #expect(try termbase.log(count: 100).count == 52)
    #expect(try termbase.check() == [])
  }

  /// The log is only added to, whoever tries.
  @Test func theLogCannotBeRewritten() throws {
    let scratch = try Scratch()
    try filled(scratch)
    let termbase = try scratch.reopened()
    for sql in ["DELETE FROM change", "UPDATE change SET who = 'x'", "DELETE FROM change_item"] {
      #expect(throws: TermbaseError.self) { try termbase.write { db in try db.execute(sql: sql) } }
    }
    #expect(try termbase.log().count == 2)
  }
}
