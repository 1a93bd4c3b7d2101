/// Writes records as a spreadsheet reads them without a question: UTF-8 with a byte order mark, CRLF, every field
/// quoted, so that nothing is taken for a number or a date, and formulas guarded.
public struct CSVWriter {
  public private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

  public init() {}

  public mutating func add(_ fields: [String]) {
    let quote = UInt8(ascii: "\"")
    for (number, field) in fields.enumerated() {
      if number > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.append(quote)
      for byte in CellGuard.guarded(field).utf8 {
        if byte == quote { bytes.append(quote) }
        bytes.append(byte)
      }
      bytes.append(quote)
    }
    bytes += [0x0D, 0x0A]
  }
}
