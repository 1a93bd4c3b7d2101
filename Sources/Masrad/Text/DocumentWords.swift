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
    let (first, last) = (tokens[span.lowerBound], tokens[span.upperBound - 1])
    var offset = first.range.lowerBound
    var left = proclitics
    while left > 0, offset < first.range.upperBound {
      if Folding.fold(document.scalars[offset]) != nil { left -= 1 }
      offset += 1
    }
    while proclitics > 0, offset < first.range.upperBound, ArabicLetter.isMark(document.scalars[offset]) { offset += 1 }
    return offset..<last.range.upperBound
  }
}
