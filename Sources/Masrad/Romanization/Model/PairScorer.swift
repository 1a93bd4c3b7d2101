/// The probability that a joint model gives to an Arabic word with given Latin letters, over all ways to cut them.
struct PairScorer {
  private struct Path {
    var context: Int
    var score: Float
  }

  private let model: JointModel
  private let memory: StepMemory
  private let word: [UInt8]
  /// For each place of the word, the symbols of its single letter and of it with the next.
  private let symbols: [(single: Range<Int>, pair: Range<Int>)]

  private let insertions: Range<Int>
  /// Latin letters a unit.
  private let longest: Int

  /// Contexts kept at each cell.
  private static let beam = 3

  /// - Parameter memory: that of the word's searches, which one scorer has at a time.
  init(_ model: JointModel, word: [UInt8], _ memory: StepMemory) {
    self.model = model
    self.memory = memory
    memory.begin(model)
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
    var grid = Grid(rows: word.count + 1, columns: letters.count + 1)
    grid.add(Path(context: model.start, score: 0), to: 0)
    for i in 0...word.count {
      for j in 0...letters.count {
        let cell = grid.cell(i, j)
        guard grid.counts[cell] > 0 else { continue }
        if !insertions.isEmpty, j < letters.count,
          let symbol = model.symbol(key: Int(letters[j]) << 10, in: insertions)
        {
          extend(&grid, cell, symbol, to: cell + 1)
        }
        if i < word.count { extend(letters, i, j, &grid) }
      }
    }
    let last = grid.cell(word.count, letters.count)
    var total: Float?
    for slot in 0..<Int(grid.counts[last]) {
      let path = grid.paths[last * Self.beam + slot]
      let score = path.score + memory.step(path.context, JointModel.end).score
      total = total.map { LetterSearch.sum($0, score) } ?? score
    }
    return total
  }

  /// Writes the units that begin at a cell.
  private func extend(_ letters: [UInt8], _ i: Int, _ j: Int, _ grid: inout Grid) {
    let cell = grid.cell(i, j)
    var key = Int(word[i]) << 21
    for length in 0...min(longest, letters.count - j) {
      if length > 0 { key |= Int(letters[j + length - 1]) << (15 - 5 * length) }
      if let symbol = model.symbol(key: key, in: symbols[i].single) {
        extend(&grid, cell, symbol, to: grid.cell(i + 1, j + length))
      }
    }
    guard !symbols[i].pair.isEmpty, j < letters.count else { return }
    let pairKey = Int(word[i]) << 21 | Int(word[i + 1]) << 15 | Int(letters[j]) << 10
    if let symbol = model.symbol(key: pairKey, in: symbols[i].pair) {
      extend(&grid, cell, symbol, to: grid.cell(i + 2, j + 1))
    }
  }

  private func extend(_ grid: inout Grid, _ cell: Int, _ symbol: Int, to next: Int) {
    for slot in 0..<Int(grid.counts[cell]) {
      let path = grid.paths[cell * Self.beam + slot]
      let step = memory.step(path.context, symbol)
      grid.add(Path(context: step.context, score: path.score + step.score), to: next)
    }
  }

  /// The contexts kept for each place in the word and the letters.
  private struct Grid {
    let columns: Int
    var paths: [Path]
    var counts: [UInt8]

    init(rows: Int, columns: Int) {
      self.columns = columns
      paths = [Path](repeating: Path(context: 0, score: 0), count: rows * columns * PairScorer.beam)
      counts = [UInt8](repeating: 0, count: rows * columns)
    }

    func cell(_ row: Int, _ column: Int) -> Int { row * columns + column }

    /// Keeps a path; two of one context are one whose probability is the sum of both.
    mutating func add(_ path: Path, to cell: Int) {
      let start = cell * PairScorer.beam
      let count = Int(counts[cell])
      var worst = start
      for slot in start..<start + count {
        if paths[slot].context == path.context {
          paths[slot].score = LetterSearch.sum(paths[slot].score, path.score)
          return
        }
        if paths[slot].score < paths[worst].score { worst = slot }
      }
      if count < PairScorer.beam {
        paths[start + count] = path
        counts[cell] += 1
      } else if paths[worst].score < path.score {
        paths[worst] = path
      }
    }
  }
}
