/// Finds what somebody may have meant.
public enum Nearest {
  /// The word that fewest changes of a letter turn `word` into; the first of those that are alike.
  ///
  /// - Parameter words: not empty; the empty text comes back where it is.
  public static func word(to word: String, among words: [String]) -> String {
    let letters = Array(word.lowercased().unicodeScalars)
    let distances = words.map { distance(letters, Array($0.lowercased().unicodeScalars)) }
    guard let least = distances.min(), let index = distances.firstIndex(of: least) else { return "" }
    return words[index]
  }

  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var row = Array(0...b.count)
    for (i, letter) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in b.enumerated() {
        let above = row[j + 1]
        row[j + 1] = min(diagonal + (letter == other ? 0 : 1), min(above, row[j]) + 1)
        diagonal = above
      }
    }
    return row[b.count]
  }
}
