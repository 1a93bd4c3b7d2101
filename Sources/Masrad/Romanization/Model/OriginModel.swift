internal import Glibc

/// Says from which origins a name token with a given English spelling may come, by small runs of its letters.
///
/// Layout: UInt32 number of origins, UInt32 places of the table (a power of two), the scale (Float); for each origin
/// its prior (Float) and its share in the training pairs (Float), a byte for the length of its name and 15 bytes for the
/// name; then a signed byte for each place
/// and origin.
struct OriginModel: Sendable {
  static let nameWidth = 16

  let origins: [Origin]
  /// Natural log shares of the origins among people in the news.
  let priors: [Float]
  /// Shares of the origins among the pairs that the letter model was trained with.
  private let trained: [Float]
  private let scale: Float
  private let mask: Int
  private let weights: ModelBytes

  init?(_ bytes: ModelBytes) {
    let count = bytes.word(0)
    let size = bytes.word(4)
    let head = 12 + count * (8 + Self.nameWidth)
    guard count > 0, count < 256, size > 0, size & (size - 1) == 0, bytes.count == head + size * count else {
      return nil
    }
    scale = bytes.real(8)
    mask = size - 1
    priors = (0..<count).map { bytes.real(12 + 4 * $0) }
    trained = (0..<count).map { bytes.real(12 + 4 * (count + $0)) }
    origins = (0..<count).map { number in
      let start = 12 + 8 * count + Self.nameWidth * number
      let name = (0..<min(Self.nameWidth - 1, bytes.byte(start))).map { UInt8(bytes.byte(start + 1 + $0)) }
      return Origin(String(decoding: name, as: UTF8.self))
    }
    weights = bytes.part(head, size * count)
  }

  /// How much likelier each origin is for a token than it was before, as natural logs, with what the pairs have more
  /// or less of taken out: the letter model's shares of spellings, weighed so, are those of an origin's names.
  func likelihoods(word: [UInt8], letters: [UInt8]) -> [Float] {
    likelihoods(sums(word: word), letters: letters)
  }

  /// What the Arabic letters of a token say, for `likelihoods` of its spellings.
  func sums(word: [UInt8]) -> [Int32] {
    var sums = [Int32](repeating: 0, count: origins.count)
    Self.runs(word, longest: 3, kind: 2) { add($0, to: &sums) }
    return sums
  }

  func likelihoods(_ word: [Int32], letters: [UInt8]) -> [Float] {
    var sums = word
    Self.runs(letters, longest: 4, kind: 1) { add($0, to: &sums) }
    let scores = sums.map { Float($0) * scale }
    let top = scores.max() ?? 0
    let total = log(zip(scores, trained).reduce(0) { $0 + $1.1 * exp($1.0 - top) })
    return scores.map { $0 - top - total }
  }

  @inline(__always)
  private func add(_ hash: Int, to sums: inout [Int32]) {
    weights.add((hash & mask) * sums.count, to: &sums)
  }

  /// Calls `body` with a hash of each run of letters, of either script.
  @inline(__always)
  static func forEach(word: [UInt8], letters: [UInt8], _ body: (Int) -> Void) {
    runs(letters, longest: 4, kind: 1, body)
    runs(word, longest: 3, kind: 2, body)
  }

  @inline(__always)
  private static func runs(_ letters: [UInt8], longest: Int, kind: UInt64, _ body: (Int) -> Void) {
    let count = letters.count
    for start in -1..<count {
      var hash = kind &* 0x9E37_79B9_7F4A_7C15
      for end in start..<min(count + 1, start + longest) {
        let letter = end < 0 || end >= count ? 63 : letters[end]
        hash = (hash ^ UInt64(letter)) &* 0xBF58_476D_1CE4_E5B9
        hash ^= hash >> 29
        if end > start { body(Int(hash >> 33)) }
      }
    }
  }
}

/// Fits `OriginModel` on tokens of known origin: log-linear, an example at a time with a step of its own for each
/// weight. The same tokens give the same weights.
struct OriginModelFitter {
  struct Example: Sendable {
    let word: [UInt8]
    let letters: [UInt8]
    let origin: Int
    let weight: Float
  }

  private static let step: Float = 0.1
  private static let decay: Float = 1e-3
  private static let rounds = 12

