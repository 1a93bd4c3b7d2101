/// A file of Glossaries/ and how its records enter the lexicon.
struct LexiconFile: Sendable {
  /// How the words of a phrase are compared.
  enum Space: UInt64, Sendable {
    /// As they stand, article included.
    case exact = 0x51
    /// Without their articles: الأمين العام and أمين عام are one.
    case bare = 0xB4
    /// By their consonants: names that are spelt nearly alike.
    case near = 0x3D
  }

  struct Phrases: Sendable {
    let column: String
    let kind: Sense.Kind
    let space: Space
    var form: Form = .masculine
    /// The field holds several values.
    var several = false
    /// The field holds `form=English` pairs, of which the form enters.
    var pairs = false
    /// Whether names are filed by their consonants, too: full names of people, of others those of five letters or more.
    var near = false
  }

  /// A column whose values come from a short list.
  struct Choice: Sendable {
    let column: String
    let values: [String]
    /// The field holds several values or none.
    var several = false
  }

  let name: String
  let phrases: [Phrases]
  var choices: [Choice] = []

  /// Checks the columns whose values come from a short list.
  func validate(_ table: GlossaryTable) throws(GlossaryFileError) {
    for choice in choices {
      let column = try table.needed(choice.column)
      for record in 0..<table.count {
        let values = choice.several ? table.values(record, column) : [table.field(record, column)]
        for value in values where !choice.values.contains(value) {
          throw .unknownValue(
            file: name, line: table.line(of: record), column: choice.column, value: value, allowed: choice.values)
        }
      }
    }
  }

  static let all: [LexiconFile] = [
    LexiconFile(
      name: "countries.tsv",
      phrases: [
        Phrases(column: "arabic", kind: .country, space: .exact, near: true),
        Phrases(column: "variants", kind: .country, space: .exact, several: true, near: true),
      ]),
    LexiconFile(
      name: "nationalities.tsv",
      phrases: [
        Phrases(column: "masculine", kind: .nationality, space: .bare),
        Phrases(column: "feminine", kind: .nationality, space: .bare, form: .feminine),
        Phrases(column: "plural", kind: .nationality, space: .bare, form: .masculinePlural, several: true),
        Phrases(column: "feminine-plural", kind: .nationality, space: .bare, form: .femininePlural),
      ]),
    LexiconFile(
      name: "places.tsv",
      phrases: [
        Phrases(column: "arabic", kind: .place, space: .exact, near: true),
        Phrases(column: "variants", kind: .place, space: .exact, several: true, near: true),
      ]),
    LexiconFile(
      name: "organisations.tsv",
      phrases: [
        Phrases(column: "arabic", kind: .organisation, space: .exact, near: true),
        Phrases(column: "variants", kind: .organisation, space: .exact, several: true, near: true),
        // Latin names stand in Arabic texts as they are: CNN, Netflix.
        Phrases(column: "acronym", kind: .organisation, space: .exact),
        Phrases(column: "english", kind: .organisation, space: .exact),
      ]),
    LexiconFile(
      name: "people.tsv",
      phrases: [
        Phrases(column: "arabic", kind: .person, space: .exact, near: true),
        Phrases(column: "variants", kind: .person, space: .exact, several: true, near: true),
        Phrases(column: "short", kind: .personShort, space: .exact, several: true, pairs: true),
      ]),
    LexiconFile(name: "names-arabic.tsv", phrases: [Phrases(column: "arabic", kind: .given, space: .exact)]),
    LexiconFile(name: "names-foreign.tsv", phrases: [Phrases(column: "arabic", kind: .given, space: .exact)]),
    LexiconFile(
      name: "titles-heads.tsv",
      phrases: [
        Phrases(column: "masculine", kind: .head, space: .bare),
        Phrases(column: "feminine", kind: .head, space: .bare, form: .feminine),
        Phrases(column: "plural", kind: .head, space: .bare, form: .masculinePlural, several: true),
        Phrases(column: "feminine-plural", kind: .head, space: .bare, form: .femininePlural, several: true),
      ]),
    LexiconFile(name: "titles-frames.tsv", phrases: []),
    LexiconFile(name: "titles-offices.tsv", phrases: [Phrases(column: "arabic", kind: .office, space: .bare)]),
    LexiconFile(
      name: "titles-modifiers.tsv",
      phrases: [
        Phrases(column: "masculine", kind: .modifier, space: .bare),
        Phrases(column: "feminine", kind: .modifier, space: .bare, form: .feminine),
        Phrases(column: "plural", kind: .modifier, space: .bare, form: .masculinePlural, several: true),
      ]),
    LexiconFile(
      name: "titles-portfolios.tsv", phrases: [Phrases(column: "arabic", kind: .portfolio, space: .bare)]),
    LexiconFile(name: "vocabulary.tsv", phrases: [Phrases(column: "arabic", kind: .noun, space: .bare)]),
    LexiconFile(
      name: "class-nouns.tsv",
      phrases: [
        Phrases(column: "arabic", kind: .classNoun, space: .exact),
        Phrases(column: "plural", kind: .classNoun, space: .exact, form: .masculinePlural),
      ],
      choices: [
        Choice(column: "class", values: [EntityClass.person, .place, .organisation].map(\.rawValue)),
        Choice(column: "extent", values: ["in", "out"]),
        Choice(column: "order", values: ["", "front", "of"]),
        Choice(column: "behind", values: ClassNounFollower.allCases.map(\.rawValue), several: true),
      ]),
    LexiconFile(name: "common-words.tsv", phrases: [Phrases(column: "arabic", kind: .common, space: .exact)]),
    LexiconFile(name: "whole-words.tsv", phrases: [Phrases(column: "arabic", kind: .whole, space: .exact)]),
    LexiconFile(name: "months.tsv", phrases: [Phrases(column: "arabic", kind: .month, space: .exact)]),
  ]
}
