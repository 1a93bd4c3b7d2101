internal import Glibc

/// Fits a `LetterNetwork` on words that are cut into units: at each place the right unit competes with all others that
/// stand for the same Arabic letters.
///
/// Gradient descent on the log loss, a place at a time, with a step of its own for each weight (AdaGrad) that falls to
/// nothing; rows are left out at random, so that the network leans on no single one. The logarithm of the sum over the
/// units is drawn to 0, which makes it needless later (Devlin et al. 2014). The same words give the same bytes.
struct LetterNetworkFitter {
  struct Options: Sendable {
    /// Values of the hidden layer, a multiple of 8.
    var width = 32
    /// Bits of the tables that are found by hash.
    var bits = 9
    var rounds = 8
    var step: Float = 0.03
    /// The share of the rows that are left out.
    var dropout: Float = 0.1
    /// The weight of the square of the logarithm of the sum.
    var normalisation: Float = 0.03
  }

  typealias Vector = LetterNetwork.Vector

  private struct Word {
    let arabic: [UInt8]
    let units: [UInt32]
  }

  /// Vectors and the sums of their squared changes.
  private struct Weights {
    var values: [Vector]
    var squares: [Vector]

    init(count: Int, value: () -> Vector) {
      values = (0..<count).map { _ in value() }
      squares = [Vector](repeating: Vector(repeating: 0.01), count: count)
    }

    @inline(__always)
    mutating func change(_ index: Int, _ gradient: Vector, _ step: Float) {
      squares[index] += gradient * gradient
      values[index] -= step * gradient / squares[index].squareRoot()
    }
  }

  private let options: Options
  private let isReversed: Bool
  private let keys: [UInt32]
  private let numbers: [UInt32: Int]
  /// The units of the same Arabic letters.
  private let alike: [UInt32: Range<Int>]
  private let context: LetterContext
  private let lanes: Int
  private var rows: Weights
  private var units: Weights
  private var hiddenOwn: Weights
  private var own: [Float]
  private var ownSquares: [Float]
  private var state: UInt64 = 0x5EED

  /// The parameters of a network.
  /// - Parameters:
  ///   - words: Arabic words and the units that cut them.
  ///   - units: all units, in ascending order, as the joint model has them.
  ///   - isReversed: it reads words from their end.
  static func bytes(
    _ words: [(arabic: [UInt8], units: [JointUnit])], units: [JointUnit], isReversed: Bool, options: Options
  ) -> [UInt8] {
    var fitter = LetterNetworkFitter(units: units, isReversed: isReversed, options: options)
    fitter.fit(
      words.map { word in
        let keys = word.units.map(\.key)
        return isReversed
          ? Word(arabic: word.arabic.reversed(), units: keys.reversed()) : Word(arabic: word.arabic, units: keys)
      })
    return fitter.bytes
  }

