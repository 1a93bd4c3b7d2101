/// Names whose vowels are known, by their folded letters.
struct VocalisedNames: Sendable {
  static let file = "names-vocalised.tsv"

  private let words: [String: [VocalisedWord]]

  /// A list of nothing.
  static let none = VocalisedNames(words: [:])

  private init(words: [String: [VocalisedWord]]) { self.words = words }

  init() throws(GlossaryFileError) {
    var words: [String: [VocalisedWord]] = [:]
    try GlossaryTable.forEach(Self.file, ["arabic", "vocalised"]) { fields in
      words[Folding.key(of: fields[0]), default: []].append(VocalisedWord(fields[1]))
    }
    self.words = words
  }

  /// What the list has for a word: the lines spelt as it is first, then those that fold alike.
  func words(for word: VocalisedWord) -> [VocalisedWord] {
    let plain = word.plain
    let all = words[Folding.key(of: plain)] ?? []
    return all.filter { $0.plain == plain } + all.filter { $0.plain != plain }
  }
}

extension GlossaryTable {
  /// Hands over some columns of each record of an embedded file.
  static func forEach(
    _ name: String, _ columns: [String], _ body: ([String]) -> Void
  ) throws(GlossaryFileError) {
    guard let bytes = EmbeddedGlossaries.bytes(of: name) else { return }
    let table = try GlossaryTable(name: name, bytes: bytes)
    let numbers = columns.map(table.column)
    for record in 0..<table.count { body(numbers.map { table.field(record, $0) }) }
  }
}
