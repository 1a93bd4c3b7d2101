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

  /// ويشيد: and a word that is much more common in news than with its و.
  static func isJoined(_ word: Word) -> Bool {
    word.script == .arabic && word.letters.count >= 5 && word.letters[0] == "و"
      && isOrdinary(word.letters.dropFirst(), rarer: word.letters)
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
      let noun = letters.dropLast(pronoun.count)
      if isOrdinary(noun, rarer: letters) || isOrdinary(unchanged(noun), rarer: letters)
        || isFeminine(noun, rarer: letters)
      {
        return true
      }
    }
    return isYours(letters) || isMine(letters)
  }

  /// Whether a noun is an ordinary feminine, whose ه (folded ة) is written ت before a pronoun.
  private static func isFeminine(
    _ noun: ArraySlice<Unicode.Scalar>, rarer form: [Unicode.Scalar], least: UInt8 = 4
  ) -> Bool {
    noun.last == "ت" && isOrdinary(noun.dropLast() + ["ه"], rarer: form, least: least)
  }

  /// A word as it stands without the pronoun that changes its end: رؤسائه is رؤساء, قصفوها is قصفوا.
  private static func unchanged(_ word: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    guard word.count >= 4 else { return word }
    if word.last == "و" { return word + ["ا"] }
    // Folded, the bearer of the hamza is ي or و.
    return word.dropLast().last == "ا" && word.last == "ي" ? word.dropLast() + ["ء"] : word
  }

  /// سيرتك, أولادك: ك ends foreign names, too, so the noun has to be one of every day.
  private static func isYours(_ letters: [Unicode.Scalar]) -> Bool {
    guard letters.count >= 5, letters.last == "ك" else { return false }
    let noun = letters.dropLast()
    return isOrdinary(noun, rarer: letters, least: everyday) || isFeminine(noun, rarer: letters, least: 6)
  }

  /// شخصيتي, أخواتي, أبنائي: my, or two with a noun behind them. After other letters ي makes surnames (الحربي).
  private static func isMine(_ letters: [Unicode.Scalar]) -> Bool {
    guard letters.count >= 6, letters.last == "ي" else { return false }
    let noun = letters.dropLast()
    if noun.last == "ي", noun.dropLast().last == "ا" { return isOrdinary(unchanged(noun), rarer: letters) }
    return noun.suffix(2) == ["ا", "ت"] && isOrdinary(noun, rarer: letters) || isFeminine(noun, rarer: letters)
  }

  /// نوابه: the noun is in the news every day, and the word (not written with ة) is no feminine. يعلقه, تديره, عظته: fewer
  /// names look like verbs with a pronoun or like its ت.
  private static func isHis(_ letters: [Unicode.Scalar]) -> Bool {
    guard letters.count >= 4 else { return false }
    let noun = letters.dropLast()
    if noun.count >= 4, noun.last == "ي" || noun.last == "و", isOrdinary(unchanged(noun), rarer: letters) {
      return true
    }
    let least: UInt8 = letters[0] == "ي" || letters[0] == "ت" || noun.last == "ت" ? 4 : everyday
    if letters.count >= 5, isOrdinary(noun, rarer: letters, least: least) { return true }
    return isFeminine(noun, rarer: letters)
  }

  /// شاهدان, الشاهدين: two, or some, of what is in the news every day. Names may look so, too: by itself alone.
  static func areSome(_ stem: Stem) -> Bool {
    let letters = stem.letters.dropFirst(stem.hasArticle ? 2 : 0)
    // دبلوماسيو, داعمو: some of whom the next word says.
    if letters.count >= 5, letters.last == "و", !stem.hasArticle {
      return isOrdinary(letters + ["ن"], rarer: stem.letters)
        || isOrdinary((letters.dropLast() + ["ي", "ن"])[...], rarer: stem.letters)
    }
    guard letters.count >= 6, endings.contains(Array(letters.suffix(2))) else { return false }
    // الوكالتان, مخرجتين: two of what is feminine.
    if letters.dropLast(2).last == "ت", letters.last == "ن", letters[letters.endIndex - 2] != "و",
      isOrdinary((letters.dropLast(3) + ["ه"])[...], rarer: stem.letters)
    {
      return true
    }
    // فحوصات: fewer names end so.
    let isFeminine = letters.last == "ت"
    if isOrdinary(letters.dropLast(2), rarer: stem.letters, least: isFeminine ? 4 : everyday) { return true }
    return isFeminine && isOrdinary((letters.dropLast(2) + ["ه"])[...], rarer: stem.letters)
  }

  /// الخضار beside خضار, تريند beside التريند: news have a word with the article and without it, and no foreign name is.
  static func isWithAndWithoutArticle(_ stem: Stem) -> Bool {
    guard stem.letters.count >= 4 else { return false }
    let statistics = WordStatistics.builtIn
    let bare = stem.hasArticle ? Array(stem.bareLetters) : stem.letters
    let others = stem.hasArticle ? [bare, bare + ["ا"]] : articles.map { $0 + bare }
    var count = 0.0
    for other in others {
      guard let record = statistics.record(WordHash.of(other[...])) else { continue }
      guard record.nameClass <= 2 else { return false }
      count += record.count
    }
    return count >= leastOfOthers
  }

  private static let articles: [[Unicode.Scalar]] = ["ال", "وال", "بال", "لل"].map { Array($0.unicodeScalars) }
  /// So often in eleven million words of news.
  private static let leastOfOthers: Double = 12

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
