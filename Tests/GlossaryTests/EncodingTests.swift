import ICU
import TestSupport
import Testing

/// How the files are written: encoding, normal form, and the marks that nobody sees.
@Suite struct EncodingTests {
  @Test func thereAreFilesToTest() {
    #expect(GlossaryFile.all.count >= 17)
    #expect(GlossaryFile.all.allSatisfy { !$0.records.isEmpty })
  }

  @Test func filesAreUTF8WithoutByteOrderMark() {
    var problems = Problems()
    for file in GlossaryFile.all {
      if String(validating: file.bytes, as: UTF8.self) == nil { problems.add(file.name, "not UTF-8") }
      if file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { problems.add(file.name, 1, "byte order mark") }
    }
    problems.report { Issue.record("\($0)") }
  }

  @Test func linesEndInOneLineFeed() {
    var problems = Problems()
    for file in GlossaryFile.all {
      if file.bytes.last != UInt8(ascii: "\n") {
        problems.add(file.name, file.lines.count, "no line feed at the end")
      }
      for (index, line) in file.lines.enumerated().dropLast() {
        if line.unicodeScalars.contains("\r") { problems.add(file.name, index + 1, "carriage return") }
        if line.isEmpty { problems.add(file.name, index + 1, "empty line") }
      }
    }
    problems.report { Issue.record("\($0)") }
  }

  @Test func linesAreNFC() throws {
    let nfc = try Normalizer.nfc()
    var problems = Problems()
    for file in GlossaryFile.all {
      for (index, line) in file.lines.enumerated() {
        let normal = try nfc.normalize(line)
        if !normal.unicodeScalars.elementsEqual(line.unicodeScalars) {
          problems.add(file.name, index + 1, "not NFC: \(line)")
        }
      }
    }
    problems.report { Issue.record("\($0)") }
  }

  @Test func noLineHasMarksThatDoNotBelong() {
    var problems = Problems()
    for file in GlossaryFile.all {
      for (index, line) in file.lines.enumerated() {
        for scalar in line.unicodeScalars {
          guard let what = Self.unwanted(scalar) else { continue }
          if what == "haraka",
            VocalisedTests.files.contains(file.name) || line.contains("ambiguous: without harakat also ")
          {
            continue
          }
          problems.add(
            file.name, index + 1, "\(what) U+\(String(scalar.value, radix: 16, uppercase: true)): \(line)")
          break
        }
      }
    }
    problems.report { Issue.record("\($0)") }
  }

  /// Why a scalar may not stand in a glossary; nil where it may.
  private static func unwanted(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x09: nil
    case 0x00...0x1F, 0x7F...0x9F: "control character"
    case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: "blank that is no space"
    case 0xAD, 0x061C, 0x200B...0x200F, 0x202A...0x202E, 0x2028, 0x2029, 0x2060...0x2069, 0xFEFF:
      "invisible mark"
    case 0x0640: "tatweel"
    case 0x0610...0x061A, 0x064B...0x065F, 0x0670, 0x06D6...0x06DC, 0x06DF...0x06E8: "haraka"
    case 0xFB50...0xFDFF, 0xFE70...0xFEFE: "presentation form"
    case 0x06A9, 0x06AA: "Persian kaf, want ك"
    case 0x06CC: "Persian yeh, want ي"
    case 0x06C1, 0x06D5, 0x06BE: "foreign heh, want ه"
    case 0x0660...0x0669, 0x06F0...0x06F9: "Arabic digit"
    case 0xFFFD: "replacement character"
    default: nil
    }
  }
}
