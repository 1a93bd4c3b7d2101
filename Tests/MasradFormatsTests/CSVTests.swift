import MasradFormats
import Testing

@Suite struct CSVTests {
  @Test(arguments: 0..<200)
  func whatIsWrittenIsReadBack(_ seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let width = Int.random(in: 1...5, using: &generator)
    let records = (0..<20).map { _ in (0..<width).map { _ in generator.cell() } }
    var writer = CSVWriter()
    for record in records { writer.add(record) }
    var reader = DelimitedReader(try TextDecoder.decode(writer.bytes, nil), separator: ",")
    for record in records {
      let read = try #require(try reader.next()).map { CellGuard.unguarded($0.text) }
      #expect(read.map { Array($0.unicodeScalars) } == record.map { Array($0.unicodeScalars) })
    }
    #expect(try reader.next() == nil)
  }

  @Test func quotesEveryFieldAndEndsLinesAsSpreadsheetsExpect() {
    var writer = CSVWriter()
    writer.add(["ليبيا", "a\"b", ""])
    #expect(writer.bytes == [0xEF, 0xBB, 0xBF] + Array("\"ليبيا\",\"a\"\"b\",\"\"\r\n".utf8))
  }

  @Test(arguments: [
    ("=1", "'=1"), ("+1", "'+1"), ("-1", "'-1"), ("@a", "'@a"), ("\tx", "'\tx"), ("\rx", "'\rx"),
    ("'=", "''="),
    ("a=1", "a=1"), ("'a", "'a"), ("", ""), ("'", "'"),
  ])
  func guardsWhatWouldBeginAFormula(_ plain: String, _ guarded: String) {
    #expect(CellGuard.guarded(plain) == guarded)
    #expect(CellGuard.unguarded(guarded) == plain)
  }

  @Test func knowsThePlaceOfEachField() throws {
    var reader = DelimitedReader("a,\"b\nc\",d\r\n\r\ne,f", separator: ",")
    let first = try #require(try reader.next())
    #expect(first.map(\.text) == ["a", "b\nc", "d"])
    #expect(first.map(\.line) == [1, 1, 2])
    #expect(first.map(\.column) == [1, 3, 4])
    let second = try #require(try reader.next())
    #expect(second.map(\.line) == [4, 4])
    #expect(second.map(\.column) == [1, 3])
  }

  @Test func goesOnBehindAMalformedLine() throws {
    var reader = DelimitedReader("a,\"b\nc\nd,e\"f\ng", separator: ",")
    #expect(throws: DelimitedError.self) { try reader.next() }
    #expect(try reader.next()?.map(\.text) == ["c"])
    #expect(throws: DelimitedError.self) { try reader.next() }
    #expect(try reader.next()?.map(\.text) == ["g"])
    #expect(try reader.next() == nil)
  }

  @Test func takesQuotesWithinTSVFieldsAsTheyAre() throws {
    var reader = DelimitedReader("the \"Post\"\tb\n\"a\tb\"\tc", separator: "\t")
    #expect(try reader.next()?.map(\.text) == ["the \"Post\"", "b"])
    #expect(try reader.next()?.map(\.text) == ["a\tb", "c"])
  }
}
