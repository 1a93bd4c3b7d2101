/// Names of the lists that are words of every day, too: what a text must have besides for them to be names.
extension Reader {
  /// Whether a word is an ordinary noun or adjective, with or without its article: النهار, the daytime.
  func isWord(_ index: Int, _ stem: Stem) -> Bool {
    let facts = facts(index, stem)
    if facts.exact.contains(.common) || facts.bare.contains(anyOf: [.noun, .institution, .body, .adjective]) {
      return true
    }
    return stem.hasArticle && isOfText(WordHash.of(stem.bareLetters))
  }

  /// Whether common-words.tsv has a word.
  ///
  /// - Parameters:
  ///   - word: the hash of its folded letters.
  ///   - kind: what it must be there; nil for anything.
  func isOfText(_ word: UInt64, as kind: String? = nil) -> Bool {
    lexicon.senses(word: word).contains {
      $0.kind == .common && (kind == nil || lexicon.field($0, "kind") == kind)
    }
  }

  /// كبير, of the vocabulary or of running text.
  func isAdjective(_ index: Int, _ stem: Stem) -> Bool {
    facts(index, stem).bare.contains(.adjective) || isOfText(stem.exact, as: "adjective")
  }

  /// وإس, and the letter S, is no واس: behind its first letter a word has no hamza below. وأدى, and performed, is no Wadi: nor
  /// does a name begin with a proclitic's letter and a hamza above, other than those that the lists keep whole.
  func isCutByHamza(_ index: Int, _ stem: Stem) -> Bool {
    let plain = word(index).plain
    guard stem.proclitics == 0, plain.count > 2, let first = plain.first else { return false }
    let second = plain[plain.startIndex + 1]
    // كأس and بأس are words of their own.
    let isWhole = first != "و" && facts(index).exact.contains(.whole)
    return second == "إ" || (second == "أ" || second == "آ") && Self.mayBeCut.contains(first) && !isWhole
  }

  private static let mayBeCut: Set<Unicode.Scalar> = ["و", "ف", "ب", "ك", "ل"]

  /// القنصلية السعودية, الأسر السعودية: of Saudi Arabia, which is called as the adjective is. The noun before it has its
  /// article and agrees.
  func isNationalityOfNoun(_ index: Int, _ stem: Stem) -> Bool {
    guard index > 0, continues(index), stem.hasArticle, stem.proclitics == 0, stem.letters.last == "ه",
      facts(index, stem).bare.contains(.nationality)
    else { return false }
    // الأمم المتحدة | السعودية: an adjective is no noun.
    guard let noun = word(index - 1).stems.last(where: { $0.hasArticle }), noun.key != "المتحده",
      !facts(index - 1).isName
    else { return false }
    if noun.letters.last == "ه" || noun.letters.suffix(2) == ["ا", "ت"] { return true }
    return lexicon.senses(of: WordHash.append(noun.bare, to: LexiconFile.Space.bare.rawValue)).contains {
      [.noun, .institution, .body].contains($0.kind) && Form(gender: lexicon.field($0, "gender")) == .feminine
    }
  }

  /// Whether a short word has the hamzas of a record: وأم, and mother, is no وام.
  func isSpeltSo(_ sense: Sense, at index: Int, _ stem: Stem) -> Bool {
    let written = Array(word(index).plain.dropFirst(stem.proclitics))
    // The first letter has its hamza or has not in any paper.
    guard written.dropFirst().contains(where: { $0 == "أ" || $0 == "إ" }) else { return true }
    return ([lexicon.field(sense, "arabic")] + lexicon.values(sense, "variants")).contains {
      Array($0.unicodeScalars) == written
    }
  }

  /// قال, ويرى: a verb of speech, with a proclitic or without.
  func isReportVerb(_ index: Int) -> Bool {
    word(index).stems.contains { $0.proclitics <= 1 && isOfText($0.exact, as: "report-verb") }
  }

  /// خالد الحربي | فرأى: and so he saw, unless somebody is called so.
  func isVerbBehindThen(_ index: Int) -> Bool {
    !(facts(index).isName && facts(index).isSpelt)
      && word(index).stems.contains {
        $0.proclitics == 1 && $0.first == "ف" && isOfText($0.exact, as: "report-verb")
      }
  }

  /// القيادي الحوثي | أبو علي الكحلاني: whose he is, behind a noun that has its article, too; a surname has no given name
  /// behind it.
  func isEpithet(_ index: Int) -> Bool {
    guard index > 0, continues(index), continues(index + 1), word(index).whole.hasArticle,
      word(index - 1).stems.contains(where: \.hasArticle), !facts(index - 1).isName,
      !facts(index).exact.contains(.given), !isAddress(index - 1)
    else { return false }
    return facts(index + 1).exact.contains(.given) || WordGroup.kunya.contains(word(index + 1).whole.key)
  }

