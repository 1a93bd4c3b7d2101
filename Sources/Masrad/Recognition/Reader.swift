/// A document being read: its tokens, and what the lexicon says of them.
struct Reader {
  let lexicon: Lexicon
  let document: Document
  let tokens: [Token]
  let words: WordTable
  let facts: FactsTable
  /// How often the document speaks of each country, by its code: what tells عمان in Jordan from عمان on the Gulf.
  let countries: [String: Int]
  /// How often the document speaks of the country that it speaks of most.
  private let mostUses: Int
  /// Those of which it speaks most, and Egypt where the letters are those of an Egyptian paper.
  let mainCountries: Set<String>
  /// What the words that hardly mean anything else tell of where the text's names come from.
  let textHints: [OriginHint]
  let memory = Memory()
  /// Whether the text has ة at all: some papers write ه for it, always.
  private let writesTaMarbuta: Bool

  init(_ document: Document, lexicon: Lexicon, words: WordTable, facts: FactsTable) {
    self.document = document
    self.lexicon = lexicon
    self.words = words
    self.facts = facts
    tokens = Tokenizer.tokens(of: document, words: words)
    writesTaMarbuta = document.scalars.contains("ة")
    var countries: [String: Int] = [:]
    var sureCountries: [String: Int] = [:]
    for token in tokens {
      if let country = facts.country(token.word) { countries[country, default: 0] += 1 }
      if let country = facts.surelyCountry(token.word) { sureCountries[country, default: 0] += 1 }
    }
    self.countries = countries
    let most = countries.values.max() ?? 0
    mostUses = most
    let isEgyptian = Self.writesEgyptian(document.scalars)
    mainCountries = Set(countries.filter { $0.value == most }.keys).union(isEgyptian ? ["EG"] : [])
    if isEgyptian { sureCountries["EG", default: 0] += max(2, sureCountries.values.reduce(0, +)) }
    textHints = Self.textHints(sureCountries, lexicon) + (isEgyptian ? [.written(.egypt)] : [])
  }

  /// Whether no country is spoken of more often than this one.
  func isAbout(_ country: String) -> Bool { mainCountries.contains(country) }

  /// Whether the text writes فى for في, as papers of Egypt do: that tells as much as all countries that it speaks of.
  private static func writesEgyptian(_ scalars: [Unicode.Scalar]) -> Bool {
    var counts = (egyptian: 0, other: 0)
    for index in scalars.indices.dropFirst() where scalars[index - 1] == "ف" {
      guard scalars[index] == "ى" || scalars[index] == "ي",
        index + 1 == scalars.count || ArabicLetter.isBlank(scalars[index + 1]),
        index < 2 || !ArabicLetter.isLetter(scalars[index - 2])
      else { continue }
      if scalars[index] == "ى" { counts.egyptian += 1 } else { counts.other += 1 }
    }
    return counts.egyptian > counts.other
  }

  func word(_ index: Int) -> Word { words[tokens[index]] }

  /// The kinds of thing that a token can be in one of its readings, as a single word.
  func facts(_ index: Int, reading: Int = 0) -> StemFacts {
    facts.stem(tokens[index].word, reading: reading)
  }

  /// Whether some reading of a token has a property.
  @inline(__always)
  func anyReading(_ index: Int, _ has: (StemFacts) -> Bool) -> Bool { facts.anyStem(tokens[index].word, has) }

  /// Whether a phrase that has reached `index` may take this token in: it exists and only blanks stand before it.
  func continues(_ index: Int) -> Bool { index < tokens.count && tokens[index].gap.isPlain }

  /// A phrase of the lexicon found in the text.
  struct Match {
    let sense: Sense
    /// The token behind the phrase.
    let end: Int
  }

  /// All phrases that begin with this reading of a token and have an acceptable sense, the shortest first.
  func matches(
    at index: Int, _ stem: Stem, _ space: LexiconFile.Space, where accept: (Sense) -> Bool
  ) -> [Match] {
    var found: [Match] = []
    walk(at: index, stem, space, before: .max, where: accept) { found.append($0) }
    return found
  }

  /// The longest phrase that begins with this reading of a token and has an acceptable sense. Among senses of the
  /// same phrase a user's wins, then the table named first in `LexiconFile.all`.
  func longest(
    at index: Int, _ stem: Stem, _ space: LexiconFile.Space, before limit: Int = .max, where accept: (Sense) -> Bool
  ) -> Match? {
    var best: Match?
    walk(at: index, stem, space, before: limit, where: accept) { best = $0 }
    return best
  }

