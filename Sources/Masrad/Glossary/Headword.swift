/// Spells the headword of a person as a careful newspaper does: عبد apart, hamzas and ى/ي as the names lists have them.
struct Headword {
  let lexicon: Lexicon

  func spell(_ name: String) -> String {
    NameWords.split(name).map(spell).joined(separator: " ")
  }

  /// The word as written where a list writes it so too, else as the list filed first writes it.
  private func spell(_ word: NameWords.Word) -> String {
    // آر is the letter R, and no other spelling of إر.
    if lexicon.conventions.initial(word.text) != nil { return word.text }
    var spelling: String?
    for sense in lexicon.senses(word: WordHash.of(word.folded)) where sense.kind == .given || sense.kind == .family {
      let own = lexicon.field(sense, "arabic")
      if own == word.text { return own }
      // A word of the lists with a blank is no spelling of one word.
      if !own.contains(" ") { spelling = own }
    }
    return spelling ?? word.text
  }
}
