/// What is known of one reading of a word, taken by itself.
struct StemFacts: Sendable {
  /// What the lexicon has for it as it stands.
  let exact: KindSet
  /// What the lexicon has for it without its article.
  let bare: KindSet
  /// A particle, preposition, pronoun or conjunction, spelt as one: على but not علي.
  let isFunction: Bool
  /// An ordinary word written exactly so, where names only fold to it: إطار is not the town of أطار.
  let isShadowed: Bool
  /// Some name of the lexicon is written exactly so.
  let isSpelt: Bool
  let statistics: WordStatistics.Record?

  /// Could it be an element of a person's name?
  var isName: Bool { exact.contains(.given) || exact.contains(.family) || exact.contains(.personShort) }

  /// Whether some table has it, be it only as a part of names.
  var isKnown: Bool { !exact.isEmpty || !bare.isEmpty }

  /// Common in news, and not behind given names: no part of a name unless a list says so.
  var isOrdinary: Bool { isOrdinary(behindName: false) }

  /// Behind a given name less is asked of a surname.
  func isOrdinary(behindName: Bool) -> Bool {
    guard let statistics else { return false }
    return statistics.magnitude >= 4 && statistics.nameClass <= (behindName ? 3 : 4)
  }

  /// Stands behind given names as surnames do.
  var isNameLike: Bool {
    guard let statistics else { return false }
    return statistics.nameClass >= 5
  }
}

/// A set of sense kinds, `prefix` left out.
struct KindSet: Sendable {
  private var bits: UInt32 = 0
  mutating func insert(_ kind: Sense.Kind) { bits |= 1 << UInt32(kind.rawValue) }
  func contains(_ kind: Sense.Kind) -> Bool { bits & (1 << UInt32(kind.rawValue)) != 0 }
  func contains(anyOf kinds: [Sense.Kind]) -> Bool { kinds.contains(where: contains) }
  var isEmpty: Bool { bits == 0 }
}

/// The facts of each distinct word of a run, looked up once.
final class FactsTable {
  struct WordFacts {
    let stems: [StemFacts]
    /// The one country that the word speaks of, as its name, its adjective or a place in it.
    let country: String?
  }

  private let lexicon: Lexicon
  private let words: WordTable
  private let statistics = WordStatistics.builtIn
  private var facts: [WordFacts] = []

  init(lexicon: Lexicon, words: WordTable) {
    self.lexicon = lexicon
    self.words = words
  }

  subscript(word: Int) -> WordFacts {
    while facts.count <= word { facts.append(look(up: words.words[facts.count])) }
    return facts[word]
  }

  private func look(up word: Word) -> WordFacts {
    WordFacts(
      stems: word.stems.map { stem in
        let written = word.plain.dropFirst(min(stem.proclitics, word.plain.count))
        return facts(stem, written: Array(written))
      }, country: country(word))
  }

  private func country(_ word: Word) -> String? {
    guard word.script == .arabic else { return nil }
    for stem in word.stems {
      var codes: Set<String> = []
      for sense in lexicon.senses(of: WordHash.append(stem.exact, to: LexiconFile.Space.exact.rawValue)) {
        if sense.kind == .country { codes.insert(lexicon.field(sense, "iso")) }
        if sense.kind == .place { codes.insert(lexicon.field(sense, "country")) }
      }
      for sense in lexicon.senses(of: WordHash.append(stem.bare, to: LexiconFile.Space.bare.rawValue))
      where sense.kind == .nationality {
        codes.insert(lexicon.field(sense, "country"))
      }
      if codes.count == 1 { return codes.first }
      if !codes.isEmpty { return nil }
    }
    return nil
  }

  private func facts(_ stem: Stem, written: [Unicode.Scalar]) -> StemFacts {
    var exact = KindSet()
    var isFunction = false
    var isOwnName = false
    var isCommonAsWritten = false
    for sense in lexicon.senses(of: WordHash.append(stem.exact, to: LexiconFile.Space.exact.rawValue)) {
      switch sense.kind {
      case .prefix: continue
      case .common where Self.functions.contains(lexicon.field(sense, "kind")):
        // A function word is known by its letters: على is not علي. Hamzas alone may be missing.
        let form = Array(lexicon.field(sense, "arabic").unicodeScalars)
        guard form == written || form.map(Self.withoutHamza) == written else { continue }
        isFunction = true
        exact.insert(.common)
      case .common:
        if Array(lexicon.field(sense, "arabic").unicodeScalars) == written { isCommonAsWritten = true }
        exact.insert(.common)
      case .given, .family, .place, .country, .organisation, .person, .personShort:
        if Array(lexicon.field(sense, "arabic").unicodeScalars) == written { isOwnName = true }
        exact.insert(sense.kind)
      default: exact.insert(sense.kind)
      }
    }
    var bare = KindSet()
    for sense in lexicon.senses(of: WordHash.append(stem.bare, to: LexiconFile.Space.bare.rawValue))
    where sense.kind != .prefix {
      bare.insert(sense.kind)
    }
    return StemFacts(
      exact: exact, bare: bare, isFunction: isFunction && !(isOwnName && written.count <= 2),
      isShadowed: isCommonAsWritten && !isOwnName, isSpelt: isOwnName, statistics: statistics.record(stem.exact))
  }

  private static let functions: Set<String> = ["particle", "preposition", "pronoun", "conjunction"]

  private static func withoutHamza(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "أ", "إ", "آ": "ا"
    default: scalar
    }
  }
}
