/// Attested spellings: the English names that training pairs give for an Arabic word, with counts.
///
/// Layout: UInt32 number of words, UInt32 number of pairs; the words' hashes in ascending order (UInt32); the place
/// of each one's first pair (three bytes) and a closing one; pairs of a name's number (three bytes) and a count (one).
struct RomanDictionary: Sendable {
  private let bytes: ModelBytes
  private let words: Int

  init?(_ bytes: ModelBytes) {
    words = bytes.word(0)
    guard bytes.count == 8 + 4 * words + 3 * (words + 1) + 4 * bytes.word(4) else { return nil }
    self.bytes = bytes
  }

  /// The names' numbers and counts, the most frequent first.
  func pairs(_ word: [UInt8]) -> [(number: Int, count: Int)] {
    let wanted = Self.hash(word)
    var low = 0
    var high = words
    while low < high {
      let middle = (low + high) / 2
      if bytes.word(8 + 4 * middle) < wanted { low = middle + 1 } else { high = middle }
    }
    guard low < words, bytes.word(8 + 4 * low) == wanted else { return [] }
    let places = 8 + 4 * words
    let pairs = places + 3 * (words + 1)
    return (bytes.medium(places + 3 * low)..<bytes.medium(places + 3 * low + 3)).map {
      (bytes.medium(pairs + 4 * $0), bytes.byte(pairs + 4 * $0 + 3))
    }
  }

  static func hash(_ word: [UInt8]) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for letter in word { hash = (hash ^ UInt64(letter)) &* 0x100_0000_01B3 }
    return Int(((hash ^ (hash >> 29)) &* 0xBF58_476D_1CE4_E5B9) >> 32)
  }

  static func bytes(_ counts: [RomanPair: Int], number: ([UInt8]) -> Int?) -> [UInt8] {
    var words: [Int: [(number: Int, count: Int)]] = [:]
    for (pair, count) in counts {
      if let number = number(pair.english) { words[hash(pair.arabic), default: []].append((number, count)) }
    }
    let sorted = words.sorted { $0.key < $1.key }
    var out = ByteWriter()
    out.append(sorted.count, width: 4)
    out.append(sorted.reduce(0) { $0 + $1.value.count }, width: 4)
    for (hash, _) in sorted { out.append(hash, width: 4) }
    var place = 0
    for (_, pairs) in sorted {
      out.append(place, width: 3)
      place += pairs.count
    }
    out.append(place, width: 3)
    for (_, pairs) in sorted {
      for pair in pairs.sorted(by: { $0.count != $1.count ? $0.count > $1.count : $0.number < $1.number }) {
        out.append(pair.number, width: 3)
        out.append(min(255, pair.count), width: 1)
      }
    }
    return out.bytes
  }
}
