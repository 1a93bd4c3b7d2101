/// Judges which words of a translation are which elements of a name. Judgements are kept for the run: the same names
/// stand in the same texts again and again.
///
/// For one thread.
final class NameMatcher {
  /// Words of the translation that are an element of the name.
  struct Pair {
    let elements: Range<Int>
    let words: Range<Int>
    /// 0 for a known spelling, up to 1.
    let cost: Double
  }

  struct Alignment {
    var pairs: [Pair] = []
    /// Words between matched ones that are no element.
    var skipped = 0

    /// The more elements the better, then the closer.
    var score: Double { Self.score(pairs, skipped: skipped) }

    static func score(_ pairs: some Sequence<Pair>, skipped: Int) -> Double {
      pairs.reduce(0) { $0 + 1 - $1.cost * 0.4 } - Double(skipped) * 0.7
    }
  }

  let vocabulary: EnglishVocabulary
  private let numbers: ElementNumbers
  private let index: EnglishNameIndex
  private var costs = JudgementTable()

  init(vocabulary: EnglishVocabulary, elements: ElementNumbers, index: EnglishNameIndex) {
    self.vocabulary = vocabulary
    numbers = elements
    self.index = index
  }

  /// Elements and words as they lie in memory: the questions are so many and so short that counting who holds an array
  /// would be a good part of the work.
  typealias Elements = UnsafeBufferPointer<CheckedName.Element>
  typealias Words = UnsafeBufferPointer<Int>

  /// Whether `words` from `place` on, before `end`, can begin with an element of the name.
  func begins(_ elements: Elements, _ words: Words, _ place: Int, _ end: Int) -> Bool {
    let first = vocabulary.outline(words[place])
    for number in elements.indices {
      // What makes the first word a stranger makes one of any words that begin with it.
      if numbers.mayBegin(elements[number].number, first) {
        for length in 1...3 where place + length <= end {
          if cost(elements, number, isDouble: false, words, place, length) != nil { return true }
        }
      }
      if number + 1 < elements.count, cost(elements, number, isDouble: true, words, place, 1) != nil { return true }
    }
    return false
  }

  /// The best way to read all words of an array as elements of the name in their order; nil where some word is none.
  /// Articles may stand anywhere.
  func align(_ elements: [CheckedName.Element], _ words: [Int], allowsSkip: Bool) -> Alignment? {
    var best: Alignment?
    elements.withUnsafeBufferPointer { elements in
      words.withUnsafeBufferPointer { all in
        forEachAlignment(elements, all, 0..<words.count, allowsSkip: allowsSkip) { end, alignment in
          if end == words.count { best = alignment() }
        }
      }
    }
    return best
  }

  /// Calls `body` with the best way to read the words from the beginning of a window to each place in it where there is
  /// one.
  ///
  /// - Parameters:
  ///   - words: vocabulary words with the gap's kind left out; articles may stand anywhere.
  ///   - window: which of them; the pairs' words are counted from its beginning.
  func forEachAlignment(
    _ elements: Elements, _ words: Words, _ window: Range<Int>, allowsSkip: Bool,
    _ body: (_ end: Int, _ alignment: () -> Alignment) -> Void
  ) {
    let width = window.count
    // A pair takes a word at least.
    withUnsafeTemporaryAllocation(of: Pair.self, capacity: width * (width + 1)) { room in
      withUnsafeTemporaryAllocation(of: Best.self, capacity: width + 1) { best in
        best.initialize(repeating: Best())
        var search = Search(
          elements: elements, words: words, window: window, allowsSkip: allowsSkip, best: best, room: room)
        extend(&search, 0, window.lowerBound)
        for length in 1..<width + 1 where best[length].count > 0 {
          body(window.lowerBound + length) {
            let pairs = room[length * width..<length * width + best[length].count]
            return Alignment(pairs: Array(pairs), skipped: best[length].skipped)
          }
        }
      }
    }
  }

  /// The best reading up to some place; without pairs where there is none yet.
  private struct Best {
    var count = 0
    var skipped = 0
    var score = -1.0
  }

  private struct Search {
    let elements: Elements
    let words: Words
    let window: Range<Int>
    let allowsSkip: Bool
    let best: UnsafeMutableBufferPointer<Best>
    /// The pairs of the reading so far, then those of the best readings by length.
    let room: UnsafeMutableBufferPointer<Pair>
    var count = 0
    var skipped = 0

    mutating func push(_ pair: Pair, upTo place: Int) {
      room[count] = pair
      count += 1
      let score = Alignment.score(room[..<count], skipped: skipped)
      let length = place - window.lowerBound
      guard score > best[length].score else { return }
      best[length] = Best(count: count, skipped: skipped, score: score)
      let start = length * window.count
      for number in 0..<count { room[start + number] = room[number] }
    }
  }

  private func extend(_ search: inout Search, _ e: Int, _ w: Int) {
    let (elements, words, end) = (search.elements, search.words, search.window.upperBound)
    guard w < end else { return }
    let roles = vocabulary.roles(words[w])
    let isArticle = roles.contains(.article)
    if isArticle, w + 1 < end { extend(&search, e, w + 1) }
    if search.allowsSkip, search.skipped == 0, search.count > 0, w + 1 < end, !isArticle {
      search.skipped = 1
      extend(&search, e, w + 1)
      search.skipped = 0
    }
    let place = w - search.window.lowerBound
    for start in e..<max(e, elements.count) {
      for length in 1...3 where w + length <= end {
        if let cost = cost(elements, start, isDouble: false, words, w, length) {
          search.push(
            Pair(elements: start..<start + 1, words: place..<place + length, cost: cost), upTo: w + length)
          extend(&search, start + 1, w + length)
          search.count -= 1
        }
      }
      guard start + 1 < elements.count else { continue }
      if let cost = cost(elements, start, isDouble: true, words, w, 1) {
        search.push(Pair(elements: start..<start + 2, words: place..<place + 1, cost: cost), upTo: w + 1)
        extend(&search, start + 2, w + 1)
        search.count -= 1
      }
    }
  }

