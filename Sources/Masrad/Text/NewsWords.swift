/// How often words stand in the news that Masrad has counted (Models/words.md).
public enum NewsWords {
  /// About how often each word was counted, 0 for rare ones; what is no single Arabic word counts as rare.
  public static func counts(of words: [String]) -> [Double] {
    var counts = [Double](repeating: 0, count: words.count)
    let table = WordTable()
    let document = Document(path: "", text: words.joined(separator: "\n"))
    for token in Tokenizer.tokens(of: document, words: table) {
      let line = document.place(inLines: token.range).line
      let word = table.words[token.word]
      guard counts.indices.contains(line), word.script == .arabic else { continue }
      counts[line] = WordStatistics.builtIn.count(word.whole.exact)
    }
    return counts
  }
}
