import Masrad

/// Puts letters of the ligature lam-alef back in their order.
///
/// Where a font draws لا as one sign, poppler turns the two letters around with the line: الأركان comes out as األركان.
/// What no Arabic word can be is put right. Of a word that may be either (والية for ولاية) the one that news has counts;
/// where both are words (صالح and صلاح) nothing tells them apart, and the text is left as it is.
struct LamAlef {
  private static let lam: Unicode.Scalar = "\u{644}"
  private static let alefs: Set<Unicode.Scalar> = ["\u{627}", "\u{623}", "\u{625}", "\u{622}"]
  private static let proclitics: Set<Unicode.Scalar> = ["\u{648}", "\u{641}", "\u{628}", "\u{643}"]
  /// One word must be so many times as frequent as the other to be taken for it.
  private static let factor = 8.0

  private(set) var text: String
  /// The words that may be others, each once, as they stand.
  private(set) var undecided: [String] = []

  static func repaired(_ text: String) -> String { LamAlef(text).text }

  init(_ text: String) {
    var scalars = Array(text.unicodeScalars)
    let isTurned = Self.isTurned(scalars)
    var place = 0
    while place + 2 < scalars.count {
      // The article before a ligature; or لل, where the second lam is the ligature's, if لأل can be nothing else.
      let isArticle = scalars[place] == "\u{627}" && Self.beginsWord(scalars, place)
      if isArticle || isTurned && scalars[place] == Self.lam, Self.alefs.contains(scalars[place + 1]),
        scalars[place + 2] == Self.lam
      {
        scalars.swapAt(place + 1, place + 2)
        place += 2
      }
      place += 1
    }
    self.text = ""
    if isTurned { turnWords(&scalars) }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.text = String(view)
  }

  // MARK: Words that may be two

  /// Turns the letters within words where that gives the word that is meant.
  private mutating func turnWords(_ scalars: inout [Unicode.Scalar]) {
    let all = Self.words(scalars)
    let known = Set(all.map { Array(scalars[$0]) })
    let words = all.filter { Self.readings(scalars[$0]).count > 1 }
    // Each spelling once: a text repeats its words.
    var forms: [[Unicode.Scalar]: [[Unicode.Scalar]]] = [:]
    for word in words { forms[Array(scalars[word]), default: []] = Self.readings(scalars[word]) }
    let spellings = Array(forms.values.joined())
    let counts = NewsWords.counts(of: spellings.map(Self.string))
    let frequency = Dictionary(zip(spellings, counts)) { first, _ in first }
    var told: Set<[Unicode.Scalar]> = []
    for word in words {
      let found = Array(scalars[word])
      let readings = (forms[found] ?? []).sorted { frequency[$0, default: 0] > frequency[$1, default: 0] }
      guard let best = readings.first else { continue }
      let (first, second) = (frequency[best, default: 0], readings.count > 1 ? frequency[readings[1], default: 0] : 0)
      if first > 0, first > second * Self.factor {
        scalars.replaceSubrange(word, with: best)
      } else if first == 0, let best = Self.withProclitic(readings, known) {
        // لأكار in a text that has أكار.
        scalars.replaceSubrange(word, with: best)
      } else if first > 0 && second > 0 || first == 0 && !Self.hasArticle(found), told.insert(found).inserted {
        undecided.append(Self.string(found))
      }
    }
  }

  /// The one reading that is a word of the text behind a proclitic.
  private static func withProclitic(
    _ readings: [[Unicode.Scalar]], _ known: Set<[Unicode.Scalar]>
  ) -> [Unicode.Scalar]? {
    let fitting = readings.filter { reading in
      guard let first = reading.first, first == lam || proclitics.contains(first), reading.count > 3 else {
        return false
      }
      return known.contains(Array(reading.dropFirst()))
    }
    return fitting.count == 1 ? fitting[0] : nil
  }

  private static func words(_ scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var place = 0
    while place < scalars.count {
      guard ArabicScript.isLetter(scalars[place]) else {
        place += 1
        continue
      }
      let start = place
      while place < scalars.count, ArabicScript.isLetter(scalars[place]) { place += 1 }
      words.append(start..<place)
    }
    return words
  }

  /// What a word may be: as it stands, and with the letters of one place or two turned.
  private static func readings(_ word: ArraySlice<Unicode.Scalar>) -> [[Unicode.Scalar]] {
    let letters = Array(word)
    var forms = [letters]
    guard letters.count > 2 else { return forms }
    for place in 0..<letters.count - 1 where alefs.contains(letters[place]) && letters[place + 1] == lam {
      for form in forms where form[place] == letters[place] && form[place + 1] == lam {
        var turned = form
        turned.swapAt(place, place + 1)
        forms.append(turned)
      }
      if forms.count > 4 { break }
    }
    return forms
  }

  /// Whether a word's first alef before a lam is, by its place, the article's; a rare word is then taken as it stands.
  private static func hasArticle(_ word: [Unicode.Scalar]) -> Bool {
    let place = word.indices.dropLast().first { alefs.contains(word[$0]) && word[$0 + 1] == lam }
    return place.map { word[$0] == "\u{627}" && beginsWord(word, $0) } ?? false
  }

  private static func string(_ scalars: [Unicode.Scalar]) -> String { String(String.UnicodeScalarView(scalars)) }

  /// Whether the text has no lam-alef but those that a turned one makes, and one that cannot be anything else.
  private static func isTurned(_ scalars: [Unicode.Scalar]) -> Bool {
    var isSure = false
    for place in scalars.indices.dropLast() where alefs.contains(scalars[place + 1]) {
      let isBeforeLam = place + 2 < scalars.count && scalars[place + 2] == lam
      if scalars[place] == lam, !isBeforeLam { return false }
      if scalars[place] == "\u{627}", isBeforeLam, beginsWord(scalars, place) { isSure = true }
    }
    return isSure
  }

  /// Whether nothing but proclitics stands before a letter in its word.
  private static func beginsWord(_ scalars: [Unicode.Scalar], _ place: Int) -> Bool {
    var before = place
    while before > 0, proclitics.contains(scalars[before - 1]), place - before < 2 { before -= 1 }
    return before == 0 || !ArabicScript.isArabic(scalars[before - 1])
      || ArabicScript.isDirectionMark(scalars[before - 1])
  }
}
