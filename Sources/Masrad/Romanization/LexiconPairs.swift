/// Pairs of Arabic and English name tokens out of the built-in lists, to train the letter model with.
///
/// Names of several words are taken apart where both sides have as many words; the article is cut off both sides.
public enum LexiconPairs {
  private static let files = ["names-arabic.tsv", "names-foreign.tsv", "people.tsv"]
  private static let articles = ["al-", "el-", "Al-", "El-"]

  /// Lines `arabic TAB english TAB count`; the form that the lists prefer counts more than their alternatives.
  public static func text(_ lexicon: Lexicon) -> String {
    var lines: [String] = []
    for name in files {
      guard let table = lexicon.table(name) else { continue }
      let columns = ["arabic", "english", "alternatives"].map(table.column)
      for record in 0..<table.count {
        let arabic = table.field(record, columns[0])
        lines += pairs(arabic, table.field(record, columns[1])).map { "\($0)\t3" }
        for form in table.values(record, columns[2]) { lines += pairs(arabic, form).map { "\($0)\t1" } }
      }
    }
    return lines.joined(separator: "\n")
  }

  private static func pairs(_ arabic: String, _ english: String) -> [String] {
    let words = arabic.split(separator: " ").map(String.init)
    let names = english.split(separator: " ").map(String.init)
    guard words.count == names.count else { return [] }
    return zip(words, names).compactMap { word, name in
      guard let article = articles.first(where: name.hasPrefix) else { return "\(word)\t\(name.lowercased())" }
      guard word.hasPrefix("ال") else { return nil }
      return "\(word.dropFirst(2))\t\(name.dropFirst(article.count).lowercased())"
    }
  }
}
