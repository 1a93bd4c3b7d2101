/// The English names that the lists know, by their keys: what tells that a span of a translation is a name.
///
/// Made when a check first has something to ask, since most texts have not.
final class EnglishNameIndex {
  private let lexicon: Lexicon

  init(lexicon: Lexicon) { self.lexicon = lexicon }

  /// Makes all of it, so that any number of threads may ask.
  func prepare() { _ = (arabic, nameWords, families, places, organisations) }

  /// Words of people's names.
  private(set) lazy var nameWords: Set<String> = {
    var words = keys("names-arabic.tsv", ["english", "alternatives"], whole: false)
    words.formUnion(keys("names-foreign.tsv", ["english", "alternatives"], whole: false))
    words.formUnion(keys("people.tsv", ["english"], whole: false))
    return words
  }()

  /// English form of a name's element → the folded Arabic that the lists write so.
  private(set) lazy var arabic: [String: Set<[Unicode.Scalar]>] = {
    var arabic: [String: Set<[Unicode.Scalar]>] = [:]
    for file in ["names-arabic.tsv", "names-foreign.tsv"] {
      guard let table = lexicon.table(file) else { continue }
      let columns = ["english", "alternatives"].map(table.column)
      let own = table.column("arabic")
      for record in 0..<table.count {
        let letters = PhraseWords.fold(table.field(record, own))
        guard letters.count == 1, let word = letters.first else { continue }
        for column in columns {
          for value in table.values(record, column) { arabic[EnglishKey.of(value), default: []].insert(word) }
        }
      }
    }
    return arabic
  }()

  /// Whether an English word is another Arabic name than the one that it sounds like: Hussein is not حسن, Mahmoud not
  /// محمد. The lists must have both names, and only a و or ي may part them.
  func isContrast(_ letters: [Unicode.Scalar], _ key: String) -> Bool {
    guard let known = arabic[key], !known.contains(letters) else { return false }
    let frame = Self.frame(letters)
    return known.contains { $0.count != letters.count && Self.frame($0) == frame } && isListed(letters)
  }

  private static func frame(_ letters: [Unicode.Scalar]) -> [Unicode.Scalar] {
    letters.filter { $0 != "و" && $0 != "ي" }
  }

  private func isListed(_ letters: [Unicode.Scalar]) -> Bool {
    let hash = WordHash.append(WordHash.of(letters), to: LexiconFile.Space.exact.rawValue)
    return lexicon.senses(of: hash).contains { $0.kind == .given }
  }

  /// Family names of people of the lists: the last words of their names.
  private(set) lazy var families: Set<String> = {
    guard let table = lexicon.table("people.tsv") else { return [] }
    let column = table.column("english")
    return Set(
      (0..<table.count).compactMap {
        EnglishKey.of(table.field($0, column)).split(separator: " ").last.map(String.init)
      })
  }()

  private(set) lazy var places: Set<String> = keys(
    "places.tsv", ["english", "alternatives"], whole: true
  ).union(keys("countries.tsv", ["english", "alternatives"], whole: true))

  private(set) lazy var organisations: Set<String> = keys(
    "organisations.tsv", ["english", "acronym", "alternatives"], whole: true)

  private func keys(_ file: String, _ columns: [String], whole: Bool) -> Set<String> {
    guard let table = lexicon.table(file) else { return [] }
    var keys: Set<String> = []
    for column in columns.map(table.column) {
      for record in 0..<table.count {
        for value in table.values(record, column) {
          let key = EnglishKey.of(value)
          if whole { keys.insert(key) } else { keys.formUnion(key.split(separator: " ").map(String.init)) }
        }
      }
    }
    return keys
  }
}
