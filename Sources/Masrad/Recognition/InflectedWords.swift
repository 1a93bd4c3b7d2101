/// Tells words that are plainly a form of an ordinary one, and so no name, though no list knows them: nouns with a
/// pronoun (جماهيرنا, أطرافهم, نوابه) and verbs in the future (سيلعبون, سأتولى) or of several (ينتظران).
enum InflectedWords {
  /// - Parameter proclitics: how many letters before the word are not its own: ويعلقه is و and a verb.
  static func contains(_ word: Word, behind proclitics: Int = 0) -> Bool {
    guard word.script == .arabic, proclitics < word.letters.count else { return false }
    let letters = proclitics == 0 ? word.letters : Array(word.letters.dropFirst(proclitics))
    if isOwnedNoun(letters) || isFutureVerb(letters) || isVerbOfSeveral(letters) || isVerbWithMe(letters) {
      return true
    }
    if word.plain.last == "ه" { return isHis(letters) }
    let plain = word.plain.dropFirst(proclitics)
    return plain.prefix(2) == ["س", "أ"] && isOrdinary(letters.dropFirst(), rarer: letters)
  }

  /// نظام الـ «بي بي سي»: an article by itself.
  static func isArticle(_ word: Word) -> Bool { word.letters == ["ا", "ل"] }

  /// لامتلاكهم, بكتاباتها: a proclitic before and a pronoun behind make a noun of what no list knows.
  static func isOwned(_ word: Word) -> Bool {
    let ending = word.letters.suffix(2)
    guard word.letters.count >= 6, word.stems.count > 1 else { return false }
    return ending == ["ه", "م"] || (ending == ["ه", "ا"] && word.plain.suffix(2) == ["ه", "ا"]) || ending == ["ك", "م"]
  }

  /// هاري ينتظران: the verb of one of them is in the news.
  private static func isVerbOfSeveral(_ letters: [Unicode.Scalar]) -> Bool {
    guard letters.count >= 6, letters[0] == "ي", letters.suffix(2) == ["ا", "ن"] || letters.suffix(2) == ["و", "ن"]
    else { return false }
    return isOrdinary(letters.dropLast(2), rarer: letters)
  }

  /// بادلني, سألتني: what somebody did to me.
  private static func isVerbWithMe(_ letters: [Unicode.Scalar]) -> Bool {
    guard letters.count >= 5, letters.suffix(2) == ["ن", "ي"], letters.prefix(2) != ["ا", "ل"] else { return false }
    return isOrdinary(letters.dropLast(2), rarer: letters)
  }

  /// مؤيدا: what is in the news every day, in the accusative.
  static func isAccusative(_ stem: Stem) -> Bool {
    let letters = stem.letters
    guard letters.count >= 5, letters.last == "ا", !stem.hasArticle else { return false }
    return isOrdinary(letters.dropLast(), rarer: letters)
  }

  /// The noun without the pronoun is common in news: جماهير is, what is left of كريستينا is not.
  private static func isOwnedNoun(_ letters: [Unicode.Scalar]) -> Bool {
    for pronoun in pronouns where letters.count >= pronoun.count + 3 && letters.suffix(pronoun.count) == pronoun[...] {
      var noun = letters.dropLast(pronoun.count)
      if isOrdinary(noun, rarer: letters) { return true }
      // The ه of a feminine (folded ة) is written ت before a pronoun.
      guard noun.last == "ت" else { continue }
      noun[noun.endIndex - 1] = "ه"
      if isOrdinary(noun, rarer: letters) { return true }
    }
    return false
  }

  /// نوابه: the noun is in the news every day, and the word (not written with ة) is no feminine. يعلقه, تديره, عظته: fewer
  /// names look like verbs with a pronoun or like its ت.
  private static func isHis(_ letters: [Unicode.Scalar]) -> Bool {
    guard letters.count >= 4 else { return false }
    var noun = letters.dropLast()
    let least: UInt8 = letters[0] == "ي" || letters[0] == "ت" || noun.last == "ت" ? 4 : everyday
    if letters.count >= 5, isOrdinary(noun, rarer: letters, least: least) { return true }
    guard noun.last == "ت" else { return false }
    noun[noun.endIndex - 1] = "ه"
    return isOrdinary(noun, rarer: letters)
  }

  /// شاهدان, الشاهدين: two, or some, of what is in the news every day. Names may look so, too: by itself alone.
  static func areSome(_ stem: Stem) -> Bool {
    let letters = stem.letters.dropFirst(stem.hasArticle ? 2 : 0)
    guard letters.count >= 6, endings.contains(Array(letters.suffix(2))) else { return false }
    // فحوصات: fewer names end so.
    let isFeminine = letters.last == "ت"
    if isOrdinary(letters.dropLast(2), rarer: stem.letters, least: isFeminine ? 4 : everyday) { return true }
    return isFeminine && isOrdinary((letters.dropLast(2) + ["ه"])[...], rarer: stem.letters)
  }

  private static let endings: [[Unicode.Scalar]] = [["ا", "ن"], ["ي", "ن"], ["و", "ن"], ["ا", "ت"]]

  /// As `StemFacts.isEveryday` has it.
  private static let everyday: UInt8 = 8

  private static func isFutureVerb(_ letters: [Unicode.Scalar]) -> Bool {
    guard letters.count >= 5, letters[0] == "س", "يتن".unicodeScalars.contains(letters[1]) else { return false }
    return isOrdinary(letters.dropFirst(), rarer: letters)
  }

  /// Whether a word is often in news, hardly ever behind a given name, and much more often than the form of it.
  private static func isOrdinary(
    _ word: ArraySlice<Unicode.Scalar>, rarer form: [Unicode.Scalar], least: UInt8 = 4
  ) -> Bool {
    let statistics = WordStatistics.builtIn
    guard let record = statistics.record(WordHash.of(word)), record.magnitude >= least, record.nameClass <= 2 else {
      return false
    }
    return statistics.count(WordHash.of(word)) > 2 * statistics.count(WordHash.of(form[...]))
  }

  private static let pronouns: [[Unicode.Scalar]] = ["هما", "هم", "هن", "ها", "كم", "نا"].map {
    Array($0.unicodeScalars)
  }
}
