/// Cuts a document into words.
///
/// A word is a run of Arabic letters with their marks, a run of western letters (with inner
/// apostrophes and dots left out), or a run of digits. Joined عبدالحكيم and أبوالغيط become two tokens that touch, so
/// that they compare equal to عبد الحكيم and أبو الغيط.
public struct Tokenizer {
  /// The tokens of `document`; their words are added to `words`.
  public static func tokens(of document: Document, words: WordTable) -> [Token] {
    var tokens: [Token] = []
    tokens.reserveCapacity(document.scalars.count / 5)
    let scalars = document.scalars
    var gap: Gap = []
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if ArabicLetter.isLetter(scalar) {
        let start = index
        while index < scalars.count, ArabicLetter.isLetter(scalars[index]) || ArabicLetter.isMark(scalars[index]) {
          index += 1
        }
        // Marks at the end, such as a tatweel used as a dash, stay inside: they belong to the letter.
        append(start..<index, of: scalars, gap: gap, words: words, to: &tokens)
        gap = []
        if isAbbreviation(scalars, start..<index) {
          gap.insert(.abbreviation)
          index += 1
        }
      } else if ArabicLetter.isWesternLetter(scalar) {
        let start = index
        while index < scalars.count, isInnerWestern(scalars, index) { index += 1 }
        tokens.append(Token(range: start..<index, word: words.index(of: scalars[start..<index]), gap: gap))
        gap = []
      } else if ArabicLetter.isDigit(scalar) {
        let start = index
        while index < scalars.count, ArabicLetter.isDigit(scalars[index]) { index += 1 }
        tokens.append(Token(range: start..<index, word: words.index(of: scalars[start..<index]), gap: gap))
        gap = []
      } else {
        gap.formUnion(Gap.of(scalar))
        index += 1
      }
    }
    return tokens
  }

  private static func append(
    _ range: Range<Int>, of scalars: [Unicode.Scalar], gap: Gap, words: WordTable, to tokens: inout [Token]
  ) {
    if let cut = JoinedElement.cut(scalars[range]) {
      tokens.append(
        Token(range: range.lowerBound..<cut, word: words.index(of: scalars[range.lowerBound..<cut]), gap: gap))
      tokens.append(
        Token(range: cut..<range.upperBound, word: words.index(of: scalars[cut..<range.upperBound]), gap: .joined))
    } else {
      tokens.append(Token(range: range, word: words.index(of: scalars[range]), gap: gap))
    }
  }

  /// One or two letters and a dot with a name close behind: `د. حسين`, `م.علي`.
  private static func isAbbreviation(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
    guard range.count <= 2, range.upperBound + 1 < scalars.count, scalars[range.upperBound] == "." else { return false }
    let next = scalars[range.upperBound + 1]
    return ArabicLetter.isLetter(next) || ArabicLetter.isBlank(next)
  }

  private static func isInnerWestern(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    let scalar = scalars[index]
    if ArabicLetter.isWesternLetter(scalar) || ArabicLetter.isDigit(scalar) { return true }
    // An apostrophe or hyphen between two letters: Nyong'o, Ould-Abbes.
    guard scalar == "'" || scalar == "’" || scalar == "-" else { return false }
    return index + 1 < scalars.count && ArabicLetter.isWesternLetter(scalars[index + 1])
  }
}

/// The elements that newspapers join to what follows: عبدالحكيم, أبوالغيط.
enum JoinedElement {
  /// Where to cut a joined word, as an index of `word`; nil where it is not joined. A proclitic before عبد is allowed.
  static func cut(_ word: ArraySlice<Unicode.Scalar>) -> Int? {
    guard word.count >= 6 else { return nil }
    for element in elements {
      for proclitics in 0...2 {
        if let cut = cut(word, element: element, proclitics: proclitics) { return cut }
      }
    }
    return nil
  }

  /// عبد and أبو, folded.
  private static let elements: [[UInt32]] = [[0x639, 0x628, 0x62F], [0x627, 0x628, 0x648]]

  private static func cut(_ word: ArraySlice<Unicode.Scalar>, element: [UInt32], proclitics: Int) -> Int? {
    var index = word.startIndex
    var skipped = 0
    func next() -> Unicode.Scalar? {
      while index < word.endIndex {
        defer { index += 1 }
        if let folded = Folding.fold(word[index]) { return folded }
      }
      return nil
    }
    while skipped < proclitics {
      guard let letter = next(), Proclitics.letters.contains(letter) else { return nil }
      skipped += 1
    }
    for wanted in element {
      guard let letter = next(), letter.value == wanted else { return nil }
    }
    // Marks of the element's last letter belong to it.
    while index < word.endIndex, ArabicLetter.isMark(word[index]) { index += 1 }
    let cut = index
    guard next() == "ا", next() == "ل", next() != nil, next() != nil else { return nil }
    return cut
  }
}
