/// The lines of a style's file: settings `key = value`, comments behind `#`, and below `rules:` rules of ICU.
struct StyleFile: Sendable {
  struct Setting: Sendable {
    let key: String
    let value: String
    let line: Int
    /// Where the value begins.
    let column: Int
  }

  let name: String
  private(set) var settings: [Setting] = []
  /// The rules with the place where each line begins; comments and empty lines left out.
  private(set) var rules: [(line: Int, column: Int, text: String)] = []

  /// - Throws: at the first line that can't be read.
  init(_ text: String, name: String) throws(StyleFileError) {
    self.name = name
    var isInRules = false
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, scalars) in lines.enumerated() {
      let line = Line(scalars, number: index + 1)
      guard let first = line.scalars.first, first != "#" else { continue }
      if isInRules {
        try check(rule: line)
        rules.append((line.number, line.column, Self.shaddaFirst(line.scalars)))
      } else if line.text == StyleKey.rules {
        isInRules = true
      } else {
        try add(line)
      }
    }
  }

  /// Rules see shadda before the vowel, as it is said; normal form has it behind.
  private static func shaddaFirst(_ scalars: [Unicode.Scalar]) -> String {
    var scalars = scalars
    for index in scalars.indices.dropFirst() where scalars[index] == VocalisedWord.shadda {
      if VocalisedWord.Mark(rawValue: scalars[index - 1]) != nil { scalars.swapAt(index, index - 1) }
    }
    return String(String.UnicodeScalarView(scalars))
  }

  private mutating func add(_ line: Line) throws(StyleFileError) {
    guard let equals = line.scalars.firstIndex(of: "=") else {
      throw StyleFileError(file: name, line: line.number, column: line.column, .noSetting)
    }
    let key = Line(line.scalars[..<equals], number: line.number)
    let value = Line(line.scalars[(equals + 1)...], number: line.number)
    try check(key.text, line: line.number, column: line.column)
    if let before = settings.first(where: { $0.key == key.text }) {
      throw StyleFileError(
        file: name, line: line.number, column: line.column, .repeatedKey(key.text, line: before.line))
    }
    let column = line.column + equals + 1 + value.indent
    let text = try unquoted(value, column: column)
    settings.append(Setting(key: key.text, value: text, line: line.number, column: column))
    try check(value: text, of: settings[settings.count - 1])
  }

  private func check(_ key: String, line: Int, column: Int) throws(StyleFileError) {
    func fail(_ reason: StyleFileError.Reason) -> StyleFileError {
      StyleFileError(file: name, line: line, column: column, reason)
    }
    if key == StyleKey.base || StyleKey.texts.contains(where: { $0.key == key }) { return }
    if StyleKey.choices.contains(where: { $0.key == key }) { return }
    guard let family = StyleKey.families.first(where: key.hasPrefix) else {
      throw fail(.unknownKey(key, nearest: Nearest.word(to: key, among: StyleKey.names)))
    }
    let rest = String(key.dropFirst(family.count))
    let known = StyleKey.letters + StyleKey.foreignLetters.map(\.letter)
    let isGood =
      family == "letter."
      ? known.contains { String($0) == rest }
      : !rest.isEmpty && rest.unicodeScalars.allSatisfy(ArabicLetter.isLetter)
    if !isGood { throw fail(.unknownLetter(key: family, letter: rest)) }
  }

  private func check(value: String, of setting: Setting) throws(StyleFileError) {
    guard let choice = StyleKey.choices.first(where: { $0.key == setting.key }), !choice.values.contains(value)
    else { return }
    throw StyleFileError(
      file: name, line: setting.line, column: setting.column,
      .unknownValue(key: setting.key, value: value, allowed: choice.values))
  }

  private func check(rule: Line) throws(StyleFileError) {
    for index in rule.scalars.indices.dropFirst() where rule.scalars[index] == ":" && rule.scalars[index - 1] == ":" {
      throw StyleFileError(file: name, line: rule.number, column: rule.column + index - 1, .transform)
    }
  }

  /// The value without its quotes, which keep blanks at the ends.
  private func unquoted(_ value: Line, column: Int) throws(StyleFileError) -> String {
    guard value.scalars.first == "\"" else { return value.text }
    guard value.scalars.count > 1, value.scalars.last == "\"" else {
      throw StyleFileError(file: name, line: value.number, column: column, .openQuote)
    }
    return String(String.UnicodeScalarView(value.scalars.dropFirst().dropLast()))
  }
}

/// A piece of a line without the blanks at its ends.
private struct Line {
  let number: Int
  /// How many blanks stood before.
  let indent: Int
  let scalars: [Unicode.Scalar]

  init(_ text: some Sequence<Unicode.Scalar>, number: Int) {
    var scalars = Array(text)
    while let last = scalars.last, ArabicLetter.isBlank(last) || last == "\r" { scalars.removeLast() }
    let indent = scalars.prefix(while: ArabicLetter.isBlank).count
    self.number = number
    self.indent = indent
    self.scalars = Array(scalars.dropFirst(indent))
  }

  var column: Int { indent + 1 }
  var text: String { String(String.UnicodeScalarView(scalars)) }
}