  /// The phrase that tokens are as the lists write it, by its hash.
  /// - Parameter noun: the hash of a noun before them, which may stand elsewhere or be written with its article.
  func phrase(_ tokens: Range<Int>, behind noun: UInt64? = nil) -> UInt64 {
    let start = LexiconFile.Space.exact.rawValue
    let beginning = noun.map { WordHash.append($0, to: start) } ?? start
    return tokens.reduce(beginning) { WordHash.append(word($1).whole.exact, to: $0) }
  }

  /// Of the acceptable records of some phrases, by their hashes, the one that the text means, as for `longest`; of those
  /// as good one of a later phrase.
  func best(of phrases: [UInt64], where accept: (Sense) -> Bool) -> Sense? {
    var found: Sense?
    for hash in phrases {
      lexicon.forEachSense(of: hash) {
        if $0.kind != .prefix, accept($0), isBetter($0, than: found, written: nil) { found = $0 }
      }
    }
    return found
  }

  /// Hands over the phrases that begin with this reading of a token and have an acceptable sense, the shortest first.
  @inline(__always)
  private func walk(
    at index: Int, _ stem: Stem, _ space: LexiconFile.Space, before limit: Int, where accept: (Sense) -> Bool,
    _ body: (Match) -> Void
  ) {
    var hash = WordHash.append(space == .exact ? stem.exact : stem.bare, to: space.rawValue)
    var end = index + 1
    let written = marked(index, stem)
    while true {
      var goesOn = false
      var found: Sense?
      lexicon.forEachSense(of: hash) { sense in
        if sense.kind == .prefix {
          goesOn = true
        } else if accept(sense), isBetter(sense, than: found, written: end == index + 1 ? written : nil) {
          found = sense
        }
      }
      if let found { body(Match(sense: found, end: end)) }
      // بي.بي.سي, جان-نويل: the dots of initials and hyphens are no ends.
      // كيم جونغ - أون: nor are they in texts with blanks around every mark.
      guard goesOn, end + 1 < limit, end < tokens.count,
        tokens[end].gap.bindsNames || tokens[end].gap == [.blank, .dash]
      else { return }
      let next = word(end).whole
      hash = WordHash.append(space == .exact ? next.exact : next.bare, to: hash)
      end += 1
    }
  }

  /// Whether the document speaks of the country that a place is in by other words than the place's own: الباب is a town
  /// where there is talk of Syria, and a door where there is none.
  func speaksOfCountry(of sense: Sense, apartFrom index: Int) -> Bool {
    let code = lexicon.field(sense, "country")
    guard countries[code] != nil else { return false }
    let number = tokens[index].word
    // Asked of every use of a word: the whole document is looked through once.
    return memory.countriesBesideWords.withLock { known in
      let question = CountryBesideWord(word: number, country: code)
      if let answer = known[question] { return answer }
      let stems = Set(word(index).stems.map(\.exact))
      let answer = tokens.contains { token in
        facts.country(token.word) == code && !words[token].stems.contains { stems.contains($0.exact) }
      }
      known[question] = answer
      return answer
    }
  }

  /// Whether other words than this one speak of the country.
  struct CountryBesideWord: Hashable, Sendable {
    let word: Int
    let country: String
  }

  /// كأس إيطاليا, مونديال روسيا: the place is part of the name of what is held there.
  func isInsideEvent(_ index: Int) -> Bool {
    index > 0 && continues(index) && anyReading(index - 1) { $0.isEvent }
  }

  /// مسقط رأسه is where he was born, and not Muscat: a longer phrase of ordinary words begins with the word.
  func opensOrdinaryPhrase(_ index: Int, _ stem: Stem) -> Bool { ordinaryPhraseEnd(index, stem) != nil }

  /// The second word of an expression of ordinary words: محطة | القطار.
  func isInsideOrdinaryPhrase(_ index: Int) -> Bool {
    guard index > 0, continues(index) else { return false }
    return word(index - 1).stems.contains { (ordinaryPhraseEnd(index - 1, $0) ?? 0) > index }
  }

  /// هيئة الدفاع is the defence in court: some words are an expression of ordinary words, to the last of them.
  func isOrdinaryPhrase(_ tokens: Range<Int>, _ stem: Stem) -> Bool {
    tokens.count > 1 && ordinaryPhraseEnd(tokens.lowerBound, stem) == tokens.upperBound
  }

  /// The end of the longest expression of several ordinary words that begins at a token.
  private func ordinaryPhraseEnd(_ index: Int, _ stem: Stem) -> Int? {
    guard facts(index, stem).opensExact,
      let phrase = longest(at: index, stem, .exact, where: { $0.kind == .common }), phrase.end > index + 1
    else { return nil }
    return phrase.end
  }

  /// Whether a word that could be a country's name is none here, for what it stands in: `isInsideEvent`, `countsPeople`,
  /// `isNationalityOfNoun`, `isNationalityInAccusative`.
  func isNoCountry(_ index: Int) -> Bool {
    isInsideEvent(index) || countsPeople(index) || isNationalityOfNoun(index, word(index).whole)
      || isNationalityInAccusative(index)
  }

