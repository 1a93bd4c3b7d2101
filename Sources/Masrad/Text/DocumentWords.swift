/// A document cut into words, once for all that look at them.
struct DocumentWords {
  let document: Document
  let table: WordTable
  let tokens: [Token]

  init(_ document: Document) {
    self.document = document
    table = WordTable()
    tokens = Tokenizer.tokens(of: document, words: table)
  }

  /// The tokens that begin in each of the stretches of the text that begin at `starts`, which are sorted.
  func tokens(ofStretches starts: [Int]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(starts.count)
    var place = 0
    for number in starts.indices {
      let end = number + 1 < starts.count ? starts[number + 1] : document.scalars.count + 1
      let first = place
      while place < tokens.count, tokens[place].range.lowerBound < end { place += 1 }
      ranges.append(first..<place)
    }
    return ranges
  }

  /// What `judge` says of each distinct word, by its number.
  func judged<Judgement>(_ judge: (Word) -> Judgement) -> [Judgement] { table.words.map(judge) }

  /// The offsets of some tokens, behind so many letters of the first.
  func offsets(_ span: Range<Int>, proclitics: Int) -> Range<Int> {
    document.offset(of: tokens[span.lowerBound], behind: proclitics)..<tokens[span.upperBound - 1].range.upperBound
  }
}

extension Document {
  /// Where a token's stem begins: behind so many letters and their marks.
  func offset(of token: Token, behind letters: Int) -> Int {
    var offset = token.range.lowerBound
    var left = letters
    while left > 0, offset < token.range.upperBound {
      if Folding.fold(scalars[offset]) != nil { left -= 1 }
      offset += 1
    }
    while letters > 0, offset < token.range.upperBound, ArabicLetter.isMark(scalars[offset]) { offset += 1 }
    return offset
  }
}
