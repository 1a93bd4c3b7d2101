/// Numbers for the elements of names: elements of the same letters and known spellings have one, so that what has been
/// judged of one is known of the others.
///
/// For one thread.
final class ElementNumbers {
  private var numbers: [[UInt32]: Int] = [:]

  /// The elements with their numbers and outlines.
  func numbered(_ elements: [CheckedName.Element]) -> [CheckedName.Element] {
    var elements = elements
    for index in elements.indices {
      let element = elements[index]
      let key =
        element.letters.map(\.value) + [element.hasArticle ? 1 : 0]
        + element.known.flatMap { [0] + $0.map(UInt32.init) }
      let number = numbers[key] ?? numbers.count
      numbers[key] = number
      elements[index].number = number
      elements[index].outline = ElementOutline(element)
      if index + 1 < elements.count {
        elements[index].outlineWithNext = ElementOutline(joining: element.letters + elements[index + 1].letters)
      }
    }
    return elements
  }
}

/// What a word must be like to be a spelling of an element: a question that costs nothing and says no to most words.
///
/// It never says no to a word that `NameMatcher` would take: a hard consonant that no way to write the element has
/// costs 1 there, in the distance of sounds and in that of known spellings.
struct ElementOutline: Sendable {
  /// The consonants that ways to write the element have.
  private var letters = LatinLetterSet()
  /// How many others a word may have.
  private var strays = 0

  init() {}

  init(_ element: CheckedName.Element) {
    letters = ArabicSounds.all.latin(of: element.letters)
    var limit = SoundDistance.limit(element.letters)
    for known in element.known {
      letters.formUnion(LatinLetterSet(known).withLike)
      limit = max(limit, LatinDistance.limit(known.count))
    }
    // Errachidi, Alshehri.
    if element.hasArticle { letters.insert(.l) }
    strays = Int(limit)
  }

  /// Two elements written as one word, by their letters: nothing but vowels may differ.
  init(joining letters: [Unicode.Scalar]) { self.letters = ArabicSounds.all.latin(of: letters) }

  @inline(__always)
  func admits(_ word: LatinLetterSet) -> Bool {
    // An s may be a plural's.
    word.intersection(.hard).subtracting(letters).subtracting(.s).count <= strays
  }
}
