import Masrad

/// Says in a few words in which letters two spellings differ and why they are taken for one name.
enum SpellingDifference {
  /// Nil where there is nothing to say: where hamza and the like alone differ.
  static func line(_ evidence: SpellingEvidence) -> String? {
    guard !evidence.letters.isEmpty else { return nil }
    var parts = [evidence.letters.map(edit).joined(separator: ", ")]
    switch evidence.lists {
    case .sameEnglish: parts.append("the lists have one English form for both")
    case .differentEnglish: parts.append("the lists have both, with other English forms")
    case .unknown, nil: break
    }
    if let probability = evidence.probability { parts.append("one name with probability \(hundredths(probability))") }
    return parts.joined(separator: "; ")
  }

  private static func edit(_ edit: SpellingEdit) -> String {
    if edit.first.isEmpty { return "\(edit.second) left out" }
    return edit.second.isEmpty ? "\(edit.first) added" : "\(edit.first) for \(edit.second)"
  }

  private static func hundredths(_ probability: Double) -> String {
    // Nothing is certain.
    let value = min(99, max(1, Int((probability * 100).rounded())))
    return "0." + (value < 10 ? "0" : "") + String(value)
  }
}
