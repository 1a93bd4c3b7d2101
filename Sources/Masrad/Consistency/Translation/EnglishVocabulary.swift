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
  }

  let classes: EnglishWords
  /// For texts of which nothing but the words is wanted.
  private let scratch = EnglishTextMemory()
  // A vocabulary is one thread's while words are added: what is read at every word is not asked for leave each time.
  @exclusivity(unchecked) private var numbers = ScalarNumbers()
  @exclusivity(unchecked) private var keys = HashMap<Int>()
  @exclusivity(unchecked) private var keyLetters: [[UInt8]] = []
  /// By key number.
  @exclusivity(unchecked) private var singulars = PlainList<Int>()
  @exclusivity(unchecked) private var singularNumbers = HashMap<Int>()
  @exclusivity(unchecked) private var words: [Word] = []
  /// What is asked of every token, apart from the rest of its word.
  @exclusivity(unchecked) private var roles = PlainList<EnglishRoles>()
  @exclusivity(unchecked) private var keyNumbers = PlainList<Int>()
  @exclusivity(unchecked) private var outlines = PlainList<WordOutline>()
  /// The hash of each word's key, as `EnglishNameIndex` knows it.
  @exclusivity(unchecked) private var keyHashes = PlainList<UInt64>()

  /// The key number of the article.
  let the: Int

  init(classes: EnglishWords) {
    self.classes = classes
    the = 0
    _ = index(of: "the")
  }

  deinit {
    numbers.free()
    singulars.free()
    roles.free()
    keyNumbers.free()
    outlines.free()
    keyHashes.free()
  }

  subscript(index: Int) -> Word { words[index] }

  func letters(of index: Int) -> [UInt8] { words[index].letters }

  /// Of a plural the letters without its s, else all.
  func singular(of index: Int) -> [UInt8] { words[index].singular }

  func letters(ofKey number: Int) -> [UInt8] { keyLetters[number] }

  /// A number that election and elections share.
  func singular(ofKey number: Int) -> Int { singulars[number] }

  func roles(_ index: Int) -> EnglishRoles { roles[index] }

  func keyNumber(_ index: Int) -> Int { keyNumbers[index] }

  func outline(_ index: Int) -> WordOutline { outlines[index] }

  func keyHash(_ index: Int) -> UInt64 { keyHashes[index] }

  func isAcronym(_ index: Int) -> Bool { roles[index].contains(.acronym) }

  func isArabic(_ index: Int) -> Bool { roles[index].contains(.arabic) }

  /// The words of a text, one after the other.
  func words(of text: String) -> [Int] {
    defer { scratch.removeAll() }
    return EnglishText(text, self, in: scratch).tokens.map(\.word)
  }

  func index(of text: String) -> Int { ScalarArray.of(text).withUnsafeBufferPointer(index) }

  func index(of scalars: UnsafeBufferPointer<Unicode.Scalar>) -> Int { index(of: scalars, hash: WordHash.of(scalars)) }

  /// - Parameter hash: the `WordHash` of the scalars.
  func index(of scalars: UnsafeBufferPointer<Unicode.Scalar>, hash: UInt64) -> Int {
    let (number, isNew) = numbers.number(of: scalars, hash)
    if isNew { add(word(of: scalars)) }
    return number
  }

  private func add(_ word: Word) {
    var word = word
    let spelling = EnglishSpelling.british(word.key)
    let key = EnglishKey.hash(spelling.utf8)
    word.keyNumber = keys[key] ?? keyLetters.count
    if word.keyNumber == keyLetters.count {
      keys.set(word.keyNumber, for: key)
      let letters = spelling == word.key ? word.letters : Array(spelling.utf8)
      keyLetters.append(letters)
      let singular = EnglishKey.hash(Self.singular(letters))
      let number = singularNumbers[singular] ?? singularNumbers.count
      singularNumbers.set(number, for: singular)
      singulars.append(number)
    }
    words.append(word)
    roles.append(word.roles)
    keyNumbers.append(word.keyNumber)
    outlines.append(WordOutline(word.letters))
    keyHashes.append(EnglishKey.hash(word.letters))
  }

  private static func singular(_ letters: [UInt8]) -> [UInt8] {
    let s = UInt8(ascii: "s")
    return letters.count > 3 && letters.last == s && letters[letters.count - 2] != s ? letters.dropLast() : letters
  }

  private static let joiningNext: Set = ["abd", "abdul", "abdel", "abdal"]
  private static let joiningLast: Set = ["din", "deen", "eddine", "allah"]

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
    if capitals >= 2, !scalars.contains(where: { $0.properties.isLowercase }) { roles.insert(.acronym) }
    if scalars.contains(where: ArabicLetter.isLetter) { roles.insert(.arabic) }
    if Self.joiningNext.contains(key) { roles.insert(.joinsNext) }
    if Self.joiningLast.contains(key) { roles.insert(.joinsLast) }
    return Word(key: key, keyNumber: 0, letters: letters, singular: singular, roles: roles)
  }
}

/// Numbers of distinct words in the order of their first use, found by their scalars without making a string.
private struct ScalarNumbers {
  private struct Slot {
    /// -1 where the slot is free.
    var number: Int32 = -1
    /// A part of the hash that the slot's place does not tell.
    var tag: UInt32 = 0
  }

  private var slots = [Slot](repeating: Slot(), count: 1024)
  private var hashes = PlainList<UInt64>()
  private var starts = PlainList<Int>()
  private var pool = PlainList<Unicode.Scalar>()

  init() { starts.append(0) }

  func free() {
    hashes.free()
    starts.free()
    pool.free()
  }

  mutating func number(
    of scalars: UnsafeBufferPointer<Unicode.Scalar>, _ hash: UInt64
  ) -> (number: Int, isNew: Bool) {
    let tag = UInt32(truncatingIfNeeded: hash >> 32)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot].number >= 0 {
      let number = Int(slots[slot].number)
      if slots[slot].tag == tag, isWord(number, scalars) { return (number, false) }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = hashes.count
    slots[slot] = Slot(number: Int32(number), tag: tag)
    hashes.append(hash)
    for scalar in scalars { pool.append(scalar) }
    starts.append(pool.count)
    if hashes.count * 2 > slots.count { grow() }
    return (number, true)
  }

  private func isWord(_ number: Int, _ scalars: UnsafeBufferPointer<Unicode.Scalar>) -> Bool {
    let start = starts[number]
    guard starts[number + 1] - start == scalars.count else { return false }
    for place in scalars.indices where pool[start + place] != scalars[place] { return false }
    return true
  }

  private mutating func grow() {
    slots = [Slot](repeating: Slot(), count: slots.count * 2)
    for number in 0..<hashes.count {
      var slot = Int(truncatingIfNeeded: hashes[number]) & (slots.count - 1)
      while slots[slot].number >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Slot(number: Int32(number), tag: UInt32(truncatingIfNeeded: hashes[number] >> 32))
    }
  }
}
