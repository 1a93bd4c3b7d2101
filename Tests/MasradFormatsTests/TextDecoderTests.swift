import Testing

@testable import MasradFormats

@Suite struct TextDecoderTests {
  private func littleEndian(_ text: String) -> [UInt8] {
    text.utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
  }

  private func bigEndian(_ text: String) -> [UInt8] {
    text.utf16.flatMap { unit -> [UInt8] in [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
  }

  @Test(arguments: [
    (0x80, "€"), (0x81, "پ"), (0x8D, "چ"), (0x8E, "ژ"), (0x90, "گ"), (0x98, "ک"), (0x9F, "ں"), (0xA1, "،"),
    (0xBF, "؟"),
    (0xC1, "ء"), (0xC7, "ا"), (0xC8, "ب"), (0xD6, "ض"), (0xD7, "×"), (0xDD, "ف"), (0xE3, "م"), (0xEC, "ى"),
    (0xED, "ي"),
    (0xF8, "\u{651}"), (0xFD, "\u{200E}"), (0xFE, "\u{200F}"), (0xFF, "ے"), (0x41, "A"), (0x0A, "\n"),
  ])
  func windows1256HasTheCharactersOfTheCodePage(_ byte: Int, _ text: String) {
    #expect(Windows1256.decode([UInt8(byte)]) == text)
  }

  @Test func windows1256GivesEveryByteItsOwnCharacter() {
    let scalars = (0...255).map { Windows1256.scalar(of: UInt8($0)) }
    #expect(Set(scalars).count == 256)
    #expect(!scalars.contains("\u{FFFD}"))
  }

  @Test func aMarkDecides() throws {
    let text = "علي"
    let little = [0xFF, 0xFE] + littleEndian(text)
    let big = [0xFE, 0xFF] + bigEndian(text)
    for asked in [nil] + TextEncoding.allCases.map(Optional.some) {
      #expect(try TextDecoder.decode(little, asked) == text)
      #expect(try TextDecoder.decode(big, asked) == text)
      #expect(try TextDecoder.decode([0xEF, 0xBB, 0xBF] + Array(text.utf8), asked) == text)
    }
  }

  @Test func utf16WithoutAMarkIsReadInEitherOrder() throws {
    let text = "قال علي إن ليبيا"
    #expect(try TextDecoder.decode(littleEndian(text), .utf16) == text)
    #expect(try TextDecoder.decode(bigEndian(text), .utf16) == text)
  }

  @Test func saysWhereUTF8Ends() {
    #expect(throws: TextError(encoding: .utf8, offset: 5, line: 2)) {
      try TextDecoder.decode(Array("ab\nء".utf8) + [0xE1], nil)
    }
    #expect(throws: TextError(encoding: .utf8, offset: 3, line: 1)) {
      try TextDecoder.decode([0xEF, 0xBB, 0xBF, 0xC7], nil)
    }
    // A surrogate written as if it were a character.
    #expect(throws: TextError(encoding: .utf8, offset: 1, line: 1)) {
      try TextDecoder.decode([0x61, 0xED, 0xA0, 0x80], nil)
    }
  }

  @Test func saysWhereUTF16Ends() {
    #expect(throws: TextError(encoding: .utf16, offset: 4, line: 1)) {
      try TextDecoder.decode([0xFF, 0xFE, 0x27, 0x06, 0x00, 0xD8], nil)
    }
    #expect(throws: TextError(encoding: .utf16, offset: 4, line: 1)) {
      try TextDecoder.decode([0xFF, 0xFE, 0x27, 0x06, 0x28], nil)
    }
  }

  @Test(arguments: [1, 2, 3, 7, 100])
  func linesAreTheSameHoweverTheStreamIsCut(_ size: Int) {
    let bytes =
      [0xEF, 0xBB, 0xBF] + Array("علي\r\n\nb\u{2028}c\n".utf8) + [0xFF, 0xC3, 0x0A] + Array("last".utf8)
    var splitter = LineSplitter()
    var lines: [String] = []
    for start in stride(from: 0, to: bytes.count, by: size) {
      lines += splitter.lines(adding: Array(bytes[start..<min(start + size, bytes.count)]))
    }
    if let last = splitter.lastLine() { lines.append(last) }
    #expect(lines == ["علي", "", "b\u{2028}c", "\u{FFFD}\u{FFFD}", "last"])
  }
}
