/// Where the Arabic has an office's words: also within longer names, such as the office of an adviser.
struct OfficePlaces {
  struct Place {
    let office: Int
    /// The country of the nationality behind the office's words; nil where there is none.
    let country: String?
  }

  /// What each segment names, one for each time.
  private(set) var ofSegment: [[Place]]

  init(_ all: [[[Unicode.Scalar]]], _ segments: [String], _ lexicon: Lexicon) {
    ofSegment = [[Place]](repeating: [], count: segments.count)
    var beginnings: [[Unicode.Scalar]: [Int]] = [:]
    for (number, words) in all.enumerated() { beginnings[words[0], default: []].append(number) }
    // Most words begin no office: each spelling is cut once.
    var known: [[Unicode.Scalar]: [Int]] = [:]
    func offices(beginning word: [Unicode.Scalar]) -> [Int] {
      if let numbers = known[word] { return numbers }
      var numbers: [Int] = []
      for stem in Stem.readings(of: word) {
        guard let found = beginnings[Array(stem.bareLetters)] else { continue }
        numbers = found
        break
      }
      known[word] = numbers
      return numbers
    }
    for (segment, text) in segments.enumerated() {
      let words = PhraseWords.fold(text)
      for (index, word) in words.enumerated() {
        for number in offices(beginning: word) where Self.stands(all[number], in: words, at: index) {
          let country = Self.country(words, behind: index + all[number].count, lexicon)
          ofSegment[segment].append(Place(office: number, country: country))
        }
      }
    }
  }

  private static func country(_ words: [[Unicode.Scalar]], behind place: Int, _ lexicon: Lexicon) -> String? {
    guard place < words.count else { return nil }
    let letters = words[place]
    let hasArticle = letters.count > 3 && letters[0] == "ا" && letters[1] == "ل"
    let bare = hasArticle ? Array(letters[2...]) : letters
    let hash = WordHash.append(WordHash.of(bare), to: LexiconFile.Space.bare.rawValue)
    for sense in lexicon.senses(of: hash) where sense.kind == .nationality { return lexicon.field(sense, "country") }
    return nil
  }

  private static func stands(_ office: [[Unicode.Scalar]], in words: [[Unicode.Scalar]], at start: Int) -> Bool {
    guard start + office.count <= words.count else { return false }
    for index in 1..<office.count {
      let letters = words[start + index]
      let hasArticle = letters.count > 3 && letters[0] == "ا" && letters[1] == "ل"
      let isEqual = letters == office[index] || hasArticle && Array(letters[2...]) == office[index]
      if !isEqual, !Stem.readings(of: letters).contains(where: { Array($0.bareLetters) == office[index] }) {
        return false
      }
    }
    return true
  }
}
