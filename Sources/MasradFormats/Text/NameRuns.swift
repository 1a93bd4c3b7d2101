import Masrad

/// Romanises names that hold other scripts, digits or symbols beside Arabic: what is not Arabic is kept as it is.
public enum NameRuns {
  /// A stretch of a name, either for the romaniser or to be kept.
  public struct Run: Equatable, Sendable {
    public var text: String
    public var isArabic: Bool
  }

  /// The stretches of a name; one for a name of Arabic words, blanks and punctuation alone, or of none at all.
  public static func of(_ name: String) -> [Run] {
    var runs: [Run] = []
    for word in name.split(separator: " ", omittingEmptySubsequences: true) {
      let isArabic = ArabicScript.isIn(String(word))
      let isOther = word.unicodeScalars.contains { !ArabicScript.isArabic($0) && isShown($0) }
      if isArabic, isOther {
        for part in parts(word) { append(part, to: &runs) }
      } else {
        append(
          Run(text: String(word), isArabic: isArabic || !isOther && !runs.isEmpty && runs[runs.count - 1].isArabic),
          to: &runs)
      }
    }
    return runs
  }

  /// The forms of a name with more than one run: its Arabic runs in their best forms, the others between them.
  public static func forms(_ runs: [Run], _ romanize: (String) -> [EnglishForm]) -> [EnglishForm] {
    var text: [String] = []
    var confidence = 1.0
    var provenance = Provenance.lexicon
    for run in runs {
      guard run.isArabic, let best = romanize(run.text).first else {
        text.append(run.text)
        continue
      }
      text.append(best.form)
      confidence *= best.confidence
      if best.provenance != .lexicon, provenance != .rule { provenance = best.provenance }
    }
    return [EnglishForm(form: text.joined(separator: " "), provenance: provenance, confidence: confidence)]
  }

  /// A word of both, cut where the script changes.
  private static func parts(_ word: Substring) -> [Run] {
    var parts: [Run] = []
    for scalar in word.unicodeScalars {
      let isArabic = ArabicScript.isArabic(scalar)
      if let last = parts.last, last.isArabic == isArabic || !isArabic && !isShown(scalar) {
        parts[parts.count - 1].text.unicodeScalars.append(scalar)
      } else {
        parts.append(Run(text: String(Character(scalar)), isArabic: isArabic))
      }
    }
    return parts
  }

  private static func append(_ run: Run, to runs: inout [Run]) {
    if let last = runs.last, last.isArabic == run.isArabic {
      runs[runs.count - 1].text += " " + run.text
    } else {
      runs.append(run)
    }
  }

  /// A letter, digit or symbol: what would be missed. Punctuation and invisible marks are not.
  private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber, .otherSymbol, .currencySymbol, .mathSymbol, .privateUse, .unassigned:
      true
    default: false
    }
  }
}
