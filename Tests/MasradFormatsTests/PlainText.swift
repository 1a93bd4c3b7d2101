import Masrad

/// What a format may make of a text: written anew here, so that the tests do not trust the code under test.
enum PlainText {
  private static func scalars(_ text: String) -> [Unicode.Scalar] {
    let marks: Set<UInt32> = [
      0x61C, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069, 0xFEFF, 0xFFFE,
      0xFFFF,
    ]
    var out: [Unicode.Scalar] = []
    let kept = Array(text.unicodeScalars).filter { !marks.contains($0.value) }
    for (place, scalar) in kept.enumerated() {
      if scalar == "\r", place + 1 < kept.count, kept[place + 1] == "\n" { continue }
      let isControl = scalar.value < 0x20 && scalar != "\n" || (0x7F...0xA0).contains(scalar.value)
      out.append(isControl || scalar.value == 0x2028 || scalar.value == 0x2029 ? " " : scalar)
    }
    return out
  }

  private static func string(_ scalars: [Unicode.Scalar]) -> String { String(String.UnicodeScalarView(scalars)) }

  static func term(_ text: String) -> String {
    let words = scalars(text).filter { $0 != "\u{640}" }.split { $0.properties.isWhitespace }
    return string(Array(words.joined(separator: [" "])))
  }

  static func note(_ text: String, keepsLines: Bool = true) -> String {
    var rest = scalars(text)[...]
    while rest.first?.properties.isWhitespace == true { rest.removeFirst() }
    while rest.last?.properties.isWhitespace == true { rest.removeLast() }
    return string(rest.map { $0 == "\n" && !keepsLines ? " " : $0 })
  }

  /// An entry with every text as a clean format gives it back.
  static func entry(_ entry: Entry, keepsLines: Bool = true) -> Entry {
    var entry = entry
    entry.arabic = term(entry.arabic)
    entry.english.form = term(entry.english.form)
    for place in entry.alternatives.indices { entry.alternatives[place].form = term(entry.alternatives[place].form) }
    for place in entry.variants.indices { entry.variants[place].surface = term(entry.variants[place].surface) }
    for place in entry.attached.indices { entry.attached[place].surface = term(entry.attached[place].surface) }
    entry.context = note(entry.context, keepsLines: keepsLines)
    entry.notes = note(entry.notes, keepsLines: keepsLines)
    return entry
  }
}
