/// How an element of a name may be written in English, with shares of probability: what two spellings have in common
/// here tells more than their letters.
struct NameReadings: Sendable {
  /// Forms asked of the romanisation.
  static let count = 12

  struct Reading: Sendable {
    let form: SpellingForm
    let letters: [UInt8]
    var share: Float
  }
  /// The likeliest first.
  let readings: [Reading]
  /// How sure the romanisation is of its first form.
  let confidence: Float

  init(_ forms: [(form: String, confidence: Double)]) {
    var letters: [[UInt8]] = []
    var shares: [Float] = []
    for (form, confidence) in forms.prefix(Self.count) {
      var own = LatinLetters.of(form)
      if own.count > 5, own.starts(with: [1, 12]), form.contains("-") { own.removeFirst(2) }
      guard !own.isEmpty else { continue }
      if let place = letters.firstIndex(of: own) {
        shares[place] += Float(confidence)
      } else {
        letters.append(own)
        shares.append(Float(confidence))
      }
    }
    let total = max(1e-6, shares.reduce(0, +))
    // A stable order: by share, then as they came.
    let order = letters.indices.sorted { shares[$0] != shares[$1] ? shares[$0] > shares[$1] : $0 < $1 }
    readings = order.map {
      Reading(form: SpellingForm(latinLetters: letters[$0]), letters: letters[$0], share: shares[$0] / total)
    }
    confidence = Float(forms.first?.confidence ?? 0)
  }

  static let none = NameReadings([])
}

/// How far two sets of readings agree.
struct ReadingAgreement {
  var product: Float = 0
  var common: Float = 0
  var bestMean: Float = 0
  var bestLeast: Float = 0
  var skeletons: Float = 0
  var isSameFirst = false
  var shared = 0
  var covered: (Float, Float) = (0, 0)

  init(_ a: NameReadings, _ b: NameReadings) {
    for (place, x) in a.readings.enumerated() {
      for (other, y) in b.readings.enumerated() where x.letters == y.letters {
        product += x.share * y.share
        common += min(x.share, y.share)
        bestMean = max(bestMean, Logistic.root(x.share * y.share))
        bestLeast = max(bestLeast, min(x.share, y.share))
        shared += 1
        covered = (covered.0 + x.share, covered.1 + y.share)
        if place == 0, other == 0 { isSameFirst = true }
      }
    }
    for (skeleton, share) in Self.skeletons(a) {
      for (other, otherShare) in Self.skeletons(b) where skeleton == other { skeletons += min(share, otherShare) }
    }
  }

  private static func skeletons(_ readings: NameReadings) -> [(UInt32, Float)] {
    var out: [(UInt32, Float)] = []
    for reading in readings.readings {
      if let place = out.firstIndex(where: { $0.0 == reading.form.skeleton }) {
        out[place].1 += reading.share
      } else {
        out.append((reading.form.skeleton, reading.share))
      }
    }
    return out
  }
}
