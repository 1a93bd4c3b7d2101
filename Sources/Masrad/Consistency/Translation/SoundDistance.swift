/// How far Latin letters are from being a spelling of Arabic ones: an edit distance between the scripts.
///
/// An Arabic letter costs nothing where it is written as one of its usual transcriptions, little where as a rarer one;
/// short vowels and doubled letters cost next to nothing, a consonant that only one side has costs 1. The tables are
/// those of practice, not of one standard: g, j, dj and y for ج, sh, ch and ş for ش.
enum SoundDistance {
  /// The furthest two spellings of one word may be apart, by the consonants of the Arabic.
  static func limit(_ arabic: [Unicode.Scalar]) -> Double {
    switch arabic.count(where: { !isVowel($0) }) {
    case 0, 1: 0.35
    case 2: 0.6
    case 3: 0.8
    case 4: 1.1
    default: 1.4
    }
  }

  /// The distance of a word of folded Arabic letters and one of `a` to `z`.
  ///
  /// - Parameter limit: a distance that is of no more use; what is further may be given as infinite.
  static func between(_ arabic: [Unicode.Scalar], _ latin: [UInt8], limit: Double = .infinity) -> Double {
    latin.withUnsafeBufferPointer { between(arabic, $0, limit: limit) }
  }

  static func between(
    _ arabic: [Unicode.Scalar], _ latin: UnsafeBufferPointer<UInt8>, limit: Double = .infinity
  ) -> Double {
    let width = latin.count + 1
    let sounds = ArabicSounds.all
    return withUnsafeTemporaryAllocation(of: Double.self, capacity: (arabic.count + 1) * width + latin.count) { room in
      let cost = UnsafeMutableBufferPointer(rebasing: room[..<((arabic.count + 1) * width)])
      let inserted = UnsafeMutableBufferPointer(rebasing: room[((arabic.count + 1) * width)...])
      cost.initialize(repeating: .infinity)
      // The last column of this row, and of the two behind it, that some way leads to: none leads further right.
      var (last, next, afterNext) = (0, -1, -1)
      for place in 0..<latin.count { inserted.initializeElement(at: place, to: insertion(latin, place)) }
      cost[0] = 0
      var leastBefore = Double.infinity
      for i in 0...arabic.count {
        let row = i * width
        var least = Double.infinity
        let letter = i < arabic.count ? ArabicSounds.row(of: arabic[i]) : nil
        let pair = i + 1 < arabic.count ? sounds.pair(letter, ArabicSounds.row(of: arabic[i + 1])) : 0..<0
        let options = letter.map(sounds.options) ?? 0..<0
        let dropped = i < arabic.count ? deletion(arabic, i) : 0
        var j = 0
        while j <= last {
          let here = cost[row + j]
          guard here < .infinity, here <= limit else {
            j += 1
            continue
          }
          least = min(least, here)
          if j < latin.count {
            cost[row + j + 1] = min(cost[row + j + 1], here + inserted[j])
            last = max(last, j + 1)
          }
          if i < arabic.count {
            cost[row + width + j] = min(cost[row + width + j], here + dropped)
            next = max(next, j)
            for option in options {
              let spelling = sounds.spellings[option]
              guard spelling.stands(in: latin, at: j) else { continue }
              let place = row + width + j + spelling.count
              cost[place] = min(cost[place], here + spelling.cost)
              next = max(next, j + spelling.count)
            }
            for option in pair {
              let spelling = sounds.spellings[option]
              guard spelling.stands(in: latin, at: j) else { continue }
              let place = row + 2 * width + j + spelling.count
              cost[place] = min(cost[place], here + spelling.cost)
              afterNext = max(afterNext, j + spelling.count)
            }
          }
          j += 1
        }
        // Every way leads through this row or jumps from the one before it.
        if least == .infinity, leastBefore == .infinity { return .infinity }
        leastBefore = least
        (last, next, afterNext) = (next, afterNext, -1)
      }
      return cost[cost.count - 1]
    }
  }

  private static func isVowel(_ letter: Unicode.Scalar) -> Bool {
    letter == "ا" || letter == "و" || letter == "ي" || letter == "ء" || letter == "ع" || letter == "ه"
  }

  private static func insertion(_ latin: UnsafeBufferPointer<UInt8>, _ place: Int) -> Double {
    let letter = latin[place]
    if place > 0, latin[place - 1] == letter { return 0.04 }
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"):
      // Two vowels in a row speak of a long one, which Arabic writes.
      return place > 0 && isLatinVowel(latin[place - 1]) ? 0.15 : 0.06
    case UInt8(ascii: "y"), UInt8(ascii: "h"): return 0.3
    case UInt8(ascii: "w"): return 0.45
    default: return 1
    }
  }

  private static func isLatinVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): true
    default: false
    }
  }

  /// What leaving out an Arabic letter costs.
  static func deletion(_ arabic: [Unicode.Scalar], _ place: Int) -> Double {
    switch arabic[place] {
    case "ا": 0.15
    case "ع", "ء": 0.08
    case "ي", "و": 0.3
    case "ه": place == arabic.count - 1 ? 0.05 : 0.4
    default: 1
    }
  }
}
