/// Words of English and other languages that names of companies, media and clubs are made of, as Arabic letters write
/// them: غلوبال is Global. They tell how a name that no list has is spelt, and not what is a name.
struct BrandWords: Sendable {
  struct Entry: Sendable {
    let english: String
    /// Also an Arabic word, or a part of people's names: taken only beside another of the list.
    let isAmbiguous: Bool
  }

  /// By the folded words, a blank between them.
  private var entries: [String: Entry] = [:]
  private(set) var longest = 0

  static let file = "brand-words.tsv"

  /// The built-in list, read when it is first asked; empty when the program was built without it.
  static let builtIn = BrandWords(EmbeddedGlossaries.bytes(of: file))

  init(_ bytes: [UInt8]?) {
    guard let bytes, let table = try? GlossaryTable(name: Self.file, bytes: bytes) else { return }
    let columns = ["arabic", "english", "variants", "source"].map(table.column)
    for record in 0..<table.count {
      let entry = Entry(
        english: table.field(record, columns[1]), isAmbiguous: table.field(record, columns[3]).contains("ambiguous"))
      for form in [table.field(record, columns[0])] + table.values(record, columns[2]) {
        let words = PhraseWords.fold(form)
        longest = max(longest, words.count)
        // The line that was filed first wins.
        let key = Self.key(words)
        if entries[key] == nil { entries[key] = entry }
      }
    }
  }

  func entry(_ words: [[Unicode.Scalar]]) -> Entry? { entries[Self.key(words)] }

  private static func key(_ words: [[Unicode.Scalar]]) -> String {
    words.map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
  }
}
