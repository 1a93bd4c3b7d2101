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

  /// Signs and words as they lie in memory: the questions are so many and so short that counting who holds an array
  /// would be a good part of the work.
  typealias Signs = UnsafeBufferPointer<CheckedName.Sign>
  typealias Words = UnsafeBufferPointer<Int>

  let vocabulary: EnglishVocabulary
  private let numbers: ElementNumbers
  private let index: EnglishNameIndex
  // A matcher is one thread's: what is written at every step is not asked for leave each time.
  @exclusivity(unchecked) private var costs = JudgementTable()
  /// The pairs of the reading so far, then those of the best readings by length.
  @exclusivity(unchecked) private var room = UnsafeMutableBufferPointer<Pair>.allocate(capacity: 0)
  /// The best readings of the window that was read last, by length.
  @exclusivity(unchecked) private var best = UnsafeMutableBufferPointer<Best>.allocate(capacity: 0)

  init(vocabulary: EnglishVocabulary, elements: ElementNumbers, index: EnglishNameIndex) {
    self.vocabulary = vocabulary
    numbers = elements
    self.index = index
    makeRoom(8)
  }

  deinit {
    costs.free()
    room.deallocate()
    best.deallocate()
  }

  private func makeRoom(_ width: Int) {
    room.deallocate()
    best.deallocate()
    // A pair takes a word at least.
    room = .allocate(capacity: width * (width + 1))
    best = .allocate(capacity: width + 1)
  }

  // MARK: Readings

  /// The best reading up to some place; without pairs where there is none yet.
  private struct Best {
    var count = 0
    var skipped = 0
    var score = -1.0
  }

  /// A way to read the first words of a window as elements of a name.
  struct Reading {
    /// In the matcher's memory, until it reads the next window.
    let pairs: PlainSlice<Pair>
    /// The more elements the better, then the closer.
    let score: Double
  }

  /// Reads a window of words as elements of a name in their order, in the best way to each place in it; articles may
  /// stand anywhere. `reading` has what was found.
  ///
  /// - Parameters:
  ///   - words: vocabulary words with the gap's kind left out.
  ///   - window: which of them; the pairs' words are counted from its beginning.
  ///   - allowsSkip: whether one word between matched ones may be no element.
  func read(_ signs: Signs, _ words: Words, _ window: Range<Int>, allowsSkip: Bool) {
    if best.count <= window.count { makeRoom(window.count) }
    for length in 0...window.count { best.initializeElement(at: length, to: Best()) }
    var search = Search(
      signs: signs, words: words, window: window, allowsSkip: allowsSkip, best: best, room: room)
    extend(&search, 0, window.lowerBound)
  }

  /// How the first `length` words of the window read last can be read; nil where they cannot. The window had `width`.
  func reading(_ length: Int, width: Int) -> Reading? {
    let best = best[length]
    guard best.count > 0 else { return nil }
    let start = length * width
    return Reading(
      pairs: PlainSlice(UnsafeBufferPointer(rebasing: room[start..<start + best.count])), score: best.score)
  }

  /// The best way to read all words as elements of the name in their order; empty where some word is none.
  func align(_ name: CheckedName, _ words: [Int], allowsSkip: Bool) -> [Pair] {
    guard !words.isEmpty else { return [] }
    return name.signs.withUnsafeBufferPointer { signs in
      words.withUnsafeBufferPointer { words in
        read(signs, words, 0..<words.count, allowsSkip: allowsSkip)
        return reading(words.count, width: words.count).map { Array($0.pairs) } ?? []
      }
    }
  }

  private struct Search {
    let signs: Signs
    let words: Words
    let window: Range<Int>
    let allowsSkip: Bool
    let best: UnsafeMutableBufferPointer<Best>
    let room: UnsafeMutableBufferPointer<Pair>
    var count = 0
    var skipped = 0

    mutating func push(_ pair: Pair, upTo place: Int) {
      room[count] = pair
      count += 1
      let length = place - window.lowerBound
      let score = score
      guard score > best[length].score else { return }
      best[length] = Best(count: count, skipped: skipped, score: score)
      let start = length * window.count
      for number in 0..<count { room[start + number] = room[number] }
    }

    private var score: Double {
      var sum = 0.0
      for number in 0..<count { sum = sum + 1 - room[number].cost * 0.4 }
      return sum - Double(skipped) * 0.7
    }
  }

  private func extend(_ search: inout Search, _ e: Int, _ w: Int) {
    let (signs, words, end) = (search.signs, search.words, search.window.upperBound)
    guard w < end else { return }
    let isArticle = vocabulary.roles(words[w]).contains(.article)
    if isArticle, w + 1 < end { extend(&search, e, w + 1) }
    if search.allowsSkip, search.skipped == 0, search.count > 0, w + 1 < end, !isArticle {
      search.skipped = 1
      extend(&search, e, w + 1)
      search.skipped = 0
    }
    let place = w - search.window.lowerBound
    for start in e..<max(e, signs.count) {
      for length in 1...3 where w + length <= end {
        if let cost = cost(signs[start], isDouble: false, words, w, length) {
          search.push(
            Pair(elements: start..<start + 1, words: place..<place + length, cost: cost), upTo: w + length)
          extend(&search, start + 1, w + length)
          search.count -= 1
        }
      }
      guard start + 1 < signs.count else { continue }
      if let cost = cost(signs[start], isDouble: true, words, w, 1) {
        search.push(Pair(elements: start..<start + 2, words: place..<place + 1, cost: cost), upTo: w + 1)
        extend(&search, start + 2, w + 1)
        search.count -= 1
      }
    }
  }

  // MARK: Costs

  /// Whether `words` from `place` on, before `end`, can begin with an element of the name.
  func begins(_ signs: Signs, _ words: Words, _ place: Int, _ end: Int) -> Bool {
    let first = vocabulary.outline(words[place])
    for number in signs.indices {
      let sign = signs[number]
      // What makes the first word a stranger makes one of any words that begin with it.
      if numbers.mayBegin(sign.number, first) {
        for length in 1...3 where place + length <= end {
          if cost(sign, isDouble: false, words, place, length) != nil { return true }
        }
      }
      if number + 1 < signs.count, cost(sign, isDouble: true, words, place, 1) != nil { return true }
    }
    return false
  }

  /// How far a word is from an element; nil where it is not it.
  func cost(_ sign: CheckedName.Sign, _ word: Int) -> Double? {
    withUnsafePointer(to: word) { cost(sign, isDouble: false, Words(start: $0, count: 1), 0, 1) }
  }

  /// How far words are from an element, or one from two elements written as one word; nil where they are not it.
  private func cost(
    _ sign: CheckedName.Sign, isDouble: Bool, _ words: Words, _ start: Int, _ length: Int
  ) -> Double? {
    if length > 1, !sign.isLong || !isJoint(words[start], words[start + length - 1]) { return nil }
    var outline = vocabulary.outline(words[start])
    for offset in 1..<max(1, length) { outline.join(vocabulary.outline(words[start + offset])) }
    let own = isDouble ? sign.numberWithNext : sign.number
    guard numbers.admits(own, outline) else { return nil }
    let key = JudgementTable.key(own, words, start, length)
    let known = costs.value(key)
    if known >= 0 { return known <= 1 ? known : nil }
    let cost = judge(numbers[own], words[start..<start + length])
    costs.add(key, cost)
    return cost <= 1 ? cost : nil
  }

  private func judge(_ element: ElementNumbers.Element, _ words: Slice<Words>) -> Double {
    let latin =
      words.count == 1 ? vocabulary.letters(of: words[words.startIndex]) : words.flatMap(vocabulary.letters(of:))
    guard latin.allSatisfy({ $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }), !latin.isEmpty else { return 2 }
    if element.isJoined {
      let cost = sound(element, latin)
      return cost > 0.7 ? 2 : cost
    }
    // An initial.
    if latin.count == 1 {
      return words.count == 1 && element.known.contains { $0.first == latin[0] } ? 0.6 : 2
    }
    if element.known.contains(latin) { return 0 }
    let single = words.count == 1 ? words.first : nil
    if let single, element.known.contains(vocabulary.singular(of: single)) { return 0.05 }
    let sound = sound(element, latin)
    let isNear = sound > Self.near && element.known.contains { LatinDistance.isNear($0, latin) }
    let cost = isNear ? Self.near : sound
    if cost <= 1, let single, index.isContrast(element.letters, vocabulary.keyHash(single)) { return 2 }
    return cost
  }

  /// The cost of what is near a known spelling.
  private static let near = 0.45

  /// Several words are one element where the first is a servant's (Abdel) or the Arabic is long enough for both.
  private func isJoint(_ first: Int, _ last: Int) -> Bool {
    !vocabulary.roles(last).contains(.article) && !vocabulary.roles(first).contains(.function)
  }

  private func sound(_ element: ElementNumbers.Element, _ latin: [UInt8]) -> Double {
    let (arabic, limit) = (element.letters, element.limit)
    let distance = latin.withUnsafeBufferPointer { latin in
      var distance = SoundDistance.between(arabic, latin, limit: limit)
      if element.hasArticle, distance > Self.articleCost, let bare = Self.withoutArticle(latin) {
        distance = min(distance, SoundDistance.between(arabic, bare, limit: limit) + Self.articleCost)
      }
      if distance > Self.pluralCost, latin.count > 4, latin[latin.count - 1] == UInt8(ascii: "s") {
        let singular = UnsafeBufferPointer(rebasing: latin[..<(latin.count - 1)])
        distance = min(distance, SoundDistance.between(arabic, singular, limit: limit) + Self.pluralCost)
      }
      return distance
    }
    return distance <= limit ? 0.05 + 0.95 * distance / limit : 2
  }

  private static let articleCost = 0.02
  private static let pluralCost = 0.1

  /// Errachidi, Essebsi, Alshehri.
  private static func withoutArticle(_ latin: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8>? {
    guard latin.count > 4 else { return nil }
    let isVowel = latin[0] == UInt8(ascii: "e") || latin[0] == UInt8(ascii: "a")
    guard isVowel, latin[1] == latin[2] || latin[1] == UInt8(ascii: "l") else { return nil }
    return UnsafeBufferPointer(rebasing: latin[2...])
  }
}
