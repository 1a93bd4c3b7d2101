/// The letter model's spellings of the words of the name lists, worked out ahead: most words of names in news are among
/// them, and to look one up costs a hundredth of searching for its spellings.
///
/// They are those of one model, told by its fingerprint, and of no other: with another they are left alone, and every
/// word is searched for.
///
/// Layout: `mark`, the model's fingerprint (UInt64), UInt32 number of words; the words' hashes in ascending order
/// (UInt64); the place of each one's spellings (UInt32) and a closing one; for each spelling a byte (bits 4–7 the letters
/// that it shares with the one before, bits 0–3 those that follow), these letters (a byte each) and its probability
/// (Float).
struct SpellingsAhead: Sendable {
  struct Spelling: Sendable, Equatable {
    let letters: [UInt8]
    let probability: Float
  }

  static let mark = "MSL1"
  /// Spellings of each word: as many as anybody asks for.
  static let count = WordSpellingsTable.count

  private static let head = 16
  private let bytes: ModelBytes
  let words: Int

  /// - Parameter fingerprint: that of the model whose spellings are wanted. Nil for another model's.
  init?(_ bytes: ModelBytes, fingerprint: UInt64) {
    words = bytes.word(12)
    guard bytes.word(0) == Self.markNumber, bytes.long(4) == fingerprint,
      Self.head + 12 * words + 4 <= bytes.count
    else { return nil }
    self.bytes = bytes
  }

  private static let markNumber = mark.utf8.reversed().reduce(0) { $0 << 8 | Int($1) }

  /// The spellings of a word, the best first; nil for one that is not among them.
  func spellings(_ word: [UInt8]) -> [Spelling]? {
    let wanted = Self.hash(word)
    var low = 0
    var high = words
    while low < high {
      let middle = (low + high) / 2
      if bytes.long(Self.head + 8 * middle) < wanted { low = middle + 1 } else { high = middle }
    }
    guard low < words, bytes.long(Self.head + 8 * low) == wanted else { return nil }
    let places = Self.head + 8 * words
    let start = places + 4 * (words + 1)
    var place = start + bytes.word(places + 4 * low)
    let end = min(bytes.count, start + bytes.word(places + 4 * low + 4))
    var spellings: [Spelling] = []
    spellings.reserveCapacity(Self.count)
    var letters: [UInt8] = []
    while place < end, spellings.count < Self.count {
      let shared = min(letters.count, bytes.byte(place) >> 4)
      let own = bytes.byte(place) & 15
      letters.removeSubrange(shared...)
      for offset in 0..<own { letters.append(UInt8(truncatingIfNeeded: bytes.byte(place + 1 + offset) & 31)) }
      spellings.append(Spelling(letters: letters, probability: bytes.real(place + 1 + own)))
      place += 5 + own
    }
    return spellings
  }

  /// FNV-1a of a word's codes.
  private static func hash(_ word: [UInt8]) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for letter in word { hash = (hash ^ UInt64(letter)) &* 0x100_0000_01B3 }
    return hash
  }

  // MARK: Making

  /// The file for a model's spellings of words. A word with spellings too long for the layout is left out.
  static func file(_ spellings: [(word: [UInt8], spellings: [Spelling])], fingerprint: UInt64) -> [UInt8] {
    var byHash: [UInt64: [UInt8]] = [:]
    for (word, spellings) in spellings {
      if let coded = coded(spellings) { byHash[hash(word)] = coded }
    }
    let sorted = byHash.sorted { $0.key < $1.key }
    var out = ByteWriter()
    out.append(Array(mark.utf8))
    out.append(Int(bitPattern: UInt(fingerprint)), width: 8)
    out.append(sorted.count, width: 4)
    for (hash, _) in sorted { out.append(Int(bitPattern: UInt(hash)), width: 8) }
    var place = 0
    for (_, coded) in sorted {
      out.append(place, width: 4)
      place += coded.count
    }
    out.append(place, width: 4)
    for (_, coded) in sorted { out.append(coded) }
    return out.bytes
  }

  private static func coded(_ spellings: [Spelling]) -> [UInt8]? {
    var out = ByteWriter()
    var before: [UInt8] = []
    for spelling in spellings.prefix(count) {
      let shared = min(15, zip(before, spelling.letters).prefix { $0 == $1 }.count)
      let own = Array(spelling.letters[shared...])
      guard own.count <= 15 else { return nil }
      out.append(shared << 4 | own.count, width: 1)
      out.append(own)
      out.append(spelling.probability)
      before = spelling.letters
    }
    return out.bytes
  }
}

extension ModelBytes {
  /// A hash of all bytes, by which other files tell whether they belong to them.
  var fingerprint: UInt64 {
    // Four chains side by side: one alone would wait for itself.
    var lanes: SIMD4<UInt64> = [1, 2, 3, 4]
    let multiplier = SIMD4<UInt64>(repeating: 0x9E37_79B1)
    var place = 0
    while place + 32 <= count {
      let words = SIMD4(long(place), long(place + 8), long(place + 16), long(place + 24))
      lanes = (lanes ^ words) &* multiplier
      lanes ^= lanes &>> 29
      place += 32
    }
    var hash = UInt64(count)
    for offset in place..<count { hash = (hash ^ UInt64(byte(offset))) &* 0x100_0000_01B3 }
    for lane in 0..<4 { hash = (hash ^ lanes[lane] ^ lanes[lane] >> 32) &* 0x9E37_79B9_7F4A_7C15 }
    return hash ^ hash >> 29
  }
}

/// Lays out the spellings of the words of the name lists ahead.
public enum SpellingsAheadMaker {
  /// The built-in letter model's spellings of the words of the lists of names and people, and of what follows their
  /// article.
  public static func parameters(_ lexicon: Lexicon) -> [UInt8] {
    guard let model = LetterModel.builtIn?.searchingAll, let fingerprint = LetterModel.builtInFingerprint else {
      return SpellingsAhead.file([], fingerprint: 0)
    }
    let words = words(of: lexicon)
    let found = Parallel.map(words.count, threads: Parallel.cores) { number in
      (
        word: words[number],
        spellings: model.ranked(words[number]).prefix(SpellingsAhead.count).map {
          SpellingsAhead.Spelling(letters: $0.candidate.letters, probability: $0.probability)
        }
      )
    }
    return SpellingsAhead.file(found, fingerprint: fingerprint)
  }

  /// The words as the letter model reads them, each once, in the order of the lists.
  static func words(of lexicon: Lexicon) -> [[UInt8]] {
    var seen: Set<[UInt8]> = []
    var words: [[UInt8]] = []
    for table in ["names-arabic.tsv", "names-foreign.tsv", "people.tsv"].compactMap(lexicon.table) {
      let column = table.column("arabic")
      for record in 0..<table.count {
        for word in NameWords.split(table.field(record, column)) {
          for text in word.hasArticle ? [word.text, word.withoutArticle] : [word.text] {
            guard let codes = RomanAlphabet.arabic(text), !codes.isEmpty, codes.count <= LetterModel.longestWord,
              seen.insert(codes).inserted
            else { continue }
            words.append(codes)
          }
        }
      }
    }
    return words
  }
}
