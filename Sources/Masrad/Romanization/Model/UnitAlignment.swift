/// Cuts a word and given letters into the units of a joint model, each unit by its own probability.
///
/// For spellings that no search has proposed; those bring their units along.
struct UnitAlignment {
  private let model: JointModel
  private let word: [UInt8]
  private let symbols: [(single: Range<Int>, pair: Range<Int>)]

  init(_ model: JointModel, word: [UInt8]) {
    self.model = model
    self.word = word
    symbols = word.indices.map { index in
      let next = index + 1
      return (model.symbols(word[index], 0), next < word.count ? model.symbols(word[index], word[next]) : 0..<0)
    }
  }

  /// The keys of the likeliest units; empty where the letters can't be cut to fit the word.
  func units(_ letters: [UInt8]) -> [UInt32] {
    let width = letters.count + 1
    let size = (word.count + 1) * width
    var best = [Float](repeating: -.infinity, count: size)
    var back = [(from: Int, key: UInt32)](repeating: (-1, 0), count: size)
    best[0] = 0
    func reach(_ from: Int, _ to: Int, _ key: Int, _ range: Range<Int>) {
      guard let symbol = model.symbol(key: key, in: range) else { return }
      let score = best[from] + model.probability(1 + symbol)
      guard score > best[to] else { return }
      best[to] = score
      back[to] = (from, UInt32(key))
    }
    for i in word.indices {
      for j in 0...letters.count where best[i * width + j] > -.infinity {
        let from = i * width + j
        var key = Int(word[i]) << 21
        for length in 0...min(3, letters.count - j) {
          if length > 0 { key |= Int(letters[j + length - 1]) << (15 - 5 * length) }
          reach(from, from + width + length, key, symbols[i].single)
        }
        if j < letters.count, !symbols[i].pair.isEmpty {
          let pair = Int(word[i]) << 21 | Int(word[i + 1]) << 15 | Int(letters[j]) << 10
          reach(from, from + 2 * width + 1, pair, symbols[i].pair)
        }
      }
    }
    guard best[size - 1] > -.infinity else { return [] }
    var units: [UInt32] = []
    var cell = size - 1
    while cell != 0 {
      units.append(back[cell].key)
      cell = back[cell].from
    }
    return units.reversed()
  }
}
