/// Pairs of Arabic and English name tokens out of the built-in lists, to train the letter model with.
///
/// Names of several words are taken apart where both sides have as many words; the article is cut off both sides.
public struct LexiconPairs: Sendable {
  struct Pair: Sendable {
    let arabic: String
    let english: String
    let origin: Origin
    /// The form that the lists prefer, not one of their alternatives.
    let isPreferred: Bool
  }

  private static let files = ["names-arabic.tsv", "names-foreign.tsv", "people.tsv"]
  private static let articles = ["al-", "el-", "Al-", "El-"]

  private(set) var pairs: [Pair] = []
  /// The people of the lists by origin.
  private(set) var people: [Origin: Int] = [:]

  public init(_ lexicon: Lexicon) {
    for name in Self.files {
      guard let table = lexicon.table(name) else { continue }
      let columns = ["arabic", "english", "alternatives", "origin"].map(table.column)
      for record in 0..<table.count {
        let origin = Origin(table.field(record, columns[3]))
        if name == "people.tsv" { people[origin, default: 0] += 1 }
        add(table.field(record, columns[0]), table.field(record, columns[1]), origin, isPreferred: true)
        for form in table.values(record, columns[2]) {
          add(table.field(record, columns[0]), form, origin, isPreferred: false)
        }
      }
    }
  }

  /// Adds the names that only the list of vowels has, spelt as newspapers spell such vowels: most of them are family
  /// names from Arabic, which the files of pairs have few of. Rarer readings and names of Western languages are left out.
  public mutating func addVocalised() throws {
    guard let writer = try RomanizationStyle(text: "base = news\n", file: "pairs").writer else { return }
    let known = Set(pairs.map(\.arabic))
    try GlossaryTable.forEach(VocalisedNames.file, ["arabic", "vocalised", "source"]) { fields in
      let isUsual = !["also:", "either:", "western:"].contains { fields[2].hasPrefix($0) }
      guard isUsual, !known.contains(fields[0]) else { return }
      let english = writer.write(VocalisedWord(fields[1])).lowercased()
      pairs.append(Pair(arabic: fields[0], english: english, origin: .arabic, isPreferred: false))
    }
  }

  /// The pairs with the origins whose names are spelt so.
  ///
  /// A line for Arabic speaks for every region that has no line of its own for the same Arabic.
  var byOrigin: [(pair: Pair, origins: [Origin])] {
    var own: [String: Set<Origin>] = [:]
    for pair in pairs where pair.origin.isArabic { own[pair.arabic, default: []].insert(pair.origin) }
    return pairs.map { pair in
      guard pair.origin == .arabic else { return (pair, [pair.origin]) }
      return (pair, [.arabic] + Origin.regions.filter { own[pair.arabic]?.contains($0) != true })
    }
  }

  /// Lines `arabic TAB english TAB count`; the form that the lists prefer counts more than their alternatives.
  public var text: String {
    pairs.map { "\($0.arabic)\t\($0.english)\t\($0.isPreferred ? 3 : 1)" }.joined(separator: "\n")
  }

  private mutating func add(_ arabic: String, _ english: String, _ origin: Origin, isPreferred: Bool) {
    let words = arabic.split(separator: " ").map(String.init)
    let names = english.split(separator: " ").map(String.init)
    guard words.count == names.count else { return }
    for (word, name) in zip(words, names) {
      if let article = Self.articles.first(where: name.hasPrefix) {
        guard word.hasPrefix("ال") else { continue }
        let stem = name.dropFirst(article.count).lowercased()
        pairs.append(Pair(arabic: String(word.dropFirst(2)), english: stem, origin: origin, isPreferred: isPreferred))
      } else {
        pairs.append(Pair(arabic: word, english: name.lowercased(), origin: origin, isPreferred: isPreferred))
      }
    }
  }
}