  /// 11 سوريا are eleven Syrians: behind numbers from 11 to 99 stands the nationality in the accusative, which some
  /// countries are written like.
  private func countsPeople(_ index: Int) -> Bool {
    guard index > 0, continues(index), word(index - 1).script == .digits, word(index - 1).plain.count < 10 else {
      return false
    }
    let number = word(index - 1).plain.reduce(0) { $0 * 10 + Int(ArabicLetter.digit($1) ?? $1.value & 15) }
    guard (11...99).contains(number % 100), !Self.years.contains(number) else { return false }
    return isLikeNationality(index)
  }

  /// طرد دبلوماسيا روسيا: a Russian diplomat, behind who or what is in the accusative too.
  private func isNationalityInAccusative(_ index: Int) -> Bool {
    guard index > 0, continues(index), isLikeNationality(index) else { return false }
    // زعيما إثيوبيا وإريتريا: the two of them
    if continues(index + 1), word(index + 1).stems.contains(where: { $0.proclitics == 1 && $0.first == "و" }) {
      return false
    }
    let before = word(index - 1).whole
    guard InflectedWords.isAccusative(before), !facts(index - 1).isName else { return false }
    let noun = WordHash.append(WordHash.of(before.letters.dropLast()), to: LexiconFile.Space.bare.rawValue)
    // 23 دبلوماسيا, but دعمت عسكريا: an adjective alone is an adverb there.
    let isCounted = index > 1 && continues(index - 1) && word(index - 2).script == .digits
    return lexicon.senses(of: noun).contains {
      $0.kind == .head || $0.kind == .noun || isCounted && $0.kind == .adjective
    }
  }

  /// سوريا, روسيا: an adjective in the accusative is written like it.
  private func isLikeNationality(_ index: Int) -> Bool {
    let letters = word(index).letters
    guard letters.last == "ا" else { return false }
    let nationality = WordHash.append(WordHash.of(letters.dropLast()), to: LexiconFile.Space.bare.rawValue)
    return lexicon.senses(of: nationality).contains { $0.kind == .nationality }
  }

  /// مونديال 2018 روسيا: numbers that are rather years than counts.
  private static let years = 1900...2099

  /// الملك, الشيخ: the head of a title with the article by which a king, a sheikh or a saint is called.
  func dignity(at index: Int, _ stem: Stem) -> Match? {
    guard stem.hasArticle,
      let head = longest(at: index, stem, .bare, where: { $0.kind == .head && !$0.form.isPlural }),
      ["royal", "honorific", "religious"].contains(lexicon.field(head.sense, "kind")), !Self.isState(stem)
    else { return nil }
    return head
  }

  /// دولة الرئيس is His Excellency, الدولة the state.
  static func isState(_ stem: Stem) -> Bool { stem.hasArticle && stem.bareKey == "دوله" }

  /// The reading of an abbreviated title with its dot, one letter alone or behind a proclitic: د., ود., بد.
  func abbreviatedHead(at index: Int) -> Stem? {
    guard index + 1 < tokens.count, tokens[index + 1].gap.contains(.abbreviation) else { return nil }
    let letters = word(index).letters
    let proclitics = letters.count - 1
    guard proclitics == 0 || proclitics == 1 && ["و", "ب", "ل", "ف", "ك"].contains(letters[0]) else { return nil }
    let stem = proclitics == 0 ? word(index).whole : Stem(proclitics: letters[..<1], letters: [letters[1]])
    let hash = WordHash.append(stem.bare, to: LexiconFile.Space.bare.rawValue)
    return lexicon.senses(of: hash).contains { $0.kind == .head } ? stem : nil
  }

  /// Whether ل stands by itself before a token, as before quotation marks: لـ«الرياض».
  func isBehindTo(_ index: Int) -> Bool {
    index > 0 && tokens[index].gap.opens && word(index - 1).plain == ["ل"]
  }

  /// The class noun that a token is by itself, in one of its readings: مدينة, بحزب.
  func classNoun(at index: Int) -> Sense? {
    guard anyReading(index, { $0.exact.contains(.classNoun) }) else { return nil }
    // أمطار الخريف are no question about an airport.
    for stem in word(index).stems where stem.last != "ا" && !isCutByHamza(index, stem) {
      let match = longest(at: index, stem, .exact) { $0.kind == .classNoun }
      if let match, match.end == index + 1, !hasOwnersEnding(index) || !endsInTaMarbuta(match.sense) {
        return match.sense
      }
    }
    return nil
  }

  /// Whether a word ends in a ه that stands for no ة: the text writes that otherwise.
  func hasOwnersEnding(_ index: Int) -> Bool { writesTaMarbuta && word(index).plain.last == "ه" }

