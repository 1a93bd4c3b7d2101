/// Says which tokens stand in a phrase of several words that the glossaries know, and in what kind of phrase.
///
/// Single words need no flag: what the glossaries say of them is among the attributes of the word.
final class PhraseFlags {
  /// 0 for no phrase; else 1 + 2 × kind, and one more behind the first word.
  static let codeCount = 1 + 2 * kinds.count
  private static let kinds: [[Sense.Kind]] = [[.place, .country], [.organisation], [.person, .personShort]]

  private let lexicon: Lexicon
  private let words: WordTable
  /// For each distinct word the readings that begin a longer phrase, as bits; nil where not yet asked.
  @exclusivity(unchecked) private var beginnings: [UInt8] = []

  init(lexicon: Lexicon, words: WordTable) {
    self.lexicon = lexicon
    self.words = words
  }

  /// Appends a code for each token.
  func append(words numbers: [Int32], gaps: [UInt16], to codes: inout [UInt8]) {
    let start = codes.count
    codes.append(contentsOf: repeatElement(0, count: numbers.count))
    var index = 0
    while index < numbers.count {
      guard let (end, kind) = longest(at: index, numbers, gaps) else {
        index += 1
        continue
      }
      let code = UInt8(1 + 2 * kind)
      codes[start + index] = code
      for inner in index + 1..<end { codes[start + inner] = code + 1 }
      index = end
    }
  }

  private func longest(at index: Int, _ numbers: [Int32], _ gaps: [UInt16]) -> (end: Int, kind: Int)? {
    let readings = beginnings(of: Int(numbers[index]))
    guard readings != 0 else { return nil }
    for (number, stem) in words.words[Int(numbers[index])].stems.prefix(8).enumerated()
    where readings & (1 << UInt8(number)) != 0 {
      if let found = longest(at: index, stem, numbers, gaps) { return found }
    }
    return nil
  }

  private func longest(
    at index: Int, _ stem: Stem, _ numbers: [Int32], _ gaps: [UInt16]
  ) -> (end: Int, kind: Int)? {
    var hash = WordHash.append(stem.exact, to: LexiconFile.Space.exact.rawValue)
    var best: (end: Int, kind: Int)?
    var end = index + 1
    while end < numbers.count, Gap(rawValue: gaps[end]).isPlain {
      hash = WordHash.append(words.words[Int(numbers[end])].whole.exact, to: hash)
      end += 1
      var goesOn = false
      for sense in lexicon.senses(of: hash) {
        if sense.kind == .prefix { goesOn = true }
        if let kind = Self.kinds.firstIndex(where: { $0.contains(sense.kind) }) { best = (end, kind) }
      }
      if !goesOn { break }
    }
    return best
  }

  private func beginnings(of word: Int) -> UInt8 {
    while beginnings.count <= word { beginnings.append(look(up: words.words[beginnings.count])) }
    return beginnings[word]
  }

  private func look(up word: Word) -> UInt8 {
    guard word.script == .arabic else { return 0 }
    var bits: UInt8 = 0
    for (number, stem) in word.stems.prefix(8).enumerated() {
      for sense in lexicon.senses(word: stem.exact)
      where sense.kind == .prefix { bits |= 1 << UInt8(number) }
    }
    return bits
  }
}
