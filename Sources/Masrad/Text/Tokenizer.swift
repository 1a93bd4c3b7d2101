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
    document.scalars.withUnsafeBufferPointer { read($0, words, &tokens) }
    return tokens
  }

  private static func read(
    _ scalars: UnsafeBufferPointer<Unicode.Scalar>, _ words: WordTable, _ tokens: inout [Token]
  ) {
    var gap: Gap = []
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if ArabicLetter.isLetter(scalar) {
        let start = index
        var hash = WordHash.Running()
        while index < scalars.count, ArabicLetter.isLetter(scalars[index]) || ArabicLetter.isMark(scalars[index]) {
          hash.add(scalars[index])
          index += 1
        }
        // Marks at the end, such as a tatweel used as a dash, stay inside: they belong to the letter.
        append(start..<index, of: scalars, hash.value, gap: gap, words: words, to: &tokens)
        let isBehindAbbreviation = gap == .abbreviation
        gap = []
        if isAbbreviation(scalars, start..<index, isBehindAbbreviation) {
          gap.insert(.abbreviation)
          index += 1
        }
      } else if ArabicLetter.isWesternLetter(scalar) {
        let start = index
        while index < scalars.count, isInnerWestern(scalars, index) { index += 1 }
        tokens.append(
          Token(range: start..<index, word: words.index(of: .init(rebasing: scalars[start..<index])), gap: gap))
        gap = []
      } else if ArabicLetter.isDigit(scalar) {
        let start = index
        while index < scalars.count, ArabicLetter.isDigit(scalars[index]) { index += 1 }
        tokens.append(
          Token(range: start..<index, word: words.index(of: .init(rebasing: scalars[start..<index])), gap: gap))
        gap = []
      } else {
        gap.formUnion(Gap.of(scalar))
        index += 1
      }
    }
  }

  /// - Parameter hash: that of the letters in `range`.
  private static func append(
    _ range: Range<Int>, of scalars: UnsafeBufferPointer<Unicode.Scalar>, _ hash: UInt64, gap: Gap, words: WordTable,
    to tokens: inout [Token]
  ) {
    if let cut = JoinedElement.cut(scalars[range]) {
      let parts = (range.lowerBound..<cut, cut..<range.upperBound)
      tokens.append(Token(range: parts.0, word: words.index(of: .init(rebasing: scalars[parts.0])), gap: gap))
      tokens.append(Token(range: parts.1, word: words.index(of: .init(rebasing: scalars[parts.1])), gap: .joined))
    } else {
      let word = words.index(of: UnsafeBufferPointer(rebasing: scalars[range]), hash: hash)
      tokens.append(Token(range: range, word: word, gap: gap))
    }
  }

  /// One or two letters and a dot with a name close behind, `د. حسين`, `م.علي`, and the name of a letter between two dots,
  /// `إن.إتش.كيه`, or before one with another behind it.
  private static func isAbbreviation(
    _ scalars: UnsafeBufferPointer<Unicode.Scalar>, _ range: Range<Int>, _ isBehindAbbreviation: Bool
  ) -> Bool {
    guard range.count <= 4, range.upperBound + 1 < scalars.count, scalars[range.upperBound] == "." else { return false }
    let next = scalars[range.upperBound + 1]
    if range.count <= 2 || isBehindAbbreviation {
      return ArabicLetter.isLetter(next) || range.count <= 2 && ArabicLetter.isBlank(next)
    }
    // جيه.بي مورجان, وسي.إن.إن: the name of a letter behind the dot, too.
    let letter = scalars[(range.upperBound + 1)...].prefix { ArabicLetter.isLetter($0) || ArabicLetter.isMark($0) }
    return letter.count == 2
  }

  private static func isInnerWestern(_ scalars: UnsafeBufferPointer<Unicode.Scalar>, _ index: Int) -> Bool {
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
  static func cut<Word: RandomAccessCollection<Unicode.Scalar>>(_ word: Word) -> Int? where Word.Index == Int {
    guard word.count >= 6, let first = word.first, mayBegin(first) else { return nil }
    for element in elements {
      for proclitics in 0...2 {
        if let cut = cut(word, element: element, proclitics: proclitics) { return cut }
      }
    }
    return nil
  }

  /// عبد and أبو, folded.
  private static let elements: [[UInt32]] = [[0x639, 0x628, 0x62F], [0x627, 0x628, 0x648]]

  /// Whether a joined word may begin with a scalar: the first letter of an element, or a proclitic.
  @inline(__always)
  private static func mayBegin(_ scalar: Unicode.Scalar) -> Bool {
    guard let letter = Folding.fold(scalar) else { return true }
    return letter == "ع" || letter == "ا" || Proclitics.letters.contains(letter)
  }

  private static func cut<Word: RandomAccessCollection<Unicode.Scalar>>(
    _ word: Word, element: [UInt32], proclitics: Int
  ) -> Int? where Word.Index == Int {
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
    var rest: [Unicode.Scalar] = []
    while rest.count < ofGod.count + 1, let letter = next() { rest.append(letter) }
    let isJoined = rest.starts(with: ["ا", "ل"]) && rest.count >= 4 || rest == ofGod && element == elements[0]
    return isJoined ? cut : nil
  }

  /// عبدربه, of his Lord: the one such name without an article.
  private static let ofGod: [Unicode.Scalar] = ["ر", "ب", "ه"]
}
