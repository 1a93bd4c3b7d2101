/// The form of a name in use, as evidence of its vowels: consonants of the Arabic word are found in it in their order,
/// and what stands between them tells the vowels and the doubled letters.
struct LatinEvidence {
  private let latin: [UInt8]

  /// - Parameter form: one word in Latin letters, without article; signs and diacritics don't matter.
  init?(_ form: String) {
    latin = form.lowercased().unicodeScalars.compactMap { scalar in
      if scalar.value >= 0x61, scalar.value <= 0x7A { return UInt8(scalar.value) }
      return LatinDiacritics.plain[scalar]
    }
    if latin.isEmpty { return nil }
  }

  /// How badly a word with its marks agrees; nil when it can't be read so at all. Below 1 is good agreement.
  func cost(of word: VocalisedWord) -> Double? {
    let word = SilentLetters.drop(word)
    var search = Search(word, latin) { [VowelReading.own(word, at: $0)] }
    return search.best()?.cost
  }

  /// The marks that agree best with the form; nil when the letters can't be found in it.
  func vocalise(_ word: VocalisedWord) -> (word: VocalisedWord, cost: Double)? {
    var search = Search(word, latin) { VowelReading.all(word, at: $0) }
    guard let best = search.best() else { return nil }
    var out = word
    for (index, reading) in best.readings { reading.put(into: &out, at: index) }
    return (out.lengthened, best.cost)
  }

  /// The cheapest way through both words at once.
  private struct Search {
    struct Path {
      var cost: Double
      var readings: [(Int, VowelReading)]
    }

    private let letters: [VocalisedWord.Letter]
    private let latin: [UInt8]
    private let readings: (Int) -> [VowelReading]
    private var known: [Int: Path?] = [:]

    init(_ word: VocalisedWord, _ latin: [UInt8], readings: @escaping (Int) -> [VowelReading]) {
      letters = word.letters
      self.latin = latin
      self.readings = readings
    }

    mutating func best() -> Path? { path(0, 0, closed: true) }

    /// The best path from a letter and a place in the form; `closed`: the letter before has no vowel of its own.
    private mutating func path(_ index: Int, _ place: Int, closed: Bool) -> Path? {
      guard index < letters.count else { return place == latin.count ? Path(cost: 0, readings: []) : nil }
      let key = (index * (latin.count + 1) + place) * 2 + (closed ? 1 : 0)
      if let path = known[key] { return path }
      var best: Path?
      for reading in readings(index) {
        // Two consonants without a vowel can't begin a syllable.
        let crowd = closed && reading.sound == .sukun ? 0.8 : 0
        for (end, cost) in ends(reading, letters[index].scalar, place) {
          let isClosed = reading.count == 2 || reading.sound == .sukun
          guard var path = path(index + reading.count, end, closed: isClosed) else { continue }
          path.cost += cost + crowd
          if path.cost < best?.cost ?? .infinity {
            path.readings.append((index, reading))
            best = path
          }
        }
      }
      known[key] = .some(best)
      return best
    }

    /// Where the form may go on behind a consonant and its vowel, and what each costs.
    private func ends(_ reading: VowelReading, _ scalar: Unicode.Scalar, _ place: Int) -> [(Int, Double)] {
      var ends: [(Int, Double)] = []
      for consonant in LatinSounds.consonant(scalar) where has(consonant.text, at: place) {
        let behind = place + consonant.text.count
        let isDouble = consonant.text.count == 1 && has(consonant.text, at: behind)
        for written in isDouble ? [false, true] : [false] {
          let doubling = LatinSounds.doubling(
            consonant.text, isDoubled: reading.isDoubled, isWrittenDouble: written)
          let start = behind + (written ? 1 : 0)
          for vowel in LatinSounds.vowel(reading.sound) where has(vowel.text, at: start) {
            ends.append((start + vowel.text.count, consonant.cost + doubling + vowel.cost))
          }
        }
      }
      return ends
    }

    private func has(_ text: [UInt8], at place: Int) -> Bool {
      text.count <= latin.count - place && latin[place..<place + text.count].elementsEqual(text)
    }
  }
}
