/// The words of a table that says of each to which group it belongs, as `grammar-words.tsv` does.
struct GroupedWords<Group: RawRepresentable & CaseIterable & Hashable & Sendable>: Sendable
where Group.RawValue == String {
  private var words: [Group: [String]] = [:]

  /// None, as when the program was built without the table.
  init() {}

  /// - Parameters:
  ///   - table: has the columns `group` and `column`.
  ///   - column: the name of the column with the words.
  /// - Throws: `GlossaryFileError` when a column is missing, a word is empty or its group is none of `Group`.
  init(_ table: GlossaryTable, of column: String) throws(GlossaryFileError) {
    let (word, group) = (try table.needed(column), try table.needed("group"))
    for record in 0..<table.count {
      let own: Group = try table.value(record, group)
      words[own, default: []].append(try table.filled(record, word))
    }
  }

  /// The words of a group as the table writes them, in its order.
  subscript(group: Group) -> [String] { words[group] ?? [] }

  /// The words of each group, the longest before those that may be a part of it.
  var longestFirst: [Group: [String]] {
    words.mapValues { $0.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) } }
  }
}
