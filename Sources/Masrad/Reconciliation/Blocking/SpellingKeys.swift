/// Keys under which spellings are filed, so that only those with a key in common are compared.
///
/// They are: the letters, and the letters with one left out; the consonants by sound groups, finely from three and
/// coarsely from four of them; the letters by sound groups with all vowels made one, and these with one left out where
/// they are long enough to tell names apart. The last of these and a shorter limit are what `thorough` adds to.
struct SpellingKeys {
  enum Breadth: Sendable { case usual, thorough }

  private enum Kind: UInt64 {
    case letters = 1
    case fine, coarse, sounds, bones
  }

  private let script: SpellingForm.Script
  private let shortestSounds: Int
  private let isThorough: Bool
  private var buffer = [UInt8](repeating: 0, count: SpellingForm.longest + 1)

  init(_ script: SpellingForm.Script, _ breadth: Breadth) {
    self.script = script
    isThorough = breadth == .thorough
    shortestSounds = isThorough ? 5 : 7
  }

  /// Hands over the keys of a spelling; one may come twice.
  mutating func forEach(_ form: SpellingView, _ body: (UInt64) -> Void) {
    let word = script == .arabic ? form.bare : form.bareLetters
    deletions(word, .letters, from: 3, body)
    let tables = script == .arabic ? KeyTables.arabic : KeyTables.latin
    var count = fold(word, tables.fine, initialWaw: script == .arabic)
    if count >= 3 { whole(count, .fine, body) }
    if isThorough, count >= 5 { deletionsOfBuffer(count, .bones, body) }
    count = fold(word, tables.coarse, initialWaw: script == .arabic)
    if count >= 4 { whole(count, .coarse, body) }
    count = fold(word, tables.sounds, initialWaw: false)
    whole(count, .sounds, body)
    if count >= shortestSounds { deletionsOfBuffer(count, .sounds, body) }
  }

  /// Writes the symbols by the groups of `table` into the buffer, repeated ones once; 0 leaves a symbol out.
  private mutating func fold(_ word: UnsafeBufferPointer<UInt8>, _ table: [UInt8], initialWaw: Bool) -> Int {
    var count = 0
    var last: UInt8 = 0
    if initialWaw, word.first == KeyTables.waw {
      last = table[Int(KeyTables.feh)]
      buffer[0] = last
      count = 1
    }
    for place in 0..<word.count {
      // تش is one sound.
      if script == .arabic, word[place] == KeyTables.teh, place + 1 < word.count, word[place + 1] == KeyTables.sheen {
        continue
      }
      let group = table[Int(word[place])]
      if group != 0, group != last {
        buffer[count] = group
        count += 1
      }
      if group != 0 { last = group }
    }
    return count
  }

  private func whole(_ count: Int, _ kind: Kind, _ body: (UInt64) -> Void) {
    buffer.withUnsafeBufferPointer { body(Self.hash(UnsafeBufferPointer(rebasing: $0[..<count]), kind, without: -1)) }
  }

  private func deletionsOfBuffer(_ count: Int, _ kind: Kind, _ body: (UInt64) -> Void) {
    buffer.withUnsafeBufferPointer { deletions(UnsafeBufferPointer(rebasing: $0[..<count]), kind, from: 0, body) }
  }

  private func deletions(
    _ word: UnsafeBufferPointer<UInt8>, _ kind: Kind, from least: Int, _ body: (UInt64) -> Void
  ) {
    body(Self.hash(word, kind, without: -1))
    guard word.count >= least else { return }
    // Leaving out either of two equal letters gives one key.
    for place in 0..<word.count where place == 0 || word[place] != word[place - 1] {
      body(Self.hash(word, kind, without: place))
    }
  }

  @inline(__always)
  private static func hash(_ word: UnsafeBufferPointer<UInt8>, _ kind: Kind, without: Int) -> UInt64 {
    var hash = kind.rawValue &* 0x9E37_79B9_7F4A_7C15
    for place in 0..<word.count where place != without {
      hash = (hash ^ UInt64(word[place])) &* 0x0000_0100_0000_01B3
      hash ^= hash >> 29
    }
    hash = (hash ^ (hash >> 32)) &* 0xD6E8_FEB8_6659_FD93
    return hash ^ (hash >> 32)
  }
}

/// Groups of symbols by which keys are made.
private struct KeyTables {
  let fine: [UInt8]
  let coarse: [UInt8]
  let sounds: [UInt8]

  static let waw = SpellingAlphabet.arabicCode("و")
  static let feh = SpellingAlphabet.arabicCode("ف")
  static let teh = SpellingAlphabet.arabicCode("ت")
  static let sheen = SpellingAlphabet.arabicCode("ش")

  private static func table(_ groups: String, _ code: (Unicode.Scalar) -> UInt8, others: Bool = false) -> [UInt8] {
    var table = [UInt8](repeating: 0, count: SpellingAlphabet.size)
    if others { for symbol in table.indices { table[symbol] = UInt8(symbol) } }
    for (number, group) in groups.split(separator: " ").enumerated() {
      for letter in group.unicodeScalars { table[Int(code(letter))] = UInt8(130 + number) }
    }
    return table
  }

  static let arabic: KeyTables = {
    let code = SpellingAlphabet.arabicCode
    var sounds = table("اويعء تطث دضذظ سصز كقغجخ", code, others: true)
    for letter in "هح".unicodeScalars { sounds[Int(code(letter))] = 0 }
    return KeyTables(
      fine: table("ب تطث دضذظ سصز ش كقغجخ م ن ل ر ف", code),
      coarse: table("ب ت ط د ض س ش ث ص ز ذ ظ م ن ل ر ف كقغجخ", code).enumerated().map { symbol, group in
        // All hissing sounds are one here.
        guard let letter = SpellingAlphabet.arabicLetter(UInt8(symbol)) else { return group }
        return "سصزشثذظ".unicodeScalars.contains(letter)
          ? 200
          : "تط".unicodeScalars.contains(letter)
            ? 201 : "دض".unicodeScalars.contains(letter) ? 202 : group
      },
      sounds: sounds)
  }()

  static let latin: KeyTables = {
    let code = { (letter: Unicode.Scalar) in UInt8(letter.value) - 0x60 }
    var sounds = table("aeiouyw kqcg sz", code, others: true)
    sounds[8] = 0
    return KeyTables(
      fine: table("bp t d sz kqcgjx m n l r fv", code), coarse: table("bp td szcjx kqg m n l r fv", code),
      sounds: sounds)
  }()
}
