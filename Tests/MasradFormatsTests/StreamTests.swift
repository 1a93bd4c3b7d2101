import Foundation
import Testing

@testable import MasradFormats

@Suite struct StreamTests {
  private func folder() throws -> String {
    let path = NSTemporaryDirectory() + "masrad-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return path
  }

  @Test(arguments: [10, 100_000])
  func whatIsFinishedIsThereWhole(_ count: Int) throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let output = SpooledOutput(path: folder + "/out", memoryLimit: 1000)
    for number in 0..<count { try output.write(Array("\(number)\n".utf8)) }
    #expect(!FileManager.default.fileExists(atPath: folder + "/out"))
    try output.finish()
    let lines = try String(contentsOfFile: folder + "/out", encoding: .utf8).split(separator: "\n")
    #expect(lines.count == count)
    #expect(lines.last == "\(count - 1)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["out"])
  }

  @Test func whatIsNotFinishedLeavesNothing() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    do {
      let output = SpooledOutput(path: folder + "/out", memoryLimit: 10)
      try output.write(Array(repeating: 65, count: 1000))
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
  }

  @Test func recordsComeThroughPiecesOfAFile() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    // Longer than a piece, with letters that the cut between two pieces may fall into.
    let row = "\"اسم\n\"\"ثان\",\"name, two\",\(String(repeating: "ط", count: 501))\r\n"
    let count = 2000
    try String(repeating: row, count: count).write(toFile: folder + "/t.csv", atomically: true, encoding: .utf8)
    var reader = DelimitedReader(try ByteSource(path: folder + "/t.csv"), separator: ",")
    for number in 0..<count {
      let fields = try #require(try reader.next())
      #expect(fields.map(\.text) == ["اسم\n\"ثان", "name, two", String(repeating: "ط", count: 501)])
      #expect(fields.map(\.line) == [2 * number + 1, 2 * number + 2, 2 * number + 2])
      #expect(fields.map(\.column) == [1, 8, 20])
    }
    #expect(try reader.next() == nil)
  }

  @Test(arguments: ["a,b\nc,d", "a,b\r\nc,d\r\n", "a,b\rc,d\r", "\u{FEFF}a,b\n\nc,d\n"])
  func linesEndInAnyWay(_ text: String) throws {
    var reader = DelimitedReader(text, separator: ",")
    #expect(try reader.next()?.map(\.text) == ["a", "b"])
    #expect(try reader.next()?.map(\.text) == ["c", "d"])
    #expect(try reader.next() == nil)
  }

  @Test(arguments: [("a;b;c,d", ["a", "b", "c,d"]), ("a\tb", ["a", "b"]), ("\"a;b\",c", ["a;b", "c"]), ("a", ["a"])])
  func theSeparatorIsHeard(_ text: String, _ fields: [String]) throws {
    var reader = DelimitedReader(text, separator: ",")
    try reader.detectSeparator()
    #expect(try reader.next()?.map(\.text) == fields)
  }

  @Test func anEndlessFieldAndBadBytesArePlaced() throws {
    let long = String(repeating: "x", count: DelimitedReader.fieldLimit + 2)
    var reader = DelimitedReader("a\n\"\(long)\",b\nc\n", separator: ",")
    #expect(try reader.next()?.map(\.text) == ["a"])
    #expect(throws: DelimitedError(reason: .fieldTooLong, line: 2, column: 1)) { try reader.next() }
    #expect(try reader.next()?.map(\.text) == ["c"])
    var bytes = DelimitedReader(ByteSource(Array("ab,".utf8) + [0xC7, 0xE1, 0x0A], path: ""), separator: ",")
    #expect(throws: DelimitedError(reason: .notUTF8, line: 1, column: 4)) { try bytes.next() }
  }
}
