/// Cuts a phrase of a glossary into folded words, as `Tokenizer` cuts a text.
enum PhraseWords {
  static func fold(_ phrase: some Collection<UInt8>) -> [[Unicode.Scalar]] {
    fold(String(decoding: phrase, as: UTF8.self))
  }

  static func fold(_ phrase: String) -> [[Unicode.Scalar]] {
    var phrase = phrase
    return phrase.withUTF8 { bytes in
      withUnsafeTemporaryAllocation(of: Unicode.Scalar.self, capacity: bytes.count) { scalars in
        fold(UnsafeMutableBufferPointer(rebasing: scalars[..<ScalarArray.decode(bytes, into: scalars)]))
      }
    }
  }

  /// Writes the letters of each word over the scalars that have been read.
  private static func fold(_ scalars: UnsafeMutableBufferPointer<Unicode.Scalar>) -> [[Unicode.Scalar]] {
    var words: [[Unicode.Scalar]] = []
    var count = 0
    func finish() {
      guard count > 0 else { return }
      let word = Folding.letters(UnsafeBufferPointer(rebasing: scalars[..<count]))
      count = 0
      if let cut = JoinedElement.cut(word[...]) {
        words.append(Array(word[..<cut]))
        words.append(Array(word[cut...]))
      } else {
        words.append(word)
      }
    }
    for place in scalars.indices {
      let scalar = scalars[place]
      if ArabicLetter.isLetter(scalar) || ArabicLetter.isMark(scalar) || ArabicLetter.isDigit(scalar)
        || ArabicLetter.isWesternLetter(scalar)
      {
        if Folding.fold(scalar) != nil {
          scalars[count] = scalar
          count += 1
        }
      } else {
        finish()
      }
    }
    finish()
    return words
  }

  /// The hash of a phrase in one space.
  static func hash(_ phrase: String, _ space: LexiconFile.Space) -> UInt64 {
    var scanner = PhraseScanner()
    var phrase = phrase
    phrase.withUTF8 { scanner.scan($0) }
    return scanner.hash(space)
  }
}
