import Masrad

/// Writes why a name is written as it is, as lines below the name's own.
public enum ExplanationText {
  public static func lines(_ explanation: NameExplanation) -> String {
    let whole = explanation.record.map { "  listed whole: \($0)\n" } ?? ""
    var out =
      whole + "  origin: "
      + explanation.origins.map { "\($0.origin) \(Figure.confidence($0.share))" }.joined(separator: ", ") + "\n"
    for part in explanation.parts { out += line(part) }
    return out
  }

  private static func line(_ part: NameExplanation.Part) -> String {
    let forms = part.forms.prefix(4).map {
      "\($0.form) (\($0.provenance.rawValue) \(Figure.confidence($0.confidence)))"
    }
    var out = "  \(part.kind) \(part.arabic): \(forms.joined(separator: ", "))"
    if !part.records.isEmpty { out += "; listed \(part.records.joined(separator: ", "))" }
    if !part.evidence.isEmpty {
      out += "; for " + part.evidence.map { "\($0.origin) ×\(Figure.factor($0.factor))" }.joined(separator: ", ")
    }
    return out + "\n"
  }
}
