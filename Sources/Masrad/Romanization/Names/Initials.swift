/// Letters in a name that stand for given names: جي دي فانس is J.D. Vance, صامويل إل جاكسون Samuel L. Jackson,
/// ج. د. فانس J.D. Vance.
///
/// A letter whose English name nothing else is called (إف, دبليو) stands for it wherever a name follows; the others
/// (دي, بي) only beside another letter, since they are particles and syllables too.
struct Initials {
  let lexicon: Lexicon
  let words: [NameWords.Word]

  /// What each letter of the run that begins at a word may be; empty where none does.
  func run(at index: Int) -> [[String]] {
    var letters: [[String]] = []
    var isCertain = false
    for word in words[index...] {
      guard let initial = lexicon.conventions.initial(word.text) else { break }
      letters.append(initial.letters)
      isCertain = isCertain || initial.isCertain
    }
    let end = index + letters.count
    // A letter behind all names is none of a given name.
    guard !letters.isEmpty, end < words.count else { return [] }
    if isCertain { return letters }
    return letters.count > 1 && !isSyllabic(words[end]) ? letters : []
  }

  /// Whether a word is listed for languages whose names are made of such syllables: يو جي تاي is Korean.
  private func isSyllabic(_ word: NameWords.Word) -> Bool {
    return lexicon.senses(word: WordHash.of(word.folded[...])).contains {
      ($0.kind == .given || $0.kind == .family)
        && ["chinese", "korean", "southeast-asian"].contains(lexicon.field($0, "origin"))
    }
  }

  /// The ways to write them, `J.D.` and `G.D.`, each less likely than the one before.
  static func forms(_ letters: [[String]]) -> [SegmentForm] {
    var all = [SegmentForm(text: "", share: 1, provenance: .lexicon)]
    for options in letters {
      all = all.flatMap { form in
        options.enumerated().map { place, letter in
          let share: Float = options.count == 1 ? 1 : place == 0 ? 0.6 : 0.4 / Float(options.count - 1)
          return SegmentForm(text: form.text + letter + ".", share: form.share * share, provenance: .lexicon)
        }
      }
    }
    return all
  }
}
