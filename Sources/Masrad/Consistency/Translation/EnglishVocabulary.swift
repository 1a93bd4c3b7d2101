/// The distinct words of the translations of a run, so that each is folded and compared once.
///
/// For one thread while words are added; any number of threads may read it between.
final class EnglishVocabulary {
  struct Word {
    /// As `EnglishKey`: without case, diacritics, apostrophes.
    let key: String
    /// The number of the key: Barzani and BARZANI have one, and so have defence and defense.
    fileprivate(set) var keyNumber: Int
    let letters: [UInt8]
    /// Of a plural: the letters without its s; otherwise the same.
    let singular: [UInt8]
    let roles: EnglishRoles
    let isAcronym: Bool
    let isArabic: Bool
  }

  let classes: EnglishWords
  private var numbers = ScalarNumbers()
  private var keys: [String: Int] = [:]
  private var keyLetters: [[UInt8]] = []
  /// By key number.
  private var singulars: [Int] = []
  private var singularNumbers: [[UInt8]: Int] = [:]
  private(set) var words: [Word] = []
  /// What is asked of every token, apart from the rest of its word.
  private var roles = PlainList<EnglishRoles>()
  private var keyNumbers = PlainList<Int>()
  private var outlines = PlainList<WordOutline>()

  /// The key number of the article.
  let the: Int

  init(classes: EnglishWords) {
    self.classes = classes
    the = 0
    _ = index(of: "the")
  }

  deinit {
    roles.free()
    keyNumbers.free()
    outlines.free()
  }

  subscript(index: Int) -> Word { words[index] }

  func letters(ofKey number: Int) -> [UInt8] { keyLetters[number] }

  /// A number that election and elections share.
  func singular(ofKey number: Int) -> Int { singulars[number] }

  func roles(_ index: Int) -> EnglishRoles { roles[index] }

  func keyNumber(_ index: Int) -> Int { keyNumbers[index] }

  func outline(_ index: Int) -> WordOutline { outlines[index] }

  func index(of text: String) -> Int { ScalarArray.of(text).withUnsafeBufferPointer(index) }

  func index(of scalars: UnsafeBufferPointer<Unicode.Scalar>) -> Int {
    let (number, isNew) = numbers.number(of: scalars)
    if isNew { add(word(of: scalars)) }
    return number
  }

  private func add(_ word: Word) {
    var word = word
    let spelling = EnglishSpelling.british(word.key)
    word.keyNumber = keys[spelling] ?? keyLetters.count
    if word.keyNumber == keyLetters.count {
      keys[spelling] = word.keyNumber
      keyLetters.append(Array(spelling.utf8))
      let singular = Self.singular(Array(spelling.utf8))
      let number = singularNumbers[singular] ?? singularNumbers.count
      singularNumbers[singular] = number
      singulars.append(number)
    }
    words.append(word)
    roles.append(word.roles)
    keyNumbers.append(word.keyNumber)
    outlines.append(WordOutline(word.letters))
  }

  private static func singular(_ letters: [UInt8]) -> [UInt8] {
    let s = UInt8(ascii: "s")
    return letters.count > 3 && letters.last == s && letters[letters.count - 2] != s ? letters.dropLast() : letters
  }

  private func word(of scalars: UnsafeBufferPointer<Unicode.Scalar>) -> Word {
    let key = EnglishKey.of(ScalarArray.text(scalars))
    let letters = Array(key.utf8)
    let singular = Self.singular(letters)
    var roles = classes.roles(of: key)
    // Qataris.
    if roles.isEmpty, singular.count < letters.count,
      classes.roles(of: String(decoding: singular, as: UTF8.self)).contains(.nationality)
    {
      roles = .nationality
    }
    let capitals = scalars.count(where: EnglishLetter.isCapital)
    return Word(
      key: key, keyNumber: 0, letters: letters, singular: singular, roles: roles,
      isAcronym: capitals >= 2 && !scalars.contains { $0.properties.isLowercase },
      isArabic: scalars.contains(where: ArabicLetter.isLetter))
  }
}

/// Numbers of distinct words in the order of their first use, found by their scalars without making a string.
private struct ScalarNumbers {
  private var slots = [Int32](repeating: -1, count: 1024)
  private var hashes: [UInt64] = []
  private var starts = [0]
  private var pool: [Unicode.Scalar] = []

  mutating func number(of scalars: UnsafeBufferPointer<Unicode.Scalar>) -> (number: Int, isNew: Bool) {
    let hash = WordHash.of(scalars)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if hashes[number] == hash, pool[starts[number]..<starts[number + 1]].elementsEqual(scalars) {
        return (number, false)
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = hashes.count
    slots[slot] = Int32(number)
    hashes.append(hash)
    pool.append(contentsOf: scalars)
    starts.append(pool.count)
    if hashes.count * 2 > slots.count { grow() }
    return (number, true)
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for (number, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }
}
