import Masrad

/// What the column `Details` of a table says of an entry.
struct TableDetails {
  var style: String?
  var source = ""
  var titles: [String] = []
  var attached: [AttachedForm] = []
  private var alternatives: [EnglishForm] = []
  private var variants: [Variant] = []

  /// - Parameter text: the cell; values of no known kind are passed over.
  init(_ text: String) {
    for value in ValueList.parse(text) {
      // The mark of a deprecated form is the business of the column Alternatives.
      guard let (kind, rest) = Self.parts(value.isDeprecated ? value.text + " (deprecated)" : value.text) else {
        continue
      }
      add(kind, rest)
    }
  }

  /// What stands before the first blank and behind it. By bytes: a mark may follow the blank and make one character
  /// with it.
  private static func parts(_ text: String) -> (String, String)? {
    let bytes = text.utf8
    guard let blank = bytes.firstIndex(of: UInt8(ascii: " ")) else { return nil }
    return (String(text[..<blank]), String(text.unicodeScalars[bytes.index(after: blank)...]))
  }

  private mutating func add(_ kind: String, _ rest: String) {
    switch kind {
    case "style": style = rest
    case "source": source = rest
    case "title": titles.append(rest)
    default:
      guard let (figure, text) = Self.parts(rest) else { return }
      if let provenance = Provenance(rawValue: kind), let confidence = Double(figure) {
        alternatives.append(EnglishForm(form: text, provenance: provenance, confidence: confidence))
      } else if let kind = Variant.Kind(rawValue: kind), let count = Int(figure) {
        variants.append(Variant(surface: text, kind: kind, count: count))
      } else if kind == "attached", let count = Int(figure) {
        attached.append(AttachedForm(surface: text, count: count))
      }
    }
  }

  /// A form of the column Alternatives; what no detail knows is a person's addition.
  mutating func alternative(_ value: ValueList.Value) -> EnglishForm {
    var form = EnglishForm(form: value.text, provenance: .authority, confidence: 0)
    if let place = alternatives.firstIndex(where: { $0.form == value.text }) { form = alternatives.remove(at: place) }
    form.usage = value.isDeprecated ? .deprecated : .admitted
    return form
  }

  mutating func variant(_ surface: String, of arabic: String) -> Variant {
    if let place = variants.firstIndex(where: { $0.surface == surface }) { return variants.remove(at: place) }
    return Variant(surface: surface, kind: Variant.Kind.of(surface, headword: arabic), count: 0)
  }
}

extension Variant.Kind {
  /// The kind of a variant that a list gives without saying it.
  public static func of(_ surface: String, headword: String) -> Variant.Kind {
    let (key, head) = (Folding.key(of: surface), Folding.key(of: headword))
    if key.filter({ $0 != " " }) == head.filter({ $0 != " " }) { return .orthography }
    let words = key.split(separator: " ").count
    return words < head.split(separator: " ").count ? .short : .spelling
  }
}
