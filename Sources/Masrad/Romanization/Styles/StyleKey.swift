/// The keys of a style's file.
enum StyleKey {
  /// Keys whose value is text, with what is taken where a style leaves them out; nil where it may not.
  static let texts: [(key: String, value: String?)] = [
    ("name", nil),
    ("vowel.a", nil), ("vowel.i", nil), ("vowel.u", nil),
    ("long.a", nil), ("long.i", nil), ("long.u", nil),
    ("diphthong.ay", nil), ("diphthong.aw", nil),
    ("alif-maqsura", nil),
    ("hamza.initial", ""),
    ("taa-marbuta", nil), ("taa-marbuta.construct", nil), ("taa-marbuta.after-alif", nil),
    ("nisba", nil), ("nisba.before-vowel", nil), ("waw.doubled", nil),
    ("shadda.single", ""),
    ("clash", ""),
    ("article", nil), ("article.initial", nil),
    ("allah", nil),
  ]

  /// Keys whose value is one of a few words; the first is taken where a style leaves them out.
  static let choices: [(key: String, values: [String])] = [
    ("article.assimilates", ["no", "yes"]),
    ("allah.joins", ["no", "yes"]),
    ("compound.hyphen", ["no", "yes"]),
    ("known-names", ["rules", "own"]),
    ("foreign-names", ["own", "rules"]),
    ("maghreb-names", ["rules", "own"]),
  ]

  /// Keys that end in Arabic: `letter.ب`, `particle.بن`, `particle.initial.بن`.
  static let families = ["letter.", "particle.initial.", "particle."]

  static let base = "base"
  static let rules = "rules:"

  /// The letters that a style without base must write; ة and ى have keys of their own.
  static let letters: [Unicode.Scalar] = Array("ءبتثجحخدذرزسشصضطظعغفقكلمنهوي".unicodeScalars)

  /// Letters of other languages, and those that are written for them where a style has none.
  static let foreignLetters: [(letter: Unicode.Scalar, as: Unicode.Scalar)] = [
    ("پ", "ب"), ("چ", "ج"), ("ژ", "ز"), ("ڤ", "ف"), ("ڨ", "ق"), ("گ", "ك"), ("ڭ", "ك"),
  ]

  /// All keys that are words, for the nearest to a wrong one.
  static var names: [String] { [base, rules] + texts.map(\.key) + choices.map(\.key) + families }
}
