/// The English names that the lists know, by the hashes of their keys: what tells that a span of a translation is a
/// name. Hashes have 64 bits: two keys of one hash are less likely than one in a thousand million.
///
/// Made when a check first has something to ask, since most texts have not.
final class EnglishNameIndex {
  private let lexicon: Lexicon

  init(lexicon: Lexicon) { self.lexicon = lexicon }

  /// Makes all of it, so that any number of threads may ask.
  func prepare() { _ = (arabic, nameWords, families, places, organisations) }

  /// Words of people's names.
  private(set) lazy var nameWords: HashSet = {
    var words = HashSet()
    add("names-arabic.tsv", ["english", "alternatives"], whole: false, to: &words)
    add("names-foreign.tsv", ["english", "alternatives"], whole: false, to: &words)
    add("people.tsv", ["english"], whole: false, to: &words)
    return words
  }()

  /// Family names of people of the lists: the last words of their names.
  private(set) lazy var families: HashSet = {
    var families = HashSet()
    guard let table = lexicon.table("people.tsv") else { return families }
    let column = table.column("english")
    for record in 0..<table.count {
      forEachKey(table, record, column) { key in
        let start = key.lastIndex(of: Self.blank).map { $0 + 1 } ?? 0
        if start < key.count { families.insert(EnglishKey.hash(key[start...])) }
      }
    }
    return families
  }()

  private(set) lazy var places: HashSet = {
    var places = HashSet()
    add("places.tsv", ["english", "alternatives"], whole: true, to: &places)
    add("countries.tsv", ["english", "alternatives"], whole: true, to: &places)
    return places
  }()

  private(set) lazy var organisations: HashSet = {
    var organisations = HashSet()
    add("organisations.tsv", ["english", "acronym", "alternatives"], whole: true, to: &organisations)
    return organisations
  }()

  private static let blank = UInt8(ascii: " ")

  private func add(_ file: String, _ columns: [String], whole: Bool, to keys: inout HashSet) {
    guard let table = lexicon.table(file) else { return }
    for column in columns.map(table.column) {
      for record in 0..<table.count {
        forEachKey(table, record, column) { key in
          if whole {
            keys.insert(EnglishKey.hash(key))
          } else {
            Self.forEachWord(of: key) { keys.insert($0) }
          }
        }
      }
    }
  }

  /// Hands over the hashes of a key's words.
  private static func forEachWord(of key: UnsafeBufferPointer<UInt8>, _ body: (UInt64) -> Void) {
    var start = 0
    for end in 0...key.count where end == key.count || key[end] == blank {
      if end > start { body(EnglishKey.hash(key[start..<end])) }
      start = end + 1
    }
  }

  /// Hands over the keys of a field's values. Most are ASCII and are read where they lie.
  private func forEachKey(
    _ table: GlossaryTable, _ record: Int, _ column: Int?, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    guard let column else { return }
    let field = table.fieldBytes(record, column)
    guard !field.isEmpty else { return }
    field.withUnsafeBufferPointer { field in
      var start = 0
      for end in 0...field.count where end == field.count || field[end] == UInt8(ascii: "|") {
        let value = UnsafeBufferPointer(rebasing: field[start..<end])
        start = end + 1
        guard value.contains(where: { $0 != Self.blank }) else { continue }
        if EnglishKey.withASCII(value, body) == nil {
          var key = EnglishKey.of(String(decoding: value, as: UTF8.self))
          key.withUTF8(body)
        }
      }
    }
  }

  // MARK: Contrasts

  /// A list's line that writes a key.
  private struct Writing {
    let table: Int
    let record: Int
    /// The next line that writes the same.
    let next: Int?
  }

  private static let elementFiles = ["names-arabic.tsv", "names-foreign.tsv"]

  /// The lists' elements by their English: for each hash the last line that has it, which leads to the others.
  private lazy var arabic: (lines: [Writing], last: [UInt64: Int]) = {
    var lines: [Writing] = []
    var last: [UInt64: Int] = [:]
    for (number, file) in Self.elementFiles.enumerated() {
      guard let table = lexicon.table(file) else { continue }
      for column in ["english", "alternatives"].map(table.column) {
        for record in 0..<table.count {
          forEachKey(table, record, column) { key in
            let hash = EnglishKey.hash(key)
            lines.append(Writing(table: number, record: record, next: last[hash]))
            last[hash] = lines.count - 1
          }
        }
      }
    }
    return (lines, last)
  }()

  /// The folded Arabic of the elements that the lists write with this key.
  private func elements(_ key: UInt64) -> [[Unicode.Scalar]] {
    var found: [[Unicode.Scalar]] = []
    var line = arabic.last[key]
    while let number = line {
      let writing = arabic.lines[number]
      line = writing.next
      guard let table = lexicon.table(Self.elementFiles[writing.table]) else { continue }
      let words = PhraseWords.fold(table.field(writing.record, table.column("arabic")))
      if words.count == 1 { found.append(words[0]) }
    }
    return found
  }

  /// Whether an English word is another Arabic name than the one that it sounds like: Hussein is not حسن, Mahmoud not
  /// محمد. The lists must have both names, and only a و or ي may part them.
  ///
  /// - Parameter key: the hash of the word's key.
  func isContrast(_ letters: [Unicode.Scalar], _ key: UInt64) -> Bool {
    let known = elements(key)
    guard !known.isEmpty, !known.contains(letters) else { return false }
    let frame = Self.frame(letters)
    return known.contains { $0.count != letters.count && Self.frame($0) == frame } && isListed(letters)
  }

  private static func frame(_ letters: [Unicode.Scalar]) -> [Unicode.Scalar] {
    letters.filter { $0 != "و" && $0 != "ي" }
  }

  private func isListed(_ letters: [Unicode.Scalar]) -> Bool {
    return lexicon.senses(word: WordHash.of(letters)).contains { $0.kind == .given }
  }
}

extension EnglishKey {
  /// The hash by which a key, or one of its words, is known to `EnglishNameIndex`.
  static func hash(_ key: some Sequence<UInt8>) -> UInt64 { WordHash.of(bytes: key) }
}