  /// الدكتور, السيد: what stands before a name alone.
  private func isAddress(_ index: Int) -> Bool {
    word(index).stems.contains { stem in
      let head = longest(at: index, stem, .bare) { $0.kind == .head }
      return head?.end == index + 1 && head.map { lexicon.field($0.sense, "frame") } == "name"
    }
  }

  /// نصير مزراوي | جاهزان, كوريان شماليان: of two, an adjective of the vocabulary or of running text.
  func isDualAdjective(_ index: Int) -> Bool {
    let word = word(index)
    guard word.letters.count >= 6, word.letters.suffix(2) == ["ا", "ن"], !facts(index).isName else { return false }
    let one = WordHash.of(word.letters.dropLast(2))
    return lexicon.senses(of: WordHash.append(one, to: LexiconFile.Space.bare.rawValue)).contains {
      $0.kind == .adjective || $0.kind == .nationality
    } || isOfText(one, as: "adjective")
  }

  /// بجنين | محمود السعدي: in a place, where the word as a whole is none that the lists or news know.
  func isInPlace(_ index: Int) -> Bool {
    guard facts(index).isUnlisted, !facts(index).isNameLike else { return false }
    return word(index).stems.contains { stem in
      let facts = facts(index, stem)
      return stem.proclitics == 1 && stem.last == "ب" && facts.exact.contains(anyOf: [.place, .country])
        && !facts.isName
    }
  }

  /// A word that is seldom a place, or first of all a word, and then a place in a country which the document does not
  /// speak of: الزاوية, the corner of a goal.
  func isElsewhere(_ place: Sense, at index: Int, _ stem: Stem) -> Bool {
    guard place.kind == .place else { return false }
    let facts = facts(index, stem)
    // Of a place without a country a text can speak anywhere.
    let isRatherWord = facts.isOrdinary && isWord(index, stem) && !lexicon.field(place, "country").isEmpty
    guard facts.isSeldomPlace || isRatherWord else { return false }
    return !speaksOfCountry(of: place, apartFrom: index)
  }

  /// Whether the class noun of such entities stands before a token: صحيفة for bodies.
  func followsNoun(_ index: Int, of entityClass: EntityClass) -> Bool {
    guard index > 0, let noun = classNoun(at: index - 1) else { return false }
    return lexicon.field(noun, "class") == entityClass.rawValue
  }

  /// Whether it stands behind the noun of one place: حي القدم, but not دول المقاطعة, which are several, and of a boycott.
  func isBehindPlaceNoun(_ index: Int) -> Bool {
    guard let noun = classNoun(before: index) else { return false }
    return noun.form == .masculine && lexicon.field(noun, "class") == EntityClass.place.rawValue
  }

  /// The class noun before a name: العاصمة الرياض, and العاصمة السعودية الرياض.
  func classNoun(before index: Int) -> Sense? {
    guard index > 0, continues(index) else { return nil }
    if let noun = classNoun(at: index - 1) { return noun }
    guard index > 1, isNationalityOfNoun(index - 1, word(index - 1).whole) else { return nil }
    return classNoun(at: index - 2)
  }

  /// محافظات الوسطى وجنوب الشرقية | والظاهرة: whether a token stands in a row of places that begins behind a noun of several.
  func isAmongPlaces(_ index: Int) -> Bool {
    var index = index
    for _ in 0..<Self.longestRow {
      guard index > 0, tokens[index].gap.enumerates else { return false }
      if let noun = classNoun(at: index - 1), noun.form.isPlural || isTwo(noun, word(index - 1)) {
        return lexicon.field(noun, "class") == EntityClass.place.rawValue
      }
      index -= 1
      guard anyReading(index, { $0.opensExact || $0.exact.contains(anyOf: [.place, .country]) }) else { return false }
    }
    return false
  }

  /// محافظتي, of two.
  private func isTwo(_ noun: Sense, _ word: Word) -> Bool {
    word.letters.last == "ي" && lexicon.field(noun, "arabic").unicodeScalars.count < word.letters.count
  }

  /// So many words may a row of places have before one.
  private static let longestRow = 12

  /// Whether a noun is that of one body of the kind: صحيفة الغد, but not بنوك العالم (of many), وكالة الأنباء (no paper's),
  /// تطبيق الاتفاق (no club's).
  func fits(_ noun: Sense, _ body: Sense) -> Bool {
    guard noun.form == .masculine else { return false }
    let english = lexicon.field(noun, "english")
    switch lexicon.field(body, "kind") {
    case "media":
      let isAgencys =
        !lexicon.field(body, "arabic").hasPrefix("ال") || lexicon.field(body, "english").contains("Agency")
      return EnglishWordGroup.medium.beginning(of: english, before: "") != nil
        || english.hasSuffix("Agency") && isAgencys
    case "club": return english == "Club" || english == "Team"
    case "company": return english != "Network"
    default: return true
    }
  }
}
