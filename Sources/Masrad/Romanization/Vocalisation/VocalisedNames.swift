/// Names whose vowels are known, by their folded letters.
struct VocalisedNames: Sendable {
  static let file = "names-vocalised.tsv"

  /// A reading of a name.
  struct Reading: Sendable {
    let word: VocalisedWord
    /// How common it is: a rarer one than others, or one of several of which none is the usual.
    let rank: Rank
    /// A name of Western languages: جورج.
    let isWestern: Bool

    enum Rank: Int, Sendable { case usual, either, rare }
  }

  private let readings: [String: [Reading]]

  /// A list of nothing.
  static let none = VocalisedNames(readings: [:])

  private init(readings: [String: [Reading]]) { self.readings = readings }

  init() throws(GlossaryFileError) {
    var readings: [String: [Reading]] = [:]
    try GlossaryTable.forEach(Self.file, ["arabic", "vocalised", "source"]) { fields in
      let rank: Reading.Rank =
        fields[2].hasPrefix("also:") ? .rare : fields[2].hasPrefix("either:") ? .either : .usual
      let reading = Reading(word: VocalisedWord(fields[1]), rank: rank, isWestern: fields[2].hasPrefix("western:"))
      readings[Folding.key(of: fields[0]), default: []].append(reading)
    }
    self.readings = readings
  }

  /// What the list has for a word: the lines spelt as it is before those that fold alike, the usual before the rarer.
  func readings(of word: VocalisedWord) -> [Reading] {
    let plain = word.plain
    let all = readings[Folding.key(of: plain)] ?? []
    let own = all.filter { $0.word.plain == plain }
    let ranked = [Reading.Rank.usual, .either, .rare].flatMap { rank in own.filter { $0.rank == rank } }
    return ranked + all.filter { $0.word.plain != plain && Self.hasHamzas(of: word, $0.word) }
  }

  /// Whether a line that folds alike has the hamzas that are written: هاني is not هانئ, but احمد may be أحمد.
  private static func hasHamzas(of word: VocalisedWord, _ line: VocalisedWord) -> Bool {
    guard word.written.count == line.written.count else { return true }
    return zip(word.written, line.written).allSatisfy { written, own in
      !"أإآؤئ".unicodeScalars.contains(written.scalar) || written.scalar == own.scalar
    }
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