  /// Whether the lists write a word with ة.
  func endsInTaMarbuta(_ sense: Sense) -> Bool { lexicon.field(sense, "arabic").unicodeScalars.last == "ة" }

  /// What a word can be in the reading that a phrase has taken.
  func facts(_ index: Int, _ stem: Stem) -> StemFacts {
    facts(index, reading: word(index).stems.firstIndex { $0 === stem } ?? 0)
  }

  /// Whether the head of a phrase is a class noun of some kind: `extent` `out` for those that stay outside names (شركة),
  /// `class` `organisation` for نادي, وكالة.
  func isClassNoun(_ phrase: Phrase, _ column: String, _ value: String) -> Bool {
    return lexicon.senses(word: WordHash.of(phrase.stem.bareLetters)).contains {
      $0.kind == .classNoun && lexicon.field($0, column) == value
    }
  }

  /// A word as it is written, where it has marks; nil for the many that have none.
  private func marked(_ index: Int, _ stem: Stem) -> VocalisedWord? {
    let token = tokens[index]
    guard token.range.count > word(index).letters.count else { return nil }
    let written = VocalisedWord(
      document.text(document.offset(of: token, behind: stem.proclitics)..<token.range.upperBound))
    return written.hasMarks ? written : nil
  }

  /// A user's record first; then the one that is written with such marks; then the country that the document speaks of
  /// most; then a record of no country, which of bodies comes before those of countries that the document only mentions;
  /// then the record that was filed first, which comes last.
  private func isBetter(_ sense: Sense, than other: Sense?, written: VocalisedWord?) -> Bool {
    guard let other, other.kind != .user else { return other == nil }
    guard sense.kind == .place || sense.kind == .country || sense.kind == .organisation else { return true }
    let (mine, its) = (weight(sense, written), weight(other, written))
    return mine >= its
  }

  private static let writtenSo = 1 << 41

  private static let behindPlaces = 1 << 40

  private static let ofNoCountry = 1 << 30

  private func weight(_ sense: Sense, _ written: VocalisedWord?) -> Int {
    if let written, sense.kind != .user,
      lexicon.values(sense, "variants").contains(where: { VocalisedWord($0).fits(written: written) })
    {
      return Self.writtenSo
    }
    let code = lexicon.field(sense, sense.kind == .country ? "iso" : "country")
    let uses = code.isEmpty ? 0 : countries[code] ?? 0
    let isMain = sense.kind != .organisation || uses * 2 >= mostUses
    let own = code.isEmpty ? Self.ofNoCountry : uses > 0 && isMain ? Self.ofNoCountry + uses : uses
    // A paper called الوطن comes behind every place of the name, but before the papers of other countries.
    return sense.kind == .organisation && lexicon.isAmbiguous(sense) ? own - Self.behindPlaces : own
  }

  /// The scalar offsets of a span of tokens, without the proclitics of the first. A quotation mark or bracket that opens
  /// inside belongs to it with the one that closes: رئيس حزب "القوات اللبنانية".
  func offsets(_ span: Range<Int>, proclitics: Int) -> Range<Int> {
    let end = closingMark(span) ?? tokens[span.upperBound - 1].range.upperBound
    // The dot of د. belongs to it, but not that behind بي إم, which ends the sentence.
    let hasDot =
      span.upperBound < tokens.count && tokens[span.upperBound].gap.contains(.abbreviation)
      && (span.count == 1 || tokens[span.upperBound - 1].gap.contains(.abbreviation))
    return document.offset(of: tokens[span.lowerBound], behind: proclitics)..<(hasDot ? end + 1 : end)
  }

  /// The offset behind the mark that closes what was opened inside a span; nil where nothing is open at its end.
  private func closingMark(_ span: Range<Int>) -> Int? {
    var (brackets, isQuoting) = (0, false)
    for index in span.dropFirst() {
      let gap = tokens[index].gap
      guard gap.opens || gap.closes else { continue }
      if gap.contains(.close) { brackets = max(0, brackets - 1) }
      if gap.contains(.open) { brackets += 1 }
      if gap.contains(.quote) { isQuoting.toggle() }
    }
    guard brackets > 0 || isQuoting else { return nil }
    return mark(behind: span.upperBound - 1).flatMap { Gap.of(document.scalars[$0]).closes ? $0 + 1 : nil }
  }

  /// Whether a mark that closes stands behind a token, with blanks between them at most.
  func isClosed(behind index: Int) -> Bool {
    mark(behind: index).map { Gap.of(document.scalars[$0]).closes } == true
  }

  /// The offset of the first scalar behind a token that is no blank.
  private func mark(behind index: Int) -> Int? {
    document.scalars[tokens[index].range.upperBound...].firstIndex { Gap.of($0) != .blank }
  }
}
