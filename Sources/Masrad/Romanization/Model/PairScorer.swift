/// The probability that a joint model gives to an Arabic word with given Latin letters, over all ways to cut them. Its
/// memory serves one word after the other.
struct PairScorer: ~Copyable {
  private struct Path: BitwiseCopyable {
    var context: Int32
    var score: Float
  }

  private var model: JointModel
  private var memory: StepMemory
  private var word: [UInt8] = []
  private var hasInsertions = false
  private var hasPairs = false
  /// Latin letters a unit.
  private var longest = 1
  /// The symbols of the word's letters that stand for no Latin letter; -1 for none.
  private var silent = PlainBuffer<Int32>(capacity: 64)
  /// The contexts kept for each place in the word and the letters: all places of the word for each of the letters, so
  /// that letters which begin alike share what they have in common.
  private var paths = PlainBuffer<Path>(capacity: 1 << 10)
  private var counts = PlainBuffer<UInt8>(capacity: 1 << 9)
  /// The letters that these are of; nil before the first ones.
  private var letters: [UInt8]?

  /// Contexts kept at each cell.
  private static let beam = 3

  init(_ model: JointModel) {
    self.model = model
    memory = StepMemory(model)
  }

  /// Natural log probabilities of several ways to write the word; nil where the letters can't be cut to fit it.
  mutating func scores(_ model: JointModel, word: [UInt8], of all: [[UInt8]]) -> [Float?] {
    begin(model, word)
    var scores = [Float?](repeating: nil, count: all.count)
    for number in all.indices.sorted(by: { all[$0].lexicographicallyPrecedes(all[$1]) }) {
      scores[number] = score(all[number])
    }
    return scores
  }

  private mutating func begin(_ model: JointModel, _ word: [UInt8]) {
    self.model = model
    memory.begin(model)
    self.word = word
    letters = nil
    hasInsertions = !model.symbols(0, 0).isEmpty
    longest = hasInsertions ? 1 : 3
    hasPairs = false
    silent.removeAll()
    for place in word.indices {
      silent.append(symbol(Int(word[place]) << 21))
      if place > 0, !model.symbols(word[place - 1], word[place]).isEmpty { hasPairs = true }
    }
  }

  @inline(__always)
  private func symbol(_ key: Int) -> Int32 { model.symbol(key: key).map { Int32(truncatingIfNeeded: $0) } ?? -1 }

  /// Natural log probability; nil where the letters can't be cut to fit the word.
  private mutating func score(_ letters: [UInt8]) -> Float? {
    let rows = word.count + 1
    let columns = letters.count + 1
    counts.resize(rows * columns)
    paths.resize(Self.beam * rows * columns)
    // The column before the first letter is that of all letters.
    var first = 0
    if let before = self.letters {
      while first < min(letters.count, before.count), letters[first] == before[first] { first += 1 }
      first += 1
    }
    self.letters = letters
    let word = self.word
    letters.withUnsafeBufferPointer { letters in
      word.withUnsafeBufferPointer { word in
        for column in first..<max(first, columns) { fill(column, rows, word, letters) }
      }
    }
    let last = letters.count * rows + word.count
    var total: Float?
    for slot in 0..<Int(counts[last]) {
      let path = paths[last * Self.beam + slot]
      let score = path.score + memory.step(path.context, Int32(JointModel.end)).score
      total = total.map { LetterSearch.sum($0, score) } ?? score
    }
    return total
  }

  /// Works out the cells of all places of the word behind so many letters.
  private func fill(
    _ column: Int, _ rows: Int, _ word: UnsafeBufferPointer<UInt8>, _ letters: UnsafeBufferPointer<UInt8>
  ) {
    let letter = column > 0 ? Int(letters[column - 1]) << 10 : 0
    let inserted = hasInsertions && column > 0 ? symbol(letter) : -1
    for row in 0..<rows {
      let cell = column * rows + row
      counts[cell] = 0
      if cell == 0 { add(Path(context: Int32(truncatingIfNeeded: model.start), score: 0), to: cell) }
      // In a fixed order: of two letters of the word, of one, of none.
      if hasPairs, row >= 2, column >= 1, counts[cell - rows - 2] > 0 {
        extend(cell - rows - 2, symbol(Int(word[row - 2]) << 21 | Int(word[row - 1]) << 15 | letter), to: cell)
      }
      if row >= 1 {
        for start in max(0, column - longest)..<column where counts[start * rows + row - 1] > 0 {
          var key = Int(word[row - 1]) << 21
          for place in start..<column { key |= Int(letters[place]) << (10 - 5 * (place - start)) }
          extend(start * rows + row - 1, symbol(key), to: cell)
        }
        extend(cell - 1, silent[row - 1], to: cell)
      }
      if inserted >= 0 { extend(cell - rows, inserted, to: cell) }
    }
  }

  /// Writes a unit behind the contexts of a cell, where the model has it.
  @inline(__always)
  private func extend(_ cell: Int, _ symbol: Int32, to next: Int) {
    guard symbol >= 0 else { return }
    for slot in 0..<Int(counts[cell]) {
      let path = paths[cell * Self.beam + slot]
      let step = memory.step(path.context, symbol)
      add(Path(context: step.context, score: path.score + step.score), to: next)
    }
  }

  /// Keeps a path; two of one context are one whose probability is the sum of both.
  @inline(__always)
  private func add(_ path: Path, to cell: Int) {
    let start = cell * Self.beam
    let count = Int(counts[cell])
    var worst = start
    for slot in start..<start + count {
      if paths[slot].context == path.context {
        paths.start[slot].score = LetterSearch.sum(paths[slot].score, path.score)
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
