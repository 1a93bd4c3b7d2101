/// Where the vowels of a candidate stand, whatever its consonants: what makes حميد Hamid and not Humaid is the pattern
/// of the name, فعيل, more than its letters.
struct PatternSkeletons {
  /// A hash of the Latin vowels, each run of consonants between them as its length.
  let latin: UInt64
  /// A hash of the Arabic letters that may be vowels, the others as one.
  let arabic: UInt64
  /// The last of both.
  let ending: UInt64
  let arabicEnding: UInt64
  /// 1 where the word is marked, 0 elsewhere.
  let kind: UInt64

  init(word: [UInt8], units: [UInt32]) {
    var latin: UInt64 = 1
    var ending: UInt64 = 0
    for unit in units {
      // A digraph is one consonant, a letter written twice is two.
      var last: UInt32 = 0
      for shift in [10, 5, 0] as [UInt32] {
        let code = unit >> shift & 31
        guard code != 0 else { continue }
        let isVowel = Self.vowels >> code & 1 == 1
        if !isVowel, last != 0, last != code, Self.vowels >> last & 1 == 0 { continue }
        let sign: UInt64 = isVowel ? UInt64(code) : 31
        latin = (latin ^ sign) &* 0x100_0000_01B3
        ending = (ending << 5 | sign) & 0xF_FFFF
        last = code
      }
    }
    var arabic: UInt64 = 1
    var arabicEnding: UInt64 = 0
    for letter in word {
      let sign = Self.carriers >> UInt64(letter) & 1 == 1 ? UInt64(letter) : 63
      arabic = (arabic ^ sign) &* 0x100_0000_01B3
      arabicEnding = (arabicEnding << 6 | sign) & 0x3_FFFF
    }
    self.latin = latin
    self.arabic = arabic
    self.ending = ending
    self.arabicEnding = arabicEnding
    kind = Self.isMarked(word) ? 1 : 0
  }

  /// Whether the word has a letter that only names from Arabic and its neighbours have.
  static func isMarked(_ word: [UInt8]) -> Bool { word.contains { marked >> UInt64($0) & 1 == 1 } }

  /// Bits of the codes.
  private static let vowels: UInt32 = "aeiouy".utf8.reduce(0) { $0 | 1 << (UInt32($1) - 0x60) }
  private static let carriers = bits("ءآأؤإئاةويى")
  private static let marked = RomanAlphabet.marked.reduce(0 as UInt64) { $0 | 1 << UInt64($1) }

  private static func bits(_ letters: String) -> UInt64 {
    letters.unicodeScalars.reduce(0) { $0 | 1 << UInt64(RomanAlphabet.code(of: $1)) }
  }
}
