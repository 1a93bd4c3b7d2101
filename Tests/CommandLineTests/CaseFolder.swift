import Foundation
import Testing

/// A folder with a `command`, the files it reads, and the `stdout`, `stderr` and `status` it should give.
///
/// What is missing is expected to be empty, a missing `status` to be 0.
struct CaseFolder: Sendable, CustomTestStringConvertible {
  struct Result {
    var output: Data
    var errors: Data
    var status: Int32
  }

  let name: String
  private let path: URL
  private static let expectations = ["stdout", "stderr", "status"]

  var testDescription: String { name }

  static func all() -> [CaseFolder] {
    let cases = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: cases.path())) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted().map { name in
      CaseFolder(name: name, path: cases.appending(path: name))
    }
  }

  private init(name: String, path: URL) {
    self.name = name
    self.path = path
  }

  func expected() -> Result {
    func data(_ name: String) -> Data { (try? Data(contentsOf: path.appending(path: name))) ?? Data() }
    let status = String(decoding: data("status"), as: UTF8.self).trimmingCharacters(
      in: .whitespacesAndNewlines)
    return Result(output: data("stdout"), errors: data("stderr"), status: Int32(status) ?? 0)
  }

  func record(_ result: Result) throws {
    let status = result.status == 0 ? Data() : Data("\(result.status)\n".utf8)
    for (name, data) in zip(Self.expectations, [result.output, result.errors, status]) {
      let file = path.appending(path: name)
      if data.isEmpty {
        try? FileManager.default.removeItem(at: file)
      } else {
        try data.write(to: file)
      }
    }
  }

  /// Runs the command by the shell in a copy of the folder, with the program on the path.
  func run(binary: String) throws -> Result {
    let files = FileManager.default
    let scratch = files.temporaryDirectory.appending(path: "masrad-\(name)-\(UUID().uuidString)")
    defer { try? files.removeItem(at: scratch) }
    let work = scratch.appending(path: "work")
    try files.createDirectory(at: scratch, withIntermediateDirectories: true)
    try files.copyItem(at: path, to: work)
    for name in Self.expectations { try? files.removeItem(at: work.appending(path: name)) }
    let command = try String(contentsOf: work.appending(path: "command"), encoding: .utf8)
    try files.removeItem(at: work.appending(path: "command"))
    // Into files and not pipes, which fill up and stop who writes.
    let (output, errors) = (scratch.appending(path: "out"), scratch.appending(path: "err"))
    for file in [output, errors] { try Data().write(to: file) }
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = work
    process.environment = [
      "PATH": "\(binary):/usr/bin:/bin", "LC_ALL": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no",
    ]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    return Result(
      output: try Data(contentsOf: output), errors: try Data(contentsOf: errors),
      status: process.terminationStatus)
  }
}
