import Masrad

/// The page of a rule, made from its record.
enum RulePage {
  static func text(_ id: String) -> String {
    guard let rule = CheckRule.named(id) else { return CheckRule.all.map(line).joined() }
    var text = "\(rule.id) (\(rule.severity.rawValue))\n\n\(rule.summary)\n"
    for paragraph in rule.explanation { text += "\n\(wrapped(paragraph))" }
    text += "\n" + (rule.isFixable ? "--fix puts right what is certain.\n" : "--fix leaves it to a person.\n")
    for example in rule.examples {
      text += "\n\(example.found.isEmpty ? "Not reported" : "Reported"): \(example.why)\n"
      for (number, source) in example.source.enumerated() {
        text += "    \(source)\n"
        if example.target.indices.contains(number) { text += "    \(example.target[number])\n" }
      }
      if !example.found.isEmpty { text += "  finds: \(example.found.joined(separator: ", "))\n" }
    }
    return text + "\nIn masrad.toml: [check.rules] \(rule.id) = \"error\", \"warning\", \"note\" or \"off\".\n"
  }

  private static func line(_ rule: CheckRule) -> String {
    let gap = String(repeating: " ", count: max(1, 22 - rule.id.count))
    let severity = rule.severity.rawValue
    return "\(rule.id)\(gap)\(severity)\(String(repeating: " ", count: 9 - severity.count))\(rule.summary)\n"
  }

  /// Lines of at most 100 characters.
  private static func wrapped(_ paragraph: String) -> String {
    var lines: [String] = [""]
    for word in paragraph.split(separator: " ") {
      if lines[lines.count - 1].count + word.count + 1 > 100 { lines.append("") }
      lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
    }
    return lines.map { $0 + "\n" }.joined()
  }
}