  /// - Parameters:
  ///   - size: places of the table, a power of two.
  ///   - priors: shares of the origins among people in the news.
  ///   - pairs: those that the letter model is trained with.
  static func bytes(
    _ examples: [Example], origins: [Origin], priors: [Float], pairs: [RomanPair], size: Int
  ) -> [UInt8] {
    let even = [Float](repeating: 1 / Float(max(1, origins.count)), count: origins.count)
    let first = bytes(examples, origins: origins, priors: priors, trained: even, size: size)
    guard let model = OriginModel(ModelBytes.lasting(first)) else { return first }
    // Only the shares of the head differ.
    var out = first
    let shares = shares(pairs.map { model.likelihoods(word: $0.arabic, letters: $0.english) }, count: origins.count)
    var head = ByteWriter()
    for share in shares { head.append(share) }
    out.replaceSubrange(12 + 4 * origins.count..<12 + 8 * origins.count, with: head.bytes)
    return out
  }

  /// The shares of the origins that make the pairs likeliest, by expectation maximisation.
  private static func shares(_ likelihoods: [[Float]], count: Int) -> [Float] {
    var shares = [Float](repeating: 1 / Float(max(1, count)), count: count)
    for _ in 0..<10 {
      var sums = [Double](repeating: 0, count: count)
      for values in likelihoods {
        var total: Float = 0
        for slot in 0..<count { total += shares[slot] * exp(values[slot]) }
        guard total > 0 else { continue }
        for slot in 0..<count { sums[slot] += Double(shares[slot] * exp(values[slot]) / total) }
      }
      let all = sums.reduce(0, +)
      guard all > 0 else { break }
      shares = sums.map { Float(max(1e-4, $0 / all)) }
    }
    return shares
  }

  private static func bytes(
    _ examples: [Example], origins: [Origin], priors: [Float], trained: [Float], size: Int
  ) -> [UInt8] {
    let weights = fit(balanced(examples, origins.count), count: origins.count, size: size)
    let scale = max(1e-6, weights.reduce(0) { max($0, abs($1)) } / 127)
    var out = ByteWriter()
    out.append(origins.count, width: 4)
    out.append(size, width: 4)
    out.append(scale)
    for prior in priors { out.append(log(max(1e-4, prior))) }
    for share in trained { out.append(share) }
    for origin in origins {
      let name = Array(origin.name.utf8.prefix(OriginModel.nameWidth - 1))
      out.append([UInt8(name.count)] + name + [UInt8](repeating: 0, count: OriginModel.nameWidth - 1 - name.count))
    }
    out.append(weights.map { UInt8(bitPattern: Int8(max(-127, min(127, ($0 / scale).rounded())))) })
    return out.bytes
  }

  /// Every origin counts as much as another, so that the model adds evidence and no prior of the lists.
  private static func balanced(_ examples: [Example], _ count: Int) -> [Example] {
    var totals = [Float](repeating: 0, count: count)
    for example in examples { totals[example.origin] += example.weight }
    let mean = totals.reduce(0, +) / Float(max(1, totals.filter { $0 > 0 }.count))
    return examples.map {
      Example(
        word: $0.word, letters: $0.letters, origin: $0.origin,
        weight: $0.weight * min(4, mean / max(1, totals[$0.origin])))
    }
  }

  private static func fit(_ examples: [Example], count: Int, size: Int) -> [Float] {
    var weights = [Float](repeating: 0, count: size * count)
    var squares = [Float](repeating: 0.1, count: size * count)
    var scores = [Float](repeating: 0, count: count)
    // A stride that meets every example once and mixes the lists.
    let stride = coprime(examples.count)
    for _ in 0..<rounds {
      var index = 0
      for _ in examples.indices {
        index = (index + stride) % examples.count
        let example = examples[index]
        for slot in scores.indices { scores[slot] = 0 }
        var places: [Int] = []
        OriginModel.forEach(word: example.word, letters: example.letters) { places.append(($0 & (size - 1)) * count) }
        for place in places { for slot in 0..<count { scores[slot] += weights[place + slot] } }
        let top = scores.max() ?? 0
        let total = scores.reduce(0) { $0 + exp($1 - top) }
        for slot in 0..<count {
          let error = example.weight * ((slot == example.origin ? 1 : 0) - exp(scores[slot] - top) / total)
          guard abs(error) > 1e-3 else { continue }
          for place in places {
            let change = error - decay * weights[place + slot]
            squares[place + slot] += change * change
            weights[place + slot] += step * change / squares[place + slot].squareRoot()
          }
        }
      }
    }
    return weights
  }

  private static func coprime(_ count: Int) -> Int {
    func divisor(_ a: Int, _ b: Int) -> Int { b == 0 ? a : divisor(b, a % b) }
    var stride = max(1, count * 5 / 13)
    while count > 0, divisor(stride, count) != 1 { stride += 1 }
    return stride
  }
}
