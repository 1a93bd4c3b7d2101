/// The ways to write a name of one or two elements over all its origins, each with the sum of its shares.
///
/// It gives what `NameReading` does for any name, without a text for each.
struct NamePairs {
  private struct Pair {
    var share: Float
    /// The numbers of the texts.
    let number: UInt32
    /// The forms that it is made of: of which origin, and which of them.
    let source: UInt16
    let first: UInt16
    let second: UInt16
    var weakness: UInt8
  }

  private let beam: Int
  private var sources: [(first: NameElementForms.Forms, second: NameElementForms.Forms?)] = []
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
    sources.append((forms, nil))
    for (place, form) in forms.marks.enumerated() {
      add(UInt32(form.number), form.share * share, form.weakness, place, 0)
    }
  }

  /// Adds the likeliest names of two elements for an origin.
  mutating func add(_ firsts: NameElementForms.Forms, _ seconds: NameElementForms.Forms, share: Float) {
    sources.append((firsts, seconds))
    for join in joins(firsts, seconds) {
      let (first, second) = (join / seconds.marks.count, join % seconds.marks.count)
      let (a, b) = (firsts.marks[first], seconds.marks[second])
      add(
        UInt32(a.number) << 16 | UInt32(b.number), a.share * b.share * share, max(a.weakness, b.weakness), first,
        second)
    }
  }

  /// The likeliest joins; of equal ones the first of the alphabet. A join is the first one's place times the number of
  /// the second ones and the second one's place.
  private func joins(_ firsts: NameElementForms.Forms, _ seconds: NameElementForms.Forms) -> [Int] {
    let (a, b) = (firsts.marks, seconds.marks)
    guard a.count * b.count > beam else { return Array(0..<a.count * b.count) }
    let least = leastKept(a, b)
    var joins: [Int] = []
    joins.reserveCapacity(beam)
    var last: [Int] = []
    for place in 0..<a.count * b.count {
      let share = a[place / b.count].share * b[place % b.count].share
      if share > least { joins.append(place) }
      if share == least { last.append(place) }
    }
    func text(_ place: Int) -> String {
      NameReading.join(firsts.all[place / b.count].text, seconds.all[place % b.count].text)
    }
    if joins.count + last.count > beam { last.sort { text($0) < text($1) } }
    return joins + last.prefix(beam - joins.count)
  }

  /// The share of the last join that is kept.
  private func leastKept(_ firsts: [NameElementForms.Mark], _ seconds: [NameElementForms.Mark]) -> Float {
    withUnsafeTemporaryAllocation(of: Float.self, capacity: beam) { best in
      var count = 0
      for first in firsts {
        for second in seconds {
          let share = first.share * second.share
          if count == beam, share <= best[beam - 1] { continue }
          var place = min(count, beam - 1)
          while place > 0, best[place - 1] < share {
            best[place] = best[place - 1]
            place -= 1
          }
          best[place] = share
          count = min(count + 1, beam)
        }
      }
      return best[beam - 1]
    }
  }

  private mutating func add(_ number: UInt32, _ share: Float, _ weakness: UInt8, _ first: Int, _ second: Int) {
    var slot = Int((UInt64(number) &* 0x9E37_79B9_7F4A_7C15) >> 56)
    while slots[slot] >= 0 {
      let place = Int(slots[slot])
      if pairs[place].number == number {
        pairs[place].share += share
        if weakness == 0 { pairs[place].weakness = 0 }
        return
      }
      slot = (slot + 1) & 255
    }
    slots[slot] = Int16(pairs.count)
    pairs.append(
      Pair(
        share: share, number: number, source: UInt16(sources.count - 1), first: UInt16(first), second: UInt16(second),
        weakness: weakness))
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
    return best.map { place in
      let provenances: [Provenance] = [.lexicon, .model, .rule]
      return NameReading.Written(
        text: text(pairs[place]), share: pairs[place].share, provenance: provenances[Int(pairs[place].weakness)])
    }
  }

  private func isBetter(_ a: Pair, _ b: Pair) -> Bool { a.share != b.share ? a.share > b.share : text(a) < text(b) }

  private func text(_ pair: Pair) -> String {
    let source = sources[Int(pair.source)]
    let first = source.first.all[Int(pair.first)].text
    return source.second.map { NameReading.join(first, $0.all[Int(pair.second)].text) } ?? first
  }
}