  /// How far a word is from an element; nil where it is not it.
  func cost(_ elements: [CheckedName.Element], _ number: Int, _ word: Int) -> Double? {
    elements.withUnsafeBufferPointer { elements in
      withUnsafePointer(to: word) { cost(elements, number, isDouble: false, Words(start: $0, count: 1), 0, 1) }
    }
  }

  /// How far words are from an element, or one from two elements written as one word; nil where they are not it.
  private func cost(
    _ elements: Elements, _ number: Int, isDouble: Bool, _ words: Words, _ start: Int, _ length: Int
  ) -> Double? {
    if length > 1, elements[number].letters.count < 4 || !isJoint(words[start], words[start + length - 1]) {
      return nil
    }
    var outline = vocabulary.outline(words[start])
    for offset in 1..<max(1, length) { outline.join(vocabulary.outline(words[start + offset])) }
    let own = isDouble ? elements[number].numberWithNext : elements[number].number
    guard numbers.admits(own, outline) else { return nil }
    let key = JudgementTable.Key(own, words, start, length)
    let cost = costs.value(key) {
      judge(elements[number], isDouble ? elements[number + 1] : nil, words[start..<start + length])
    }
    return cost <= 1 ? cost : nil
  }

  private func judge(
    _ element: CheckedName.Element, _ second: CheckedName.Element?, _ words: Slice<Words>
  ) -> Double {
    let latin = words.flatMap { vocabulary[$0].letters }
    guard latin.allSatisfy({ $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }), !latin.isEmpty else { return 2 }
    if let second {
      let cost = sound(element.letters + second.letters, latin, hasArticle: false)
      return cost > 0.7 ? 2 : cost
    }
    // An initial.
    if latin.count == 1 {
      return words.count == 1 && element.known.contains { $0.first == latin[0] } ? 0.6 : 2
    }
    if element.known.contains(latin) { return 0 }
    let single = words.count == 1 ? words.first : nil
    if let single, element.known.contains(vocabulary[single].singular) { return 0.05 }
    let near = element.known.contains { LatinDistance.isNear($0, latin) } ? 0.45 : 2
    let cost = min(near, sound(element.letters, latin, hasArticle: element.hasArticle))
    if cost <= 1, let single, index.isContrast(element.letters, vocabulary[single].key) { return 2 }
    return cost
  }

  /// Several words are one element where the first is a servant's (Abdel) or the Arabic is long enough for both.
  private func isJoint(_ first: Int, _ last: Int) -> Bool {
    !vocabulary.roles(last).contains(.article) && !vocabulary.roles(first).contains(.function)
  }

  private func sound(_ arabic: [Unicode.Scalar], _ latin: [UInt8], hasArticle: Bool) -> Double {
    let limit = SoundDistance.limit(arabic)
    var distance = SoundDistance.between(arabic, latin, limit: limit)
    if hasArticle, let bare = Self.withoutArticle(latin) {
      distance = min(distance, SoundDistance.between(arabic, bare, limit: limit) + 0.02)
    }
    let plural = latin.count > 4 && latin.last == UInt8(ascii: "s") ? Array(latin.dropLast()) : nil
    if let plural { distance = min(distance, SoundDistance.between(arabic, plural, limit: limit) + 0.1) }
    return distance <= limit ? 0.05 + 0.95 * distance / limit : 2
  }

  /// Errachidi, Essebsi, Alshehri.
  private static func withoutArticle(_ latin: [UInt8]) -> [UInt8]? {
    guard latin.count > 4 else { return nil }
    let isVowel = latin[0] == UInt8(ascii: "e") || latin[0] == UInt8(ascii: "a")
    guard isVowel, latin[1] == latin[2] || latin[1] == UInt8(ascii: "l") else { return nil }
    return Array(latin[2...])
  }
}

/// Judgements by element and words: a hash table of plain numbers, since nearly every question has been asked before.
private struct JudgementTable {
  struct Key: Equatable {
    let element: UInt64
    /// The first two words, and the third, each counted from 1 as 0 is none.
    let words: UInt64
    let third: UInt64

    init(_ element: Int, _ words: NameMatcher.Words, _ start: Int, _ length: Int) {
      func word(_ offset: Int) -> UInt64 { offset < length ? UInt64(words[start + offset] + 1) : 0 }
      self.element = UInt64(element)
      self.words = word(0) << 32 | word(1)
      third = word(2)
    }

    var hash: Int {
      let mixed = (element &* 0x9e37_79b9_7f4a_7c15) ^ ((words ^ (third << 17)) &* 0xff51_afd7_ed55_8ccd)
      return Int(truncatingIfNeeded: mixed ^ (mixed >> 32))
    }
  }

  private var slots = [Int32](repeating: -1, count: 4096)
  private var keys: [Key] = []
  private var values: [Double] = []

  /// The value of a key, made when it is first asked for.
  mutating func value(_ key: Key, _ make: () -> Double) -> Double {
    var slot = key.hash & (slots.count - 1)
    while slots[slot] >= 0 {
      if keys[Int(slots[slot])] == key { return values[Int(slots[slot])] }
      slot = (slot + 1) & (slots.count - 1)
    }
    let value = make()
    slots[slot] = Int32(keys.count)
    keys.append(key)
    values.append(value)
    if keys.count * 2 > slots.count { grow() }
    return value
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for (number, key) in keys.enumerated() {
      var slot = key.hash & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }
}
