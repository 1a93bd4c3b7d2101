import Foundation
import MasradTermbase
import Testing

/// The program killed while it writes, and kept from writing: what was decided is there, and an import is there whole
/// or not at all.
@Suite(.serialized) struct CrashTests {
  private static let rows = 800
  private let files = FileManager.default
  private let folder: String
  private let termbase: String
  private let program: String

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "masrad-\(UUID().uuidString)").path()
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    termbase = "\(folder)/masrad.db"
    program = try Binary.folder() + "/masrad"
    var text = "Arabic,English,Class,Status,Alternatives,Arabic variants,Notes,ID\n"
    for number in 0..<Self.rows {
      text += "اسم \(number) رقم,Name \(number),person,proposed,Other \(number),كنية \(number),,p-new-\(number)\n"
    }
    try Data(text.utf8).write(to: URL(filePath: "\(folder)/many.csv"))
    try Data("Arabic,English,Class,ID\nعلي,Ali,person,p-ali\n".utf8).write(to: URL(filePath: "\(folder)/one.csv"))
    #expect(try run(["import", "\(folder)/one.csv", "--termbase", termbase]).status == 0)
    #expect(try run(["edit", "english", "p-ali", "Decided", "--termbase", termbase]).status == 0)
  }

  private func start(_ arguments: [String], program: String? = nil) throws -> (Process, Pipe) {
    let process = Process()
    let errors = Pipe()
    process.executableURL = URL(filePath: program ?? self.program)
    process.arguments = arguments
    process.environment = [
      "PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "MASRAD_USER": "lina", "SWIFT_BACKTRACE": "enable=no",
    ]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = errors
    try process.run()
    return (process, errors)
  }

  private func run(_ arguments: [String], program: String? = nil) throws -> (status: Int32, errors: String) {
    let (process, errors) = try start(arguments, program: program)
    let data = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  private func removeTermbase() {
    for ending in ["", "-wal", "-shm"] { try? files.removeItem(atPath: termbase + ending) }
  }

  @Test func anImportKilledAtAHundredPointsIsWholeOrNotThere() throws {
    defer { try? files.removeItem(atPath: folder) }
    let kept = try Data(contentsOf: URL(filePath: termbase))
    let clock = ContinuousClock()
    let began = clock.now
    #expect(try run(["import", "\(folder)/many.csv", "--termbase", termbase]).status == 0)
    let whole = clock.now - began
    var random = SystemRandomNumberGenerator()
    var outcomes = [0, 0]
    for _ in 0..<100 {
      removeTermbase()
      try kept.write(to: URL(filePath: termbase))
      let (process, _) = try start(["import", "\(folder)/many.csv", "--termbase", termbase])
      let share = Double.random(in: 0...1.2, using: &random)
      Thread.sleep(
        forTimeInterval: Double(whole.components.attoseconds) / 1e18 * share + Double(whole.components.seconds) * share)
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      // The log beside the file is what the process left.
      let opened = try Termbase(path: termbase)
      defer { opened.close() }
      #expect(try opened.check() == [])
      let entries = try opened.snapshot().entries
      #expect(entries.count == 1 || entries.count == 1 + Self.rows, "\(entries.count) entries, killed at \(share)")
      #expect(entries["p-ali"]?.english == "Decided" && entries["p-ali"]?.decisions["english"]?.who == "lina")
      outcomes[entries.count == 1 ? 0 : 1] += 1
    }
    #expect(outcomes[0] > 0, "no kill came before the end")
  }

  /// Root may write anywhere, so that the test needs another user.
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/setpriv") || geteuid() != 0))
  func aReadOnlyFolderIsReadAndNotWritten() throws {
    defer {
      try? files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder)
      try? files.removeItem(atPath: folder)
    }
    let before = try Data(contentsOf: URL(filePath: termbase))
    try files.setAttributes([.posixPermissions: 0o444], ofItemAtPath: termbase)
    try files.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder)
    func asOther(_ arguments: [String]) throws -> (status: Int32, errors: String) {
      if geteuid() != 0 { return try run(arguments) }
      // The other user may not reach the place where the program was built.
      let copy = files.temporaryDirectory.appending(path: "masrad-copy-\(UUID().uuidString)").path()
      defer { try? files.removeItem(atPath: copy) }
      try files.copyItem(atPath: program, toPath: copy)
      try files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: copy)
      return try run(
        ["--reuid", "65534", "--regid", "65534", "--clear-groups", copy] + arguments, program: "/usr/bin/setpriv")
    }
    #expect(try asOther(["termbase", "status", termbase]).status == 0)
    let edit = try asOther(["edit", "approve", "p-ali", "--termbase", termbase])
    #expect(edit.status == 3)
    #expect(
      edit.errors == "masrad: cannot write \(termbase): the file or its folder may not be written; "
        + "allow yourself to, nothing was changed\n")
    #expect(try Data(contentsOf: URL(filePath: termbase)) == before)
  }

  /// A limit of the file's size stands for a disk without space: it, too, stops a write in its middle.
  @Test func aWriteThatTheSystemStopsChangesNothing() throws {
    defer { try? files.removeItem(atPath: folder) }
    let script = "trap '' XFSZ; ulimit -f 150; exec \"$0\" import \"$1/many.csv\" --termbase \"$1/masrad.db\""
    let result = try run(["-c", script, program, folder], program: "/bin/sh")
    #expect(result.status == 3)
    #expect(result.errors.contains("nothing was changed"), "\(result.errors)")
    let opened = try Termbase(path: termbase)
    #expect(try opened.check() == [])
    #expect(try opened.snapshot().entries.mapValues(\.english) == ["p-ali": "Decided"])
  }
}
