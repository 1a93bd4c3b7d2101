import Masrad

/// A unit of a file with two languages, before it is known which side is Arabic.
struct LanguagePair {
  var first: String?
  var second: String?
  var firstLine: Int
  var secondLine: Int
  var id: String?
  var note: String?

  /// The segment whose source is the Arabic; nil where there is none.
  func segment(arabicIsFirst: Bool) -> BilingualText.Segment? {
    let (arabic, other) = arabicIsFirst ? (first, second) : (second, first)
    guard let arabic, Self.isFilled(arabic) else { return nil }
    let (line, otherLine) = arabicIsFirst ? (firstLine, secondLine) : (secondLine, firstLine)
    return BilingualText.Segment(
      source: arabic, target: other, sourceLine: line, targetLine: other == nil ? line : otherLine, id: id, note: note)
  }

  static func isFilled(_ text: String) -> Bool { text.unicodeScalars.contains { !$0.properties.isWhitespace } }

  /// Whether the first sides hold the more Arabic letters; nil when neither has one.
  static func arabicIsFirst(_ pairs: [LanguagePair]) -> Bool? {
    var first = 0
    var second = 0
    for pair in pairs {
      first += ArabicScript.letters(in: pair.first ?? "")
      second += ArabicScript.letters(in: pair.second ?? "")
    }
    return first == 0 && second == 0 ? nil : first >= second
  }
}

/// Language tags (BCP 47).
enum LanguageTag {
  /// The language of a tag, lower case: `ar` of `AR-sa`, of `ar_EG` and of `arabic`.
  static func language(_ tag: String) -> String {
    let first = tag.lowercased().split { $0 == "-" || $0 == "_" || $0 == " " }.first.map(String.init) ?? ""
    return ["arabic": "ar", "ara": "ar", "arb": "ar", "english": "en", "eng": "en"][first] ?? first
  }
}

/// The pairs of a file, and what it says of its languages.
struct LanguagePairs {
  var segments: [BilingualText.Segment] = []
  /// The language of the other side; nil where the file does not say.
  var otherLanguages: Set<String> = []
}
