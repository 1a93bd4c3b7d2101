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
    var score: Double { pairs.reduce(0) { $0 + 1 - $1.cost * 0.4 } - Double(skipped) * 0.7 }
  }

  let vocabulary: EnglishVocabulary
  private var numbers: [[UInt32]: Int] = [:]
  private var costs: [Key: Double] = [:]

  /// The costs of one word, by element and word: most questions are such.
  private var wordCosts: [UInt64: Double] = [:]

  private struct Key: Hashable {
    let element: Int
    let second: Int
    let words: [Int]
  }

  private let index: EnglishNameIndex

  init(vocabulary: EnglishVocabulary, index: EnglishNameIndex) {
    self.vocabulary = vocabulary
    self.index = index
  }

  /// Gives the elements of a name their numbers.
  func number(_ name: inout CheckedName) {
    for index in name.elements.indices {
      let element = name.elements[index]
      let key =
        element.letters.map(\.value) + [element.hasArticle ? 1 : 0]
        + element.known.flatMap { [0] + $0.map(UInt32.init) }
      let number = numbers[key] ?? numbers.count
      numbers[key] = number
      name.elements[index].number = number
    }
  }

  /// The best way to read all `words` as elements of the name in their order; nil where some word is none.
  ///
  /// - Parameter words: vocabulary words with the gap's kind left out; articles may stand anywhere.
  func align(_ elements: [CheckedName.Element], _ words: [Int], allowsSkip: Bool) -> Alignment? {
    var best: Alignment?
    var current = Alignment()
    extend(elements, words, 0, 0, allowsSkip, &current, &best)
    return best
  }

  private func extend(
    _ elements: [CheckedName.Element], _ words: [Int], _ e: Int, _ w: Int, _ allowsSkip: Bool,
    _ current: inout Alignment, _ best: inout Alignment?
  ) {
    if w == words.count {
      guard !current.pairs.isEmpty, current.score > best?.score ?? -1 else { return }
      best = current
      return
    }
    let roles = vocabulary.roles(words[w])
    if roles.contains(.article), w + 1 < words.count {
      extend(elements, words, e, w + 1, allowsSkip, &current, &best)
    }
    if allowsSkip, current.skipped == 0, !current.pairs.isEmpty, w + 1 < words.count,
      !roles.contains(.article)
    {
      current.skipped += 1
      extend(elements, words, e, w + 1, allowsSkip, &current, &best)
      current.skipped -= 1
    }
    for start in e..<max(e, elements.count) {
      for length in 1...3 where w + length <= words.count {
        if let cost = cost(elements[start], nil, words[w..<w + length]) {
          current.pairs.append(Pair(elements: start..<start + 1, words: w..<w + length, cost: cost))
          extend(elements, words, start + 1, w + length, allowsSkip, &current, &best)
          current.pairs.removeLast()
        }
      }
      guard start + 1 < elements.count else { continue }
      if let cost = cost(elements[start], elements[start + 1], words[w..<w + 1]) {
        current.pairs.append(Pair(elements: start..<start + 2, words: w..<w + 1, cost: cost))
        extend(elements, words, start + 2, w + 1, allowsSkip, &current, &best)
        current.pairs.removeLast()
      }
    }
  }

  /// How far words are from an element, or from two elements written as one word; nil where they are not it.
  func cost(_ element: CheckedName.Element, _ second: CheckedName.Element?, _ words: ArraySlice<Int>) -> Double? {
    if second == nil, words.count == 1, let word = words.first {
      let key = UInt64(element.number) << 32 | UInt64(word)
      if let cost = wordCosts[key] { return cost <= 1 ? cost : nil }
      let cost = judge(element, nil, words)
      wordCosts[key] = cost
      return cost <= 1 ? cost : nil
    }
    if words.count > 1, !isJoint(words, element) { return nil }
    let key = Key(element: element.number, second: second?.number ?? -1, words: Array(words))
    if let cost = costs[key] { return cost <= 1 ? cost : nil }
    let cost = judge(element, second, words)
    costs[key] = cost
    return cost <= 1 ? cost : nil
  }

  private func judge(
    _ element: CheckedName.Element, _ second: CheckedName.Element?, _ words: ArraySlice<Int>
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
    if words.count == 1, let first = words.first, element.known.contains(vocabulary[first].singular) { return 0.05 }
    if words.count == 1, let first = words.first, index.isContrast(element.letters, vocabulary[first].key) { return 2 }
    if words.count > 1, !isJoint(words, element) { return 2 }
    let near = element.known.contains { LatinDistance.isNear($0, latin) } ? 0.45 : 2
    return min(near, sound(element.letters, latin, hasArticle: element.hasArticle))
  }

  /// Several words are one element where the first is a servant's (Abdel) or the Arabic is long enough for both.
  private func isJoint(_ words: ArraySlice<Int>, _ element: CheckedName.Element) -> Bool {
    guard let first = words.first, let last = words.last else { return false }
    return !vocabulary.roles(last).contains(.article) && !vocabulary.roles(first).contains(.function)
      && element.letters.count >= 4
  }

  private func sound(_ arabic: [Unicode.Scalar], _ latin: [UInt8], hasArticle: Bool) -> Double {
    let limit = SoundDistance.limit(arabic)
    var distance = SoundDistance.between(arabic, latin)
    if hasArticle, let bare = Self.withoutArticle(latin) {
      distance = min(distance, SoundDistance.between(arabic, bare) + 0.02)
    }
    let plural = latin.count > 4 && latin.last == UInt8(ascii: "s") ? Array(latin.dropLast()) : nil
    if let plural { distance = min(distance, SoundDistance.between(arabic, plural) + 0.1) }
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
