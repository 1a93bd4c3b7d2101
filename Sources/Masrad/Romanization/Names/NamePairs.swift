/// The ways to write a name of one or two elements over all its origins, each with the sum of its shares.
///
/// It gives what `NameReading` does for any name, without a text for each.
struct NamePairs {
  private struct Pair {
    let number: Int
    let first: String
    let second: String?
    var share: Float
    var provenance: Provenance

    var text: String { second.map { NameReading.join(first, $0) } ?? first }
  }

  private let beam: Int
  private var pairs: [Pair] = []
  /// A hash table of the pairs' places, open addressed; -1 where it is free.
  private var slots = [Int16](repeating: -1, count: 256)

  /// - Parameter beam: names kept of each origin.
  init(beam: Int) {
    self.beam = beam
    pairs.reserveCapacity(64)
  }

  /// Adds the names of one element for an origin.
  mutating func add(_ forms: NameElementForms.Forms, share: Float) {
    for place in forms.all.indices {
      let form = forms.all[place]
      add(
        Pair(
          number: forms.numbers[place], first: form.text, second: nil, share: form.share * share,
          provenance: NameReading.weaker(.lexicon, form.provenance)))
    }
  }

  /// Adds the likeliest names of two elements for an origin.
  mutating func add(_ firsts: NameElementForms.Forms, _ seconds: NameElementForms.Forms, share: Float) {
    let joins = joins(firsts.all, seconds.all)
    for (first, second) in joins {
      let (a, b) = (firsts.all[first], seconds.all[second])
      add(
        Pair(
          number: firsts.numbers[first] << 16 | seconds.numbers[second], first: a.text, second: b.text,
          share: a.share * b.share * share,
          provenance: NameReading.weaker(NameReading.weaker(.lexicon, a.provenance), b.provenance)))
    }
  }

  /// The likeliest joins; of equal ones the first of the alphabet.
  private func joins(_ firsts: [SegmentForm], _ seconds: [SegmentForm]) -> [(Int, Int)] {
    var shares: [Float] = []
    shares.reserveCapacity(firsts.count * seconds.count)
    for first in firsts { for second in seconds { shares.append(first.share * second.share) } }
    var least = -Float.infinity
    if shares.count > beam {
      var sorted = shares
      sorted.sort(by: >)
      least = sorted[beam - 1]
    }
    var joins: [(Int, Int)] = []
    joins.reserveCapacity(beam)
    var last: [Int] = []
    for (place, share) in shares.enumerated() {
      if share > least { joins.append((place / seconds.count, place % seconds.count)) }
      if share == least { last.append(place) }
    }
    func text(_ place: Int) -> String {
      NameReading.join(firsts[place / seconds.count].text, seconds[place % seconds.count].text)
    }
    if joins.count + last.count > beam { last.sort { text($0) < text($1) } }
    for place in last.prefix(beam - joins.count) { joins.append((place / seconds.count, place % seconds.count)) }
    return joins
  }

  private mutating func add(_ pair: Pair) {
    var slot = Int((UInt64(pair.number) &* 0x9E37_79B9_7F4A_7C15) >> 56)
    while slots[slot] >= 0 {
      let place = Int(slots[slot])
      if pairs[place].number == pair.number {
        pairs[place].share += pair.share
        if pair.provenance == .lexicon { pairs[place].provenance = .lexicon }
        return
      }
      slot = (slot + 1) & 255
    }
    slots[slot] = Int16(pairs.count)
    pairs.append(pair)
  }

  /// The names with the greatest shares, the best first.
  func best(_ count: Int) -> [NameReading.Written] {
    var best: [Int] = []
    for place in pairs.indices {
      guard best.count < count || pairs[place].share >= pairs[best[best.count - 1]].share else { continue }
      var rank = best.count
      while rank > 0, isBetter(pairs[place], pairs[best[rank - 1]]) { rank -= 1 }
      best.insert(place, at: rank)
      if best.count > count { best.removeLast() }
    }
    return best.map {
      NameReading.Written(text: pairs[$0].text, share: pairs[$0].share, provenance: pairs[$0].provenance)
    }
  }

  private func isBetter(_ a: Pair, _ b: Pair) -> Bool { a.share != b.share ? a.share > b.share : a.text < b.text }
}
