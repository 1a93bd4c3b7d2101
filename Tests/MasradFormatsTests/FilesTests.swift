import Foundation
import MasradFormats
import Testing

/// Files in a folder of their own, which goes when the test ends.
final class FilesTests {
  private let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "masrad-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private func make(_ path: String, _ text: String = "") throws {
    let path = "\(folder)/\(path)"
    try FileManager.default.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try text.write(toFile: path, atomically: false, encoding: .utf8)
  }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  @Test func writesWholeFilesAndLeavesNothingElse() throws {
    try AtomicFile.write(Array("one".utf8), to: "\(folder)/a")
    try AtomicFile.write(Array("two".utf8), to: "\(folder)/a")
    #expect(try SystemCalls.contents(of: "\(folder)/a") == Array("two".utf8))
    #expect(try names() == ["a"])
  }

  @Test func keepsLinksAndPermissions() throws {
    try make("a", "old")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: "\(folder)/a")
    try FileManager.default.createSymbolicLink(atPath: "\(folder)/b", withDestinationPath: "a")
    try AtomicFile.write(Array("new".utf8), to: "\(folder)/b")
    #expect(try SystemCalls.contents(of: "\(folder)/a") == Array("new".utf8))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: "\(folder)/b") == "a")
    let mode = try FileManager.default.attributesOfItem(atPath: "\(folder)/a")[.posixPermissions] as? Int
    #expect(mode == 0o640)
  }

  @Test func saysWhyAFileCannotBeWritten() throws {
    try make("a")
    let reasons: [(String, FileError.Reason)] = [
      ("none/a", .missing), ("a/b", .notFolder), ("", .isFolder),
    ]
    for (path, reason) in reasons {
      let path = path.isEmpty ? folder : "\(folder)/\(path)"
      #expect(throws: FileError(.write, path, reason)) { try AtomicFile.check(path) }
      #expect(throws: FileError.self) { try AtomicFile.write([1], to: path) }
    }
    #expect(try names() == ["a"])
  }

  @Test func findsTextsInTheOrderOfTheirBytes() throws {
    for name in ["b.txt", "a/z.md", "a.txt", "a/.git/x.txt", "c.csv", "D.TXT", "é.txt"] { try make(name) }
    let found = InputFinder.find(folder)
    #expect(found.problems.isEmpty)
    #expect(
      found.paths.map { String($0.dropFirst(folder.count + 1)) } == [
        "D.TXT", "a.txt", "a/z.md", "b.txt", "é.txt",
      ])
    #expect(InputFinder.find("\(folder)/c.csv").paths == ["\(folder)/c.csv"])
    #expect(InputFinder.find("-").paths == ["-"])
  }

  @Test func aFolderWithoutTextsIsAProblem() throws {
    try make("c.csv")
    #expect(InputFinder.find(folder).problems == [.noTexts(folder: folder)])
  }

  @Test func aDocumentHasArabic() throws {
    try make("empty", " \n")
    try make("latin", "abc ١٢")
    try make("wide", "a\u{0}b\u{0}")
    try make("good", "\u{FEFF}علي")
    let reader = DocumentReader(encoding: nil)
    #expect(throws: InputError.empty(path: "\(folder)/empty")) { try reader.read("\(folder)/empty") }
    #expect(throws: InputError.noArabic(path: "\(folder)/latin", hasNull: false)) {
      try reader.read("\(folder)/latin")
    }
    #expect(throws: InputError.noArabic(path: "\(folder)/wide", hasNull: true)) {
      try reader.read("\(folder)/wide")
    }
    #expect(throws: InputError.file(FileError(.read, "\(folder)/none", .missing))) {
      try reader.read("\(folder)/none")
    }
    #expect(try reader.read("\(folder)/good").scalars.count == 3)
  }
}
