/// How a style writes names, as its file says.
struct StyleRecord: Sendable {
  /// What is set, by key; what the base sets is taken over.
  private(set) var values: [String: String] = [:]
  /// The style's own rules, which win over those made of the settings.
  private(set) var rules: [String] = []

  /// - Parameters:
  ///   - file: the lines of the style.
  ///   - base: the record that it builds on.
  /// - Throws: when a key is missing.
  init(_ file: StyleFile, base: StyleRecord?) throws(StyleFileError) {
    if let base { self = base }
    for setting in file.settings where setting.key != StyleKey.base { values[setting.key] = setting.value }
    rules = file.rules.map(\.text) + rules
    let needed =
      StyleKey.texts.filter { $0.value == nil }.map(\.key) + StyleKey.letters.map { "letter.\($0)" }
    let missing = needed.filter { values[$0] == nil }
    guard missing.isEmpty else {
      throw StyleFileError(file: file.name, line: 1, column: 1, .missingKeys(missing))
    }
    for (key, value) in StyleKey.texts where values[key] == nil { values[key] = value }
    for (key, words) in StyleKey.choices where values[key] == nil { values[key] = words.first }
    for (letter, plain) in StyleKey.foreignLetters where values["letter.\(letter)"] == nil {
      values["letter.\(letter)"] = values["letter.\(plain)"]
    }
  }

  subscript(key: String) -> String { values[key] ?? "" }

  func isSet(_ key: String) -> Bool { values[key] == "yes" }

  func letter(_ scalar: Unicode.Scalar) -> String { values["letter.\(scalar)"] ?? "" }

  /// How a particle is written; nil where the style has no word of its own for it.
  func particle(_ arabic: String, isInitial: Bool) -> String? {
    (isInitial ? values["particle.initial.\(arabic)"] : nil) ?? values["particle.\(arabic)"]
  }

  /// The letters that shadda does not double.
  var singleLetters: Set<Unicode.Scalar> { Set(self["shadda.single"].unicodeScalars.filter(ArabicLetter.isLetter)) }

  /// The letters that have a Latin form, those of other languages behind the Arabic.
  static var allLetters: [Unicode.Scalar] { StyleKey.letters + StyleKey.foreignLetters.map(\.letter) }
}
