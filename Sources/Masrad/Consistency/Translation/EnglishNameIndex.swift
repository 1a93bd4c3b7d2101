/// The English names that the lists know, by their keys: what tells that a span of a translation is a name.
///
/// Made when a check first has something to ask, since most texts have not.
final class EnglishNameIndex {
  private let lexicon: Lexicon

  init(lexicon: Lexicon) { self.lexicon = lexicon }

  /// Words of people's names.
  private(set) lazy var nameWords: Set<String> = {
    var words = keys("names-arabic.tsv", ["english", "alternatives"], whole: false)
    words.formUnion(keys("names-foreign.tsv", ["english", "alternatives"], whole: false))
    words.formUnion(keys("people.tsv", ["english"], whole: false))
    return words
  }()

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
