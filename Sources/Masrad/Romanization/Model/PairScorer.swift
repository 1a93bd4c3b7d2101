/// The probability that a joint model gives to an Arabic word with given Latin letters, over all ways to cut them.
struct PairScorer {
  private struct Path {
    var context: Int
    var score: Float
  }

  private let model: JointModel
  private let word: [UInt8]
  /// For each place of the word, the symbols of its single letter and of it with the next.
  private let symbols: [(single: Range<Int>, pair: Range<Int>)]

  private let insertions: Range<Int>
  /// Latin letters a unit.
  private let longest: Int

  /// Contexts kept at each cell.
  private static let beam = 3

  init(_ model: JointModel, word: [UInt8]) {
    self.model = model
    self.word = word
    insertions = model.symbols(0, 0)
    longest = insertions.isEmpty ? 3 : 1
    symbols = word.indices.map { index in
      let next = index + 1
      return (
        model.symbols(word[index], 0), next < word.count ? model.symbols(word[index], word[next]) : 0..<0
      )
    }
  }

  /// Natural log probability; nil where the letters can't be cut to fit the word.
  func score(_ letters: [UInt8]) -> Float? {
    let width = letters.count + 1
    var cells = [[Path]](repeating: [], count: (word.count + 1) * width)
    cells[0] = [Path(context: model.start, score: 0)]
    for i in 0...word.count {
      for j in 0...letters.count {
        if !insertions.isEmpty, j < letters.count,
          let symbol = model.symbol(key: Int(letters[j]) << 10, in: insertions)
        {
          extend(cells[i * width + j], symbol, &cells[i * width + j + 1])
        }
        if i < word.count, !cells[i * width + j].isEmpty { extend(letters, i, j, &cells) }
      }
    }
    var total: Float?
    for path in cells[word.count * width + letters.count] {
      let score = path.score + model.step(path.context, JointModel.end).score
      total = total.map { LetterSearch.sum($0, score) } ?? score
    }
    return total
  }

  /// Writes the units that begin at a cell.
  private func extend(_ letters: [UInt8], _ i: Int, _ j: Int, _ cells: inout [[Path]]) {
    let width = letters.count + 1
    let paths = cells[i * width + j]
    var key = Int(word[i]) << 21
    for length in 0...min(longest, letters.count - j) {
      if length > 0 { key |= Int(letters[j + length - 1]) << (15 - 5 * length) }
      if let symbol = model.symbol(key: key, in: symbols[i].single) {
        extend(paths, symbol, &cells[(i + 1) * width + j + length])
      }
    }
    guard !symbols[i].pair.isEmpty, j < letters.count else { return }
    let pairKey = Int(word[i]) << 21 | Int(word[i + 1]) << 15 | Int(letters[j]) << 10
    if let symbol = model.symbol(key: pairKey, in: symbols[i].pair) {
      extend(paths, symbol, &cells[(i + 2) * width + j + 1])
    }
  }

  private func extend(_ paths: [Path], _ symbol: Int, _ cell: inout [Path]) {
    for path in paths {
      let step = model.step(path.context, symbol)
      let score = path.score + step.score
      if let same = cell.firstIndex(where: { $0.context == step.context }) {
        cell[same].score = LetterSearch.sum(cell[same].score, score)
      } else if cell.count < Self.beam {
        cell.append(Path(context: step.context, score: score))
      } else if let worst = cell.indices.min(by: { cell[$0].score < cell[$1].score }), cell[worst].score < score {
        cell[worst] = Path(context: step.context, score: score)
      }
    }
  }
}
