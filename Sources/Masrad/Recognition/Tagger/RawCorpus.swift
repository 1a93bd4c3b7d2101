/// Raw news as numbers of distinct words, held in memory for counting, clustering and tagging.
struct RawCorpus: Sendable {
  /// The articles one behind the other; an empty line of the news ends one.
  private(set) var words: [Int32] = []
  private(set) var gaps: [UInt16] = []
  private(set) var articleStarts: [Int] = []
  private var isOpen = false

  /// Adds a paragraph.
  mutating func add(_ line: String, words table: WordTable) {
    let document = Document(path: "", text: DetachedConjunction.joined(line))
    let tokens = Tokenizer.tokens(of: document, words: table)
    guard !tokens.isEmpty else {
      isOpen = false
      return
    }
    if !isOpen { articleStarts.append(words.count) }
    isOpen = true
    for (index, token) in tokens.enumerated() {
      words.append(Int32(token.word))
      gaps.append(index == 0 ? Gap.line.rawValue : token.gap.rawValue)
    }
  }

  func article(_ number: Int) -> Range<Int> {
    articleStarts[number]..<(number + 1 < articleStarts.count ? articleStarts[number + 1] : words.count)
  }
}

/// Puts right what tokenised news has done to the conjunction: `و غولر` is وغولر in running text.
enum DetachedConjunction {
  static func joined(_ line: String) -> String {
    let scalars = Array(line.unicodeScalars)
    let cuts = blanks(in: scalars)
    guard !cuts.isEmpty else { return line }
    var view = String.UnicodeScalarView()
    var next = 0
    for (index, scalar) in scalars.enumerated() {
      if next < cuts.count, cuts[next] == index { next += 1 } else { view.append(scalar) }
    }
    return String(view)
  }

  /// The offsets of the blanks that part a lone و from an Arabic word, in ascending order.
  static func blanks(in scalars: [Unicode.Scalar]) -> [Int] {
    var found: [Int] = []
    for index in scalars.indices.dropFirst() where ArabicLetter.isBlank(scalars[index]) {
      let stands = index < 2 || ArabicLetter.isBlank(scalars[index - 2])
      guard scalars[index - 1] == "و", stands, index + 2 < scalars.count else { continue }
      if ArabicLetter.isLetter(scalars[index + 1]), ArabicLetter.isLetter(scalars[index + 2]) { found.append(index) }
    }
    return found
  }
}
