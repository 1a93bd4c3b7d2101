/// A small neural network that says how well each unit of a candidate fits the letters around it.
///
/// The joint models count what stood side by side; the network sees the whole word at once, so that a letter far away or
/// the language that the letters sound like tells what a vowel is. Its one hidden layer is the sum of the rows that a
/// place chooses (`LetterContext`), negative values damped; a unit's score is the product of that and the unit's own row.
/// `LetterNetworkFitter` fits it so that these scores are log probabilities nearly, with no sum over other units.
///
/// Layout: three UInt32 (width, units, bits of the hashed tables); a scale (Float) for each table and for the units'
/// rows; the hidden layer's and the units' own values (Float); the rows as signed bytes, the tables' and the units'.
struct LetterNetwork: Sendable {
  typealias Vector = SIMD8<Float>

  /// What a negative value of the hidden layer is multiplied by.
  static let damping: Float = 0.01

  private let context: LetterContext
  private let unitCount: Int
  private let isReversed: Bool
  private let numbers: Numbers

  /// The parameters as numbers of full size.
  private final class Numbers: @unchecked Sendable {
    let lanes: Int
    let rows: UnsafeMutablePointer<Vector>
    let units: UnsafeMutablePointer<Vector>
    let hidden: UnsafeMutablePointer<Vector>
    let own: UnsafeMutablePointer<Float>

    init(lanes: Int, rowCount: Int, unitCount: Int) {
      self.lanes = lanes
      rows = .allocate(capacity: rowCount * lanes)
      units = .allocate(capacity: max(1, unitCount * lanes))
      hidden = .allocate(capacity: lanes)
      own = .allocate(capacity: max(1, unitCount))
    }

    deinit {
      rows.deallocate()
      units.deallocate()
      hidden.deallocate()
      own.deallocate()
    }
  }

  /// - Parameter isReversed: it reads words from their end.
  init?(_ bytes: ModelBytes, isReversed: Bool) {
    let (width, unitCount, bits) = (bytes.word(0), bytes.word(4), bytes.word(8))
    guard width > 0, width % Vector.scalarCount == 0, width <= 1024, unitCount < 1 << 16, (1...20).contains(bits)
    else { return nil }
    let context = LetterContext(bits: bits)
    let tables = LetterContext.Table.allCases
    var place = 12 + 4 * (tables.count + 1)
    let size = place + 4 * (width + unitCount) + width * (context.rowCount + unitCount)
    guard bytes.count == size else { return nil }
    self.context = context
    self.unitCount = unitCount
    self.isReversed = isReversed
    let lanes = width / Vector.scalarCount
    numbers = Numbers(lanes: lanes, rowCount: context.rowCount, unitCount: unitCount)
    let values = UnsafeMutableRawPointer(numbers.hidden).assumingMemoryBound(to: Float.self)
    for slot in 0..<width { values[slot] = bytes.real(place + 4 * slot) }
    place += 4 * width
    for unit in 0..<unitCount { numbers.own[unit] = bytes.real(place + 4 * unit) }
    place += 4 * unitCount
    func read(_ rows: Range<Int>, _ scale: Float, to target: UnsafeMutablePointer<Vector>) {
      let values = UnsafeMutableRawPointer(target).assumingMemoryBound(to: Float.self)
      for slot in rows.lowerBound * width..<rows.upperBound * width {
        values[slot] = Float(Int8(truncatingIfNeeded: bytes.byte(place))) * scale
        place += 1
      }
    }
    for table in tables { read(context.rows(table), bytes.real(12 + 4 * table.rawValue), to: numbers.rows) }
    read(0..<unitCount, bytes.real(12 + 4 * tables.count), to: numbers.units)
  }

  /// The scores of ways to write a word, in nats; nil for one that no units cut.
  /// - Parameters:
  ///   - candidates: the keys of each one's units.
  ///   - model: the joint model whose units they are.
  func scores(_ word: [UInt8], of candidates: [[UInt32]], _ model: JointModel) -> [Float?] {
    guard model.unitCount == unitCount else { return candidates.map { _ in nil } }
    let lanes = numbers.lanes
    let word = isReversed ? word.reversed() : word
    // What the Arabic letters give each place is the same for all candidates; then the state of one of them.
    return withUnsafeTemporaryAllocation(of: Vector.self, capacity: (word.count + 2) * lanes) { memory in
      guard let arabic = memory.baseAddress else { return [] }
      for place in word.indices {
        let sums = arabic + place * lanes
        for lane in 0..<lanes { sums[lane] = numbers.hidden[lane] }
        context.forEachArabic(word, place) { row, share in
          let row = numbers.rows + row * lanes
          for lane in 0..<lanes { sums[lane] += row[lane] * share }
        }
      }
      let hidden = arabic + word.count * lanes
      return candidates.map { units in
        units.isEmpty ? nil : score(word, units, model, arabic: arabic, hidden: hidden, written: hidden + lanes)
      }
    }
  }

  private func score(
    _ word: [UInt8], _ units: [UInt32], _ model: JointModel, arabic: UnsafeMutablePointer<Vector>,
    hidden: UnsafeMutablePointer<Vector>, written: UnsafeMutablePointer<Vector>
  ) -> Float? {
    let lanes = numbers.lanes
    var (place, latin, before) = (0, LetterContext.noLatin, UInt32(0))
    var count: Float = 0
    var total: Float = 0
    for lane in 0..<lanes { written[lane] = .zero }
    for step in units.indices {
      let key = units[isReversed ? units.count - 1 - step : step]
      guard place < word.count, let symbol = model.symbol(key: Int(key)) else { return nil }
      let unit = symbol - 2
      let share = count > 0 ? 1 / count.squareRoot() : 0
      for lane in 0..<lanes { hidden[lane] = arabic[place * lanes + lane] + written[lane] * share }
      context.forEachLatin(word, place, latin: latin, unit: before) { row in
        let row = numbers.rows + row * lanes
        for lane in 0..<lanes { hidden[lane] += row[lane] }
      }
      var products = Vector.zero
      let own = numbers.units + unit * lanes
      for lane in 0..<lanes {
        let value = hidden[lane]
        products += value.replacing(with: value * Self.damping, where: value .< .zero) * own[lane]
      }
      total += products.sum() + numbers.own[unit]
      Self.forEachLetter(key, isReversed: isReversed) { letter in
        latin = latin << 5 | UInt64(letter)
        count += 1
        let row = numbers.rows + context.written(letter) * lanes
        for lane in 0..<lanes { written[lane] += row[lane] }
      }
      place += Self.length(key)
      before = key
    }
    return total
  }

  /// Arabic letters of a unit.
  @inline(__always)
  static func length(_ key: UInt32) -> Int { key >> 15 & 63 != 0 ? 2 : 1 }

  /// The Latin letters of a unit in the direction of reading.
  @inline(__always)
  static func forEachLetter(_ key: UInt32, isReversed: Bool, _ body: (UInt32) -> Void) {
    for slot in 0..<3 {
      let letter = key >> UInt32(5 * (isReversed ? slot : 2 - slot)) & 31
      if letter != 0 { body(letter) }
    }
  }
}
