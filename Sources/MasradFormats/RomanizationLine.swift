import Masrad

/// Writes a romanised name as one line, whatever the name holds.
public enum RomanizationLine {
  /// `name TAB best TAB second …`; the best of a name without Arabic is itself, so that a line has two fields or more.
  public static func tsv(_ name: String, _ forms: [EnglishForm]) -> String {
    ([name] + (forms.isEmpty ? [name] : forms.map(\.form))).map(oneLine).joined(separator: "\t") + "\n"
  }

  /// The forms with where they come from; in the order of the names asked for, so that the Arabic need not stand
  /// beside them and turn the line round. What was kept as it is says so.
  public static func text(_ name: String, _ forms: [EnglishForm], isMixed: Bool = false) -> String {
    guard !forms.isEmpty else { return oneLine(name) + (isBlank(name) ? "" : " (kept: no Arabic)") + "\n" }
    let mark = isMixed ? ", mixed script" : ""
    return
      forms
      .map { "\(oneLine($0.form)) (\($0.provenance.rawValue) \(Figure.confidence($0.confidence))\(mark))" }
      .joined(separator: " | ") + "\n"
  }

  private static func isBlank(_ name: String) -> Bool { name.unicodeScalars.allSatisfy(\.properties.isWhitespace) }

  /// What would end a line or a field for some reader becomes a blank.
  private static func oneLine(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09...0x0D, 0x1C...0x1E, 0x85, 0x2028, 0x2029: out.append(" ")
      default: out.append(scalar)
      }
    }
    return String(out)
  }
}
