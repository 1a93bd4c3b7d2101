/// Numbers for the elements of names: elements of the same letters and known spellings have one, so that what has been
/// judged of one is known of the others.
///
/// For one thread while names are added; any number of threads may read it between.
final class ElementNumbers {
  /// What a number stands for.
  struct Element {
    let letters: [Unicode.Scalar]
    let hasArticle: Bool
    let known: [[UInt8]]
    /// Whether it is two elements written as one word.
    let isJoined: Bool
    /// How far a spelling may be.
    let limit: Double

    init(letters: [Unicode.Scalar], hasArticle: Bool = false, known: [[UInt8]] = [], isJoined: Bool = false) {
      (self.letters, self.hasArticle, self.known, self.isJoined) = (letters, hasArticle, known, isJoined)
      limit = SoundDistance.limit(letters)
    }
  }

  // What is read at every step is not asked for leave each time.
  @exclusivity(unchecked) private var numbers = HashMap<Int>()
  @exclusivity(unchecked) private var all: [Element] = []
  @exclusivity(unchecked) private var outlines = ElementOutlines()

  deinit { outlines.free() }

  subscript(number: Int) -> Element { all[number] }

  /// The numbers of a name's elements.
  func signs(of elements: [CheckedName.Element]) -> [CheckedName.Sign] {
    elements.indices.map { index in
      let element = elements[index]
      return CheckedName.Sign(
        number: number(of: element),
        numberWithNext: index + 1 < elements.count ? joined(element.letters, elements[index + 1].letters) : -1,
        isParticle: element.isParticle, isLong: element.letters.count >= 4)
    }
  }

  private static let joinedMark: UInt64 = 2

  private func number(of element: CheckedName.Element) -> Int {
    let key = Self.hash(of: element)
    if let number = numbers[key] { return number }
    let number = outlines.add(element)
    all.append(Element(letters: element.letters, hasArticle: element.hasArticle, known: element.known))
    numbers.set(number, for: key)
    return number
  }

  private static func hash(of element: CheckedName.Element) -> UInt64 {
    var hash = WordHash.append(WordHash.of(element.letters), to: element.hasArticle ? 1 : 0)
    for spelling in element.known { hash = WordHash.append(WordHash.of(bytes: spelling), to: hash) }
    return hash
  }

  private func joined(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
    let key = WordHash.append(WordHash.of(first, second), to: Self.joinedMark)
    if let number = numbers[key] { return number }
    let letters = first + second
    let number = outlines.add(joining: letters)
    all.append(Element(letters: letters, isJoined: true))
    numbers.set(number, for: key)
    return number
  }

  @inline(__always)
  func admits(_ number: Int, _ word: WordOutline) -> Bool { outlines.admits(number, word) }

  /// Whether words that begin with `word` may be the element.
  @inline(__always)
  func mayBegin(_ number: Int, _ word: WordOutline) -> Bool { outlines.mayBegin(number, word) }
}

/// What of a word tells at once whether it can be an element.
struct WordOutline: Sendable {
  var letters: LatinLetterSet
  /// With the consonants that are written for these.
  var like: LatinLetterSet
  var count: Int

  init(_ letters: [UInt8]) {
    self.letters = LatinLetterSet(letters)
    like = self.letters.withLike
    count = letters.count
  }

  mutating func join(_ next: WordOutline) {
    letters.formUnion(next.letters)
    like.formUnion(next.like)
    count += next.count
  }
}

/// What words must be like to be spellings of elements: a question that costs next to nothing and says no to most words.
///
/// It never says no to a word that `NameMatcher` takes. A hard consonant that only one side has costs 1, in the
/// distance of sounds as in that of known spellings, and no limit lets more than one pass.
private struct ElementOutlines {
  private struct Outline {
    /// The consonants that ways to write the element have.
    var letters = LatinLetterSet()
    /// How many others a word may have.
    var strays = 0
    /// For each Arabic letter that cannot be left out: the Latin ones that ways to write it have.
    var needs = 0..<0
    /// How many of those may be left out all the same.
    var losses = 0
    var known = 0..<0
  }

  private struct Known {
    let letters: LatinLetterSet
    let count: Int
    let losses: Int
  }

  private var outlines = PlainList<Outline>()
  private var needs = PlainList<LatinLetterSet>()
  private var known = PlainList<Known>()

  func free() {
    outlines.free()
    needs.free()
    known.free()
  }

  mutating func add(_ element: CheckedName.Element) -> Int {
    var outline = Outline()
    outline.letters = ArabicSounds.all.latin(of: element.letters)
    outline.losses = Int(SoundDistance.limit(element.letters))
    outline.strays = outline.losses
    outline.needs = add(needs: element.letters)
    let start = known.count
    for spelling in element.known {
      let letters = LatinLetterSet(spelling)
      let losses = Int(LatinDistance.limit(spelling.count))
      known.append(Known(letters: letters.intersection(.hard), count: spelling.count, losses: losses))
      outline.letters.formUnion(letters.withLike)
      outline.strays = max(outline.strays, losses)
    }
    outline.known = start..<known.count
    // Errachidi, Alshehri.
    if element.hasArticle { outline.letters.insert(.l) }
    outlines.append(outline)
    return outlines.count - 1
  }

  /// Two elements written as one word, by their letters: nothing but vowels may differ.
  mutating func add(joining letters: [Unicode.Scalar]) -> Int {
    var outline = Outline()
    outline.letters = ArabicSounds.all.latin(of: letters)
    outline.needs = add(needs: letters)
    outlines.append(outline)
    return outlines.count - 1
  }

  private mutating func add(needs letters: [Unicode.Scalar]) -> Range<Int> {
    let start = needs.count
    for place in letters.indices where SoundDistance.deletion(letters, place) >= 1 {
      needs.append(ArabicSounds.all.latin(of: letters, at: place))
    }
    return start..<needs.count
  }

  @inline(__always)
  func mayBegin(_ number: Int, _ word: WordOutline) -> Bool {
    let outline = outlines[number]
    // An s may be a plural's.
    let strange = word.letters.intersection(.hardButS).subtracting(outline.letters)
    return strange.hasAtMost(outline.strays)
  }

  @inline(__always)
  func admits(_ number: Int, _ word: WordOutline) -> Bool {
    guard mayBegin(number, word) else { return false }
    let outline = outlines[number]
    // An initial.
    if word.count == 1 { return true }
    var lost = 0
    for need in outline.needs where needs[need].isDisjoint(with: word.letters) { lost += 1 }
    if lost <= outline.losses { return true }
    for place in outline.known {
      let spelling = known[place]
      // A plural has a letter more.
      guard abs(spelling.count - word.count) <= 4 else { continue }
      if spelling.letters.subtracting(word.like).hasAtMost(spelling.losses) { return true }
    }
    return false
  }
}
