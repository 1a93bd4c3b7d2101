/// Where the Arabic has an office's words: also within longer names, such as the office of an adviser.
struct OfficePlaces {
  struct Place {
    let office: Int
    /// The country of the nationality behind the office's words; nil where there is none.
    let country: String?
    /// The name of the person directly behind it; nil where there is none.
    let holder: Int?
  }

  /// What each segment names, one for each time.
  private(set) var ofSegment: [[Place]]

  /// - Parameters:
  ///   - segments: the tokens of each segment.
  ///   - persons: the numbers of persons' names by the offsets at which the document names them.
  init(
    _ all: [[[Unicode.Scalar]]], _ document: DocumentWords, _ segments: [Range<Int>], persons: [Int: Int],
    _ lexicon: Lexicon
  ) {
    ofSegment = [[Place]](repeating: [], count: segments.count)
    var beginnings: [[Unicode.Scalar]: [Int]] = [:]
    for (number, words) in all.enumerated() { beginnings[words[0], default: []].append(number) }
    // Most words begin no office: each spelling is cut once.
    let beginning = document.judged { word -> [Int] in
      for stem in word.stems {
        if let numbers = beginnings[Array(stem.bareLetters)] { return numbers }
      }
      return []
    }
    for (segment, tokens) in segments.enumerated() {
      for index in tokens {
        for number in beginning[document.tokens[index].word] {
          let words = document.tokens[index..<min(tokens.upperBound, index + all[number].count + 1)].map {
            document.table[$0].letters
          }
          guard Self.stands(all[number], in: words) else { continue }
          let country = Self.country(words, behind: all[number].count, lexicon)
          let behind = index + all[number].count + (country == nil ? 0 : 1)
          let holder = behind < tokens.upperBound ? persons[document.tokens[behind].range.lowerBound] : nil
          ofSegment[segment].append(Place(office: number, country: country, holder: holder))
        }
      }
    }
  }

  /// The country of each holder of an office that is named with one.
  func countriesOfHolders() -> [Int: String] {
    var countries: [Int: String] = [:]
    for place in ofSegment.joined() {
      if let holder = place.holder, let country = place.country, countries[holder] == nil {
        countries[holder] = country
      }
    }
    return countries
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

  private static func stands(_ office: [[Unicode.Scalar]], in words: [[Unicode.Scalar]]) -> Bool {
    guard office.count <= words.count else { return false }
    for index in 1..<office.count {
      let letters = words[index]
      let hasArticle = letters.count > 3 && letters[0] == "ا" && letters[1] == "ل"
      let isEqual = letters == office[index] || hasArticle && Array(letters[2...]) == office[index]
      if !isEqual, !Stem.readings(of: letters).contains(where: { Array($0.bareLetters) == office[index] }) {
        return false
      }
    }
    return true
  }
}
