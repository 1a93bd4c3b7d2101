import OrderedCollections

/// The rules of ICU that a style's settings amount to; they read a word as `VocalisedWord.ruleText` has it.
struct StyleRules {
  private let record: StyleRecord
  private let single: Set<Unicode.Scalar>

  init(_ record: StyleRecord) {
    self.record = record
    single = record.singleLetters
  }

  /// The style's own rules, which come first, since the first that fits is taken.
  var own: [String] { record.rules }

  /// The rules that are made of the settings. `^` and `$` are the ends of the word.
  var made: [String] { beginning + ending + vowels + clashes + consonants }

  private var beginning: [String] {
    [
      rule("^ { [ءأإا] } [\(Self.vowelMarks)]", record["hamza.initial"]),
      rule("^ { آ", record["hamza.initial"] + record["long.a"]),
      // A word without marks still begins with some vowel.
      rule("^ { [أا] } [^\(Self.vowelMarks)]", record["hamza.initial"] + record["vowel.a"]),
      rule("^ { إ", record["hamza.initial"] + record["vowel.i"]),
      rule("آ", record.letter("ء") + record["long.a"]),
    ]
  }

  private var ending: [String] {
    let after = record["long.a"]
    return [
      rule("\(a)اة\(i)", after + record["taa-marbuta.construct"]),
      rule("\(a)اة", after + record["taa-marbuta.after-alif"]),
      rule("ة\(i)", record["taa-marbuta.construct"]),
      rule("ة", record["taa-marbuta"]),
      rule("\(a)ى", record["alif-maqsura"]),
      rule("ى", record["alif-maqsura"]),
      rule("\(i)ي\(shadda) } $", record["nisba"]),
      rule("\(i)ي\(shadda)", record["nisba.before-vowel"]),
      rule("\(u)و\(shadda)", record["waw.doubled"]),
    ]
  }

  private var vowels: [String] {
    [
      rule("\(a)ا", record["long.a"]),
      rule("\(i)ي } [^\(Self.marks)]", record["long.i"]),
      rule("\(u)و } [^\(Self.marks)]", record["long.u"]),
      rule("\(a)ي\(sukun)", record["diphthong.ay"]),
      rule("\(a)و\(sukun)", record["diphthong.aw"]),
      rule(a, record["vowel.a"]), rule(i, record["vowel.i"]), rule(u, record["vowel.u"]),
      rule("[\(Self.marks)]", ""),
      rule("ا", record["long.a"]),
    ]
  }

  /// The sign between two letters that would read as one: `·` in Ad·ham.
  private var clashes: [String] {
    guard !record["clash"].isEmpty else { return [] }
    let all = Set(StyleRecord.allLetters.map(record.letter))
    return StyleKey.letters.filter { all.contains(record.letter($0) + record.letter("ه")) }.map {
      rule("\($0) } \(sukun) ه", record.letter($0) + record["clash"])
    }
  }

  /// Letters that are written alike share a rule.
  private var consonants: [String] {
    var doubled: OrderedDictionary<String, String> = [:]
    var simple: OrderedDictionary<String, String> = [:]
    for letter in StyleRecord.allLetters + ["أ", "ؤ", "ئ", "إ"] {
      let latin = record.letter(Self.seats.contains(letter) ? "ء" : letter)
      simple[latin, default: ""].unicodeScalars.append(letter)
      if !single.contains(letter), !latin.isEmpty { doubled[latin, default: ""].unicodeScalars.append(letter) }
    }
    return doubled.map { rule("[\($1)]\(shadda)", $0 + $0) } + simple.map { rule("[\($1)]", $0) }
  }

  /// The letters on which hamza sits.
  private static let seats: Set<Unicode.Scalar> = ["أ", "ؤ", "ئ", "إ"]

  /// The other side of a rule is text, quoted so that no sign of it is ICU's.
  private func rule(_ pattern: String, _ text: String) -> String { "\(pattern) > \(Self.quoted(text)) ;" }

  private static func quoted(_ text: String) -> String {
    text.isEmpty ? "" : "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }

  private var a: String { "\u{64E}" }
  private var u: String { "\u{64F}" }
  private var i: String { "\u{650}" }
  private var shadda: String { "\u{651}" }
  private var sukun: String { "\u{652}" }
  private static let vowelMarks = "\u{64E}-\u{650}"
  private static let marks = "\u{64E}-\u{652}"
}
