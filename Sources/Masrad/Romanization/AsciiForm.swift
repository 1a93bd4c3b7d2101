/// English forms without diacritics, for houses that strip them: Erdoğan → Erdogan, ʿAlī → 'Ali.
public enum AsciiForm {
  private static let marks: [Unicode.Scalar: String] = [
    "‘": "'", "’": "'", "ʿ": "'", "ʾ": "'", "ʼ": "'", "ʻ": "'", "`": "'", "´": "'", "ʹ": "'", "′": "'", "·": "",
    "–": "-", "—": "-", "ʺ": "",
  ]

  public static func of(_ form: String) -> String {
    guard form.unicodeScalars.contains(where: { $0.value > 0x7F }) else { return form }
    var out = ""
    for scalar in form.unicodeScalars {
      if scalar.value < 0x80 {
        out.unicodeScalars.append(scalar)
      } else if let mark = marks[scalar] {
        out += mark
      } else {
        out += letters(scalar)
      }
    }
    return out
  }

  private static func letters(_ scalar: Unicode.Scalar) -> String {
    let lower = scalar.properties.lowercaseMapping
    var plain = ""
    for part in lower.unicodeScalars {
      guard let letters = RomanAlphabet.latin(part) else { return String(Character(scalar)) }
      plain += RomanAlphabet.text(letters)
    }
    return lower == String(Character(scalar)) ? plain : plain.prefix(1).uppercased() + plain.dropFirst()
  }
}

extension EnglishForm {
  /// The same without diacritics.
  public var ascii: EnglishForm {
    EnglishForm(form: AsciiForm.of(form), provenance: provenance, confidence: confidence)
  }
}

extension Glossary {
  /// The same with English forms without diacritics; what a person decided stays as it is.
  public var ascii: Glossary {
    var glossary = self
    for index in glossary.entries.indices where glossary.entries[index].english.provenance != .decision {
      glossary.entries[index].english = glossary.entries[index].english.ascii
      glossary.entries[index].alternatives = glossary.entries[index].alternatives.map(\.ascii)
    }
    return glossary
  }
}
