import Foundation
import Testing

/// What the README shows is what the program prints.
///
/// Each ```` ```console ```` block of the README is a command behind `$ ` and its output. RECORD_CASES=1 writes the
/// outputs anew, and fails.
@Suite struct ReadmeTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  @Test func consoleBlocksAreWhatTheProgramPrints() throws {
    let file = Self.root.appending(path: "README.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    var parts = text.components(separatedBy: "```console\n")
    #expect(parts.count >= 4, "the README has lost its examples")
    for index in parts.indices.dropFirst() {
      let end = try #require(parts[index].range(of: "```"))
      let block = parts[index][..<end.lowerBound]
      let command = try #require(block.split(separator: "\n").first)
      #expect(command.hasPrefix("$ "))
      let output = try Self.run(String(command.dropFirst(2)))
      #expect(String(block) == "\(command)\n\(output)", "README: \(command)")
      parts[index].replaceSubrange(..<end.lowerBound, with: "\(command)\n\(output)")
    }
    guard ProcessInfo.processInfo.environment["RECORD_CASES"] == "1" else { return }
    try parts.joined(separator: "```console\n").write(to: file, atomically: true, encoding: .utf8)
    Issue.record("recorded README.md: read the difference and run again")
  }

  private static func run(_ command: String) throws -> String {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = root
    process.environment = ["PATH": "\(try Binary.folder()):/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
