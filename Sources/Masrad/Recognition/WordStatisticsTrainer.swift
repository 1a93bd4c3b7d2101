/// Counts the words of a corpus for `WordStatistics`.
///
/// A given name counts as context when the names lists know it and it is no ordinary word of the other lists.
public struct WordStatisticsTrainer {
  private let lexicon: Lexicon
  private let words = WordTable()
  private let facts: FactsTable
  private var counts: [Int32] = []
  private var behindNames: [Int32] = []

  public init(lexicon: Lexicon) {
    self.lexicon = lexicon
    facts = FactsTable(lexicon: lexicon, words: words)
  }

  /// Counts a text of one or more paragraphs.
  public mutating func add(_ text: String) {
    let document = Document(path: "", text: text)
    var previous: Int?
    for token in Tokenizer.tokens(of: document, words: words) {
      while counts.count <= token.word {
        counts.append(0)
        behindNames.append(0)
      }
      counts[token.word] += 1
      if let previous, token.gap.isPlain, isGivenName(previous) { behindNames[token.word] += 1 }
      previous = token.word
    }
  }

  private func isGivenName(_ word: Int) -> Bool {
    guard words.words[word].script == .arabic, words.words[word].letters.count > 3 else { return false }
    let facts = facts[word].stems[0]
    return facts.exact.contains(.given) && !facts.exact.contains(.common) && !facts.bare.contains(.noun)
      && !facts.bare.contains(.institution) && !facts.bare.contains(.adjective) && !facts.bare.contains(.head)
  }

  /// The parameter file; see `WordStatistics` for its layout. The same corpus gives the same bytes.
  public func parameters() -> [UInt8] {
    var totals: [UInt32: (count: Int, behind: Int)] = [:]
    for (number, word) in words.words.enumerated() where word.script == .arabic && number < counts.count {
      let key = WordStatistics.short(word.whole.exact)
      totals[key, default: (0, 0)].count += Int(counts[number])
      totals[key, default: (0, 0)].behind += Int(behindNames[number])
    }
    let kept = totals.filter { $0.value.count >= WordStatistics.leastCount }.sorted { $0.key < $1.key }
    var bytes = WordStatistics.mark
    append(UInt32(kept.count), to: &bytes)
    for (key, _) in kept { append(key, to: &bytes) }
    for (_, total) in kept { bytes.append(code(total.count, total.behind)) }
    return bytes + letters(totals.mapValues(\.count))
  }

  /// The foreign names of the lists beside the words of the corpus that no list of names has.
  private func letters(_ totals: [UInt32: Int]) -> [UInt8] {
    var listed: Set<UInt32> = []
    var names = NameLetters.Counts()
    for element in lexicon.nameElements {
      let letters = Folding.letters(Array(element.arabic.unicodeScalars))
      guard letters.count > 2, listed.insert(WordStatistics.short(WordHash.of(letters))).inserted,
        !letters.contains(" ")
      else { continue }
      if !Origin(element.origin).isArabic { names.add(letters) }
    }
    var words = NameLetters.Counts()
    var seen = listed
    for word in self.words.words where word.script == .arabic {
      let key = WordStatistics.short(word.whole.exact)
      guard totals[key, default: 0] >= Self.leastForLetters, seen.insert(key).inserted else { continue }
      words.add(word.letters)
    }
    return NameLetters.bytes(names: names, words: words)
  }

  /// Rarer words are misspelt too often.
  private static let leastForLetters = 3

  private func append(_ value: UInt32, to bytes: inout [UInt8]) {
    for shift in [0, 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: value >> UInt32(shift))) }
  }

  private func code(_ count: Int, _ behind: Int) -> UInt8 {
    let share = (Double(behind) + 0.2) / (Double(count) + 2)
    let nameClass = WordStatistics.shares.firstIndex { share < $0 } ?? WordStatistics.shares.count
    let magnitude = min(31, Int.bitWidth - 1 - count.leadingZeroBitCount)
    return UInt8(magnitude << 3 | nameClass)
  }
}
