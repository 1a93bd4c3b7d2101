/// The usual spelling of names that are mostly written with diacritics: Erdoğan, Güler, Stéphane.
///
/// Layout: a byte for the number of pieces, and each as a byte for the letters it stands for, a byte for its length,
/// and its UTF-8; then five bytes for each place to change: the name's number (three bytes), the place, the piece.
struct NameDiacritics: Sendable {
  private let changes: ModelBytes
  private let pieces: [(letters: Int, text: String)]

  init(_ bytes: ModelBytes) {
    var pieces: [(Int, String)] = []
    var place = 1
    for _ in 0..<bytes.byte(0) {
      let length = bytes.byte(place + 1)
      let text = (0..<length).map { UInt8(bytes.byte(place + 2 + $0)) }
      pieces.append((bytes.byte(place), String(decoding: text, as: UTF8.self)))
      place += 2 + length
    }
    self.pieces = pieces
    changes = bytes.part(place, bytes.count - place)
  }

  /// The usual spelling of a name whose number in the list is known, in lower case.
  func spelling(_ letters: [UInt8], number: Int) -> String {
    var low = 0
    var high = changes.count / 5
    while low < high {
      let middle = (low + high) / 2
      if changes.medium(5 * middle) < number { low = middle + 1 } else { high = middle }
    }
    var out = ""
    var done = 0
    while low < changes.count / 5, changes.medium(5 * low) == number {
      let place = changes.byte(5 * low + 3)
      let code = changes.byte(5 * low + 4)
      guard code < pieces.count, place >= done, place + pieces[code].letters <= letters.count else { break }
      out += RomanAlphabet.text(Array(letters[done..<place])) + pieces[code].text
      done = place + pieces[code].letters
      low += 1
    }
    return out + RomanAlphabet.text(Array(letters[done...]))
  }

  /// - Parameter forms: for each name the counts of its spellings in lower case.
  static func bytes(_ forms: [[UInt8]: [String: Int]], number: ([UInt8]) -> Int?) -> [UInt8] {
    var codes: [String: Int] = [:]
    var header = ByteWriter()
    var changes: [[Int]] = []
    for (letters, counts) in forms.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      guard let number = number(letters), let form = majority(counts) else { continue }
      var place = 0
      for scalar in form.unicodeScalars {
        let plain = RomanAlphabet.latin(scalar) ?? []
        let text = String(scalar)
        if scalar.value > 0x7F, !plain.isEmpty {
          if codes[text] == nil, codes.count < 255 {
            codes[text] = codes.count
            header.append([UInt8(plain.count), UInt8(text.utf8.count)] + Array(text.utf8))
          }
          if let code = codes[text], place < 256 { changes.append([number, place, code]) }
        }
        place += plain.count
      }
    }
    var out = ByteWriter()
    out.append(codes.count, width: 1)
    out.append(header.bytes)
    for change in changes.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      out.append(change[0], width: 3)
      out.append(change[1], width: 1)
      out.append(change[2], width: 1)
    }
    return out.bytes
  }

  /// The spelling that more than half of the uses have.
  private static func majority(_ counts: [String: Int]) -> String? {
    let total = counts.values.reduce(0, +)
    return counts.first { 2 * $0.value > total }?.key
  }
}
