/// A spelling of one element of a name, prepared for comparison.
struct SpellingForm: Sendable, Equatable {
  enum Script: Sendable { case arabic, latin }

  /// Symbols that are compared; what is longer is cut off.
  static let longest = 32

  let script: Script
  /// With the article: Latin spellings are compared so where that fits better.
  let full: [UInt8]
  /// Without the article, where the spelling has one.
  let bare: [UInt8]
  /// The same in single Latin letters; empty for Arabic.
  let fullLetters: [UInt8]
  let bareLetters: [UInt8]
  let hasArticle: Bool
  /// Whether a letter shows that the name is of Arabic or a neighbour.
  let isNative: Bool
  /// A hash of the consonants by sound groups, and how many they are.
  let skeleton: UInt32
  let skeletonCount: UInt8
  let vowelCount: UInt8

  /// Of the folded letters of an Arabic element.
  init(arabic letters: [Unicode.Scalar]) {
    script = .arabic
    let stem = NameComparison.withoutArticle(letters)
    hasArticle = stem.count != letters.count
    bare = stem.prefix(Self.longest).map(SpellingAlphabet.arabicCode)
    full = bare
    fullLetters = []
    bareLetters = []
    isNative = bare.contains { SpellingAlphabet.native[Int($0)] }
    let alphabet = SpellingAlphabet.arabic
    let bones = Self.bones(bare, Skeletons.arabic)
    skeleton = Self.hash(bones)
    skeletonCount = UInt8(bones.count)
    vowelCount = UInt8(bare.count { alphabet.classes[Int($0)] == SpellingAlphabet.Class.vowel.rawValue })
  }

  /// Of a word in Latin letters, whatever its case and diacritics.
  init(latin word: String) {
    self.init(latinLetters: LatinLetters.of(word))
  }

  /// Of letters 1…26.
  init(latinLetters word: [UInt8]) {
    script = .latin
    let letters = Array(word.prefix(Self.longest))
    hasArticle = letters.count > 5 && letters[1] == 12 && [1, 5, 21].contains(letters[0])
    fullLetters = letters
    full = LatinGraphemes.cut(letters)
    bareLetters = hasArticle ? Array(letters.dropFirst(2)) : letters
    bare = hasArticle ? LatinGraphemes.cut(bareLetters) : full
    isNative = false
    let alphabet = LatinGraphemes.alphabet
    let bones = Self.bones(full, Skeletons.latin)
    skeleton = Self.hash(bones)
    skeletonCount = UInt8(bones.count)
    vowelCount = UInt8(full.count { alphabet.classes[Int($0)] == SpellingAlphabet.Class.vowel.rawValue })
  }

  private static func bones(_ symbols: [UInt8], _ table: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    for symbol in symbols {
      let bone = table[Int(symbol)]
      if bone != 0, out.last != bone { out.append(bone) }
    }
    return out
  }

  private static func hash(_ bones: [UInt8]) -> UInt32 {
    var hash: UInt32 = 0x811c_9dc5
    for bone in bones { hash = (hash ^ UInt32(bone)) &* 0x0100_0193 }
    return hash
  }

  /// Calls `body` with the form where its symbols lie.
  func withView<Result>(_ body: (SpellingView) -> Result) -> Result {
    full.withUnsafeBufferPointer { full in
      bare.withUnsafeBufferPointer { bare in
        fullLetters.withUnsafeBufferPointer { fullLetters in
          bareLetters.withUnsafeBufferPointer { bareLetters in
            body(
              SpellingView(
                full: full, bare: bare, fullLetters: fullLetters, bareLetters: bareLetters, hasArticle: hasArticle,
                isNative: isNative, skeleton: skeleton, skeletonCount: skeletonCount, vowelCount: vowelCount))
          }
        }
      }
    }
  }
}

/// A prepared spelling where its symbols lie.
struct SpellingView {
  let full: UnsafeBufferPointer<UInt8>
  let bare: UnsafeBufferPointer<UInt8>
  let fullLetters: UnsafeBufferPointer<UInt8>
  let bareLetters: UnsafeBufferPointer<UInt8>
  let hasArticle: Bool
  let isNative: Bool
  let skeleton: UInt32
  let skeletonCount: UInt8
  let vowelCount: UInt8
}

/// Latin letters as 1…26, without case, diacritics, apostrophes and hyphens.
enum LatinLetters {
  static func of(_ word: String) -> [UInt8] {
    var out: [UInt8] = []
    for scalar in word.unicodeScalars {
      switch scalar.value {
      case 0x61...0x7A: out.append(UInt8(scalar.value - 0x60))
      case 0x41...0x5A: out.append(UInt8(scalar.value - 0x40))
      case 0...0x7F: continue
      default:
        for part in scalar.properties.lowercaseMapping.unicodeScalars { out += RomanAlphabet.latin(part) ?? [] }
      }
    }
    return out
  }
}

/// Which sound group a symbol's consonant is of; 0 for what the skeleton leaves out.
enum Skeletons {
  static let arabic: [UInt8] = {
    var table = [UInt8](repeating: 0, count: SpellingAlphabet.size)
    for (number, group) in ["ب", "تطث", "دضذظ", "سصز", "ش", "كقغجخ", "م", "ن", "ل", "ر", "ف", "ح"].enumerated() {
      for letter in group.unicodeScalars { table[Int(SpellingAlphabet.arabicCode(letter))] = UInt8(number + 1) }
    }
    return table
  }()

  static let latin: [UInt8] = {
    var table = [UInt8](repeating: 0, count: SpellingAlphabet.size)
    let groups = [
      "k kk kh q c ck cc qu", "g gg gh gu", "sh ch sch tch tsch", "f ff ph", "t tt th", "d dd dh", "j jj dj dsch",
      "s ss z zz", "b bb", "l ll", "m mm", "n nn", "p pp", "r rr", "v", "x", "zh", "ts", "tz", "dz",
    ]
    for (number, group) in groups.enumerated() {
      for sound in group.split(separator: " ") {
        if let symbol = LatinGraphemes.cut(sound.utf8.map { $0 - 0x60 }).first {
          table[Int(symbol)] = UInt8(number + 1)
        }
      }
    }
    return table
  }()
}