  private init(units: [JointUnit], isReversed: Bool, options: Options) {
    self.options = options
    self.isReversed = isReversed
    keys = units.map(\.key)
    numbers = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, $0) })
    var alike: [UInt32: Range<Int>] = [:]
    for (number, key) in keys.enumerated() {
      let first = alike[key >> 15]?.lowerBound ?? number
      alike[key >> 15] = first..<number + 1
    }
    self.alike = alike
    context = LetterContext(bits: options.bits)
    lanes = options.width / Vector.scalarCount
    var random: UInt64 = 0xA1B2
    func small() -> Vector {
      var vector = Vector.zero
      for slot in 0..<Vector.scalarCount { vector[slot] = 0.2 * (Self.fraction(&random) - 0.5) }
      return vector
    }
    rows = Weights(count: context.rowCount * lanes, value: small)
    self.units = Weights(count: keys.count * lanes, value: small)
    hiddenOwn = Weights(count: lanes) { .zero }
    own = [Float](repeating: 0, count: keys.count)
    ownSquares = [Float](repeating: 0.01, count: keys.count)
  }

  private static func next(_ state: inout UInt64) -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 33
  }

  /// 0..<1.
  private static func fraction(_ state: inout UInt64) -> Float { Float(next(&state) & 0xFF_FFFF) / 0x100_0000 }

  // MARK: Fitting

  private mutating func fit(_ words: [Word]) {
    var order = Array(words.indices)
    for round in 0..<options.rounds {
      for index in order.indices.dropFirst().reversed() {
        order.swapAt(index, Int(Self.next(&state)) % (index + 1))
      }
      let step = options.step * (1 - Float(round) / Float(options.rounds))
      for index in order { learn(words[index], step) }
    }
  }

  private mutating func learn(_ word: Word, _ step: Float) {
    var (place, latin, before) = (0, LetterContext.noLatin, UInt32(0))
    var written: [Int] = []
    for key in word.units {
      guard let unit = numbers[key], place < word.arabic.count else { return }
      learn(unit, rows(word.arabic, place, latin, before, written), competitors(word.arabic, place), step)
      LetterNetwork.forEachLetter(key, isReversed: isReversed) { letter in
        latin = latin << 5 | UInt64(letter)
        written.append(context.written(letter))
      }
      place += LetterNetwork.length(key)
      before = key
    }
  }

  /// The rows of a place and how much each counts, some of them left out.
  private mutating func rows(
    _ word: [UInt8], _ place: Int, _ latin: UInt64, _ before: UInt32, _ written: [Int]
  ) -> [(row: Int, share: Float)] {
    var chosen: [(row: Int, share: Float)] = []
    chosen.reserveCapacity(48)
    context.forEachArabic(word, place) { chosen.append(($0, $1)) }
    context.forEachLatin(word, place, latin: latin, unit: before) { chosen.append(($0, 1)) }
    let share = written.isEmpty ? 0 : 1 / Float(written.count).squareRoot()
    for row in written { chosen.append((row, share)) }
    return chosen.filter { _ in Self.fraction(&state) >= options.dropout }
  }

  /// The units that might stand at a place.
  private func competitors(_ word: [UInt8], _ place: Int) -> [Range<Int>] {
    let letter = UInt32(word[place])
    var ranges = alike[letter << 6].map { [$0] } ?? []
    if place + 1 < word.count {
      let other = UInt32(word[place + 1])
      if let range = alike[isReversed ? other << 6 | letter : letter << 6 | other] { ranges.append(range) }
    }
    return ranges
  }

  private mutating func learn(
    _ right: Int, _ chosen: [(row: Int, share: Float)], _ competitors: [Range<Int>], _ step: Float
  ) {
    var hidden = hiddenOwn.values
    for (row, share) in chosen {
      for lane in 0..<lanes { hidden[lane] += rows.values[row * lanes + lane] * share }
    }
    var slopes = [Vector](repeating: Vector(repeating: 1), count: lanes)
    for lane in 0..<lanes {
      slopes[lane].replace(with: LetterNetwork.damping, where: hidden[lane] .< .zero)
      hidden[lane] *= slopes[lane]
    }
    var scores: [(unit: Int, score: Float)] = []
    scores.reserveCapacity(64)
    for range in competitors {
      for unit in range {
        var products = Vector.zero
        for lane in 0..<lanes { products += units.values[unit * lanes + lane] * hidden[lane] }
        scores.append((unit, products.sum() + own[unit]))
      }
    }
    let top = scores.reduce(-Float.infinity) { max($0, $1.score) }
    let sum = scores.reduce(0) { $0 + exp($1.score - top) }
    let logarithm = log(sum) + top
    var back = [Vector](repeating: .zero, count: lanes)
    for (unit, score) in scores {
      let share = exp(score - top) / sum
      let error = share * (1 + 2 * options.normalisation * logarithm) - (unit == right ? 1 : 0)
      guard abs(error) > 1e-4 else { continue }
      for lane in 0..<lanes {
        let index = unit * lanes + lane
        back[lane] += error * units.values[index]
        units.change(index, error * hidden[lane], step)
      }
      ownSquares[unit] += error * error
      own[unit] -= step * error / ownSquares[unit].squareRoot()
    }
    for lane in 0..<lanes {
      back[lane] *= slopes[lane]
      hiddenOwn.change(lane, back[lane], step)
    }
    for (row, share) in chosen {
      for lane in 0..<lanes { rows.change(row * lanes + lane, back[lane] * share, step) }
    }
  }

  // MARK: Writing

  private var bytes: [UInt8] {
    var out = ByteWriter()
    for value in [options.width, keys.count, options.bits] { out.append(value, width: 4) }
    let tables = LetterContext.Table.allCases.map { table in
      let range = context.rows(table)
      return rows.values[range.lowerBound * lanes..<range.upperBound * lanes]
    }
    let parts = tables + [units.values[...]]
    let scales = parts.map { part in max(1e-6, part.reduce(0) { max($0, $1.max(), -$1.min()) } / 127) }
    for scale in scales { out.append(scale) }
    for vector in hiddenOwn.values { for slot in 0..<Vector.scalarCount { out.append(vector[slot]) } }
    for value in own { out.append(value) }
    for (part, scale) in zip(parts, scales) {
      out.append(
        part.flatMap { vector in
          (0..<Vector.scalarCount).map { slot in
            UInt8(bitPattern: Int8(max(-127, min(127, (vector[slot] / scale).rounded()))))
          }
        })
    }
    return out.bytes
  }
}
