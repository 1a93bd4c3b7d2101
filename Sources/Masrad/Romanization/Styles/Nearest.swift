/// Finds what somebody may have meant.
public enum Nearest {
  /// The word that begins with `word`, else the one that fewest changes of a letter turn it into; the first of those
  /// that are alike, nil where none is near.
  public static func word(to word: String, among words: [String]) -> String? {
    let letters = Array(word.lowercased().unicodeScalars)
    if letters.count > 1, let longer = words.first(where: { $0.unicodeScalars.starts(with: letters) }) { return longer }
    let distances = words.map { distance(letters, Array($0.lowercased().unicodeScalars)) }
    guard let least = distances.min(), least <= (letters.count + 1) / 2 else { return nil }
    return distances.firstIndex(of: least).map { words[$0] }
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
