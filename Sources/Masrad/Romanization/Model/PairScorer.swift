/// The probability that a joint model gives to an Arabic word with given Latin letters, over all ways to cut them.
struct PairScorer {
  private struct Path {
    var context: Int
    var score: Float
  }

  private let model: JointModel
  private let memory: StepMemory
  private let word: [UInt8]
  private let hasInsertions: Bool
  /// Latin letters a unit.
  private let longest: Int
  /// The contexts kept for each place in the word and the letters: all places of the word for each of the letters, so
  /// that letters which begin alike share what they have in common.
  private var paths: [Path] = []
  private var counts: [UInt8] = []
  /// The letters that these are of.
  private var letters: [UInt8] = []

  /// Contexts kept at each cell.
  private static let beam = 3

  /// - Parameter memory: that of the word's searches, which one scorer has at a time.
  init(_ model: JointModel, word: [UInt8], _ memory: StepMemory) {
    self.model = model
    self.memory = memory
    memory.begin(model)
    self.word = word
    hasInsertions = !model.symbols(0, 0).isEmpty
    longest = hasInsertions ? 1 : 3
  }

  /// Natural log probabilities of several ways to write the word; nil where the letters can't be cut to fit it.
  static func scores(
    _ model: JointModel, word: [UInt8], _ memory: StepMemory, of all: [[UInt8]]
  ) -> [Float?] {
    var scorer = PairScorer(model, word: word, memory)
    var scores = [Float?](repeating: nil, count: all.count)
    for number in all.indices.sorted(by: { all[$0].lexicographicallyPrecedes(all[$1]) }) {
      scores[number] = scorer.score(all[number])
    }
    return scores
  }

  /// Natural log probability; nil where the letters can't be cut to fit the word.
  mutating func score(_ letters: [UInt8]) -> Float? {
    var known = 0
    while known < min(letters.count, self.letters.count), letters[known] == self.letters[known] { known += 1 }
    let rows = word.count + 1
    let columns = letters.count + 1
    if counts.count < rows * columns {
      counts.append(contentsOf: repeatElement(0, count: rows * columns - counts.count))
      paths.append(
        contentsOf: repeatElement(
          Path(context: 0, score: 0), count: Self.beam * rows * columns - paths.count))
    }
    // The column before the first letter is that of all letters.
    let first = self.letters.isEmpty ? 0 : known + 1
    self.letters = letters
    for column in first..<max(first, columns) { fill(column, rows) }
    let last = letters.count * rows + word.count
    var total: Float?
    for slot in 0..<Int(counts[last]) {
      let path = paths[last * Self.beam + slot]
      let score = path.score + memory.step(path.context, JointModel.end).score
      total = total.map { LetterSearch.sum($0, score) } ?? score
    }
    return total
  }

  /// Works out the cells of all places of the word behind so many letters.
  private mutating func fill(_ column: Int, _ rows: Int) {
    for row in 0..<rows {
      let cell = column * rows + row
      counts[cell] = 0
      if cell == 0 { add(Path(context: model.start, score: 0), to: cell) }
      // In a fixed order: of two letters of the word, of one, of none.
      if row >= 2, column >= 1 {
        let from = (column - 1) * rows + row - 2
        if counts[from] > 0 {
          extend(from, Int(word[row - 2]) << 21 | Int(word[row - 1]) << 15 | Int(letters[column - 1]) << 10, to: cell)
        }
      }
      if row >= 1 {
        for start in max(0, column - longest)...column {
          let from = start * rows + row - 1
          guard counts[from] > 0 else { continue }
          var key = Int(word[row - 1]) << 21
          for place in start..<column { key |= Int(letters[place]) << (10 - 5 * (place - start)) }
          extend(from, key, to: cell)
        }
      }
      if hasInsertions, column >= 1, counts[cell - rows] > 0 {
        extend(cell - rows, Int(letters[column - 1]) << 10, to: cell)
      }
    }
  }

  /// Writes a unit behind the contexts of a cell, where the model has it.
  private mutating func extend(_ cell: Int, _ key: Int, to next: Int) {
    guard let symbol = model.symbol(key: key) else { return }
    for slot in 0..<Int(counts[cell]) {
      let path = paths[cell * Self.beam + slot]
      let step = memory.step(path.context, symbol)
      add(Path(context: step.context, score: path.score + step.score), to: next)
    }
  }

  /// Keeps a path; two of one context are one whose probability is the sum of both.
  private mutating func add(_ path: Path, to cell: Int) {
    let start = cell * Self.beam
    let count = Int(counts[cell])
    var worst = start
    for slot in start..<start + count {
      if paths[slot].context == path.context {
        paths[slot].score = LetterSearch.sum(paths[slot].score, path.score)
        return
      }
      if paths[slot].score < paths[worst].score { worst = slot }
    }
    if count < Self.beam {
      paths[start + count] = path
      counts[cell] += 1
    } else if paths[worst].score < path.score {
      paths[worst] = path
    }
  }
}
