import Archive
import TestSupport
import Testing

@Suite struct ZipTests {
  private let article = Array(String(repeating: "زار الوزير طرابلس. ", count: 40).utf8)

  private func sample() throws -> [UInt8] {
    let writer = ZipWriter()
    try writer.add("mimetype", Array("text/plain".utf8), compresses: false)
    try writer.add("word/document.xml", article)
    try writer.add("empty", [])
    return try writer.finish()
  }

  @Test func whatIsWrittenComesBack() throws {
    let reader = try ZipReader(try sample())
    #expect(try reader.names() == ["mimetype", "word/document.xml", "empty"])
    #expect(try reader.contents(of: "word/document.xml") == article)
    #expect(try reader.contents(of: "empty") == [])
    #expect(try reader.contents(of: "none") == nil)
  }

  @Test func theSameEntriesAreTheSameBytes() throws {
    let first = try sample()
    #expect(try sample() == first)
    // The time is that of 1980-01-01 in every time zone.
    #expect(Array(first[10..<14]) == [0, 0, 0x21, 0])
    // A stored first entry stands where ODF looks for it.
    #expect(Array(first[30..<38]) == Array("mimetype".utf8))
  }

  @Test func namesAreAscii() {
    for name in ["", "نص.xml", "a\nb"] {
      #expect(throws: ZipWriter.Failure.name(name)) { try ZipWriter().add(name, []) }
    }
  }

  @Test func bytesBoundWhatIsUnpacked() throws {
    let writer = ZipWriter()
    try writer.add("bomb", [UInt8](repeating: 0, count: 3 << 20))
    let bytes = try writer.finish()
    let limits = ZipLimits(ratio: 10, free: 1 << 20)
    #expect(bytes.count < 1 << 13)
    let allowance = (1 << 20) + 10 * bytes.count
    #expect(throws: ZipError.tooLarge(limit: allowance)) { try ZipReader(bytes, limits: limits).contents(of: "bomb") }
    // Reading the same entry again and again counts, too.
    let reader = try ZipReader(bytes, limits: ZipLimits(unpacked: 4 << 20))
    #expect(try reader.contents(of: "bomb")?.count == 3 << 20)
    #expect(throws: ZipError.tooLarge(limit: 4 << 20)) { try reader.contents(of: "bomb") }
  }

  @Test func entriesAreBounded() throws {
    let writer = ZipWriter()
    for number in 0..<20 { try writer.add("\(number)", []) }
    let reader = try ZipReader(try writer.finish(), limits: ZipLimits(entries: 19))
    #expect(throws: ZipError.tooManyEntries(limit: 19)) { try reader.names() }
  }

  @Test func aFileCutAnywhereIsAnError() throws {
    let bytes = try sample()
    for count in 0..<bytes.count - 1 {
      #expect(throws: ZipError.self, "cut to \(count)") {
        _ = try ZipReader(Array(bytes[..<count])).contents(of: "word/document.xml")
      }
    }
  }

  @Test func aSpoiltEntryIsAnError() throws {
    var bytes = try sample()
    let place = try #require(bytes.indices.first { bytes[$0...].starts(with: "word/document.xml".utf8) }) + 40
    bytes[place] ^= 0xFF
    #expect(throws: ZipError.self) { _ = try ZipReader(bytes).contents(of: "word/document.xml") }
  }

  @Test func changedBytesNeverCrash() throws {
    let bytes = try sample()
    for seed in 0..<3000 {
      var random = SeededGenerator(seed: UInt64(seed))
      var changed = bytes
      for _ in 0..<random.number(in: 1...4) { changed[random.below(changed.count)] = UInt8(random.below(256)) }
      guard let reader = try? ZipReader(changed) else { continue }
      let contents = try? reader.contents(of: "word/document.xml")
      // What passes for whole is whole: the entry has a checksum.
      #expect(contents == nil || contents == article, "seed \(seed)")
    }
  }
}
