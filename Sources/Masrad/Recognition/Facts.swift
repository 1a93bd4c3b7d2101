/// What is known of one reading of a word, taken by itself.
struct StemFacts: Sendable {
  /// What the lexicon has for it as it stands.
  fileprivate(set) var exact: KindSet
  /// What the lexicon has for it without its article.
  let bare: KindSet
  /// Longer phrases of the lexicon begin with it as it stands, and without its article.
  fileprivate(set) var opensExact: Bool
  let opensBare: Bool
  /// It is, or a longer phrase begins with, the head of a title that a pronoun is joined to: رئيسهم.
  let mayBeOwnedHead: Bool
  /// ابن, بن, آل and the like; الثاني and the like.
  let isParticle: Bool
  let isOrdinal: Bool
  /// A particle, preposition, pronoun or conjunction, spelt as one: على but not علي.
  let isFunction: Bool
  /// What is named after a place: كأس, مهرجان.
  let isEvent: Bool
  /// What has a name of its own that is no body's (فيلم), nor anybody's (إعصار).
  let isWork: Bool
  let isProduct: Bool
  /// An ordinary word written exactly so, where names only fold to it: إطار is not the town of أطار; or what is left of
  /// one: كبيرا is not "like Beira".
  fileprivate(set) var isShadowed: Bool
  /// Some name of the lexicon is written exactly so.
  let isSpelt: Bool
  /// A place of the lists that news mostly mean otherwise: القائم is the goalpost before it is the town. By the tagger's
  /// labels of raw news.
  let isSeldomPlace: Bool
  let statistics: WordStatistics.Record?

  /// Could it be an element of a person's name?
  var isName: Bool { exact.contains(.given) || exact.contains(.family) || exact.contains(.personShort) }

  /// Whether it, or a longer phrase that begins with it as it stands, can be of some kinds.
  @inline(__always)
  func mayBe(_ kinds: KindSet) -> Bool { opensExact || exact.contains(anyOf: kinds) }

  /// Whether some table has it, be it only as a part of names.
  var isKnown: Bool { !exact.isEmpty || !bare.isEmpty }

  /// No table has it, nor do news have it as an ordinary word: hardly anything but a name.
  var isUnlisted: Bool { !isKnown && !isOrdinary && !isFunction }

  /// No word of text, by lists and news; a name that news have often is none either.
  var isNoWord: Bool { bare.isEmpty && !exact.contains(.common) && !isFunction && (isName || !isOrdinary) }

  /// Common in news, and not behind given names: no part of a name unless a list says so.
  var isOrdinary: Bool { isOrdinary(behindName: false) }

  /// Behind a given name less is asked of a surname.
  func isOrdinary(behindName: Bool) -> Bool {
    guard let statistics else { return false }
    return statistics.magnitude >= 4 && statistics.nameClass <= (behindName ? 3 : 4)
  }

  /// An ordinary word that the news have some hundred times in eleven million words: كأس, but not القاهرة.
  var isEveryday: Bool {
    guard let statistics, statistics.magnitude >= 8, statistics.nameClass <= 4 else { return false }
    return exact.contains(.common) || bare.contains(anyOf: [.noun, .adjective, .modifier, .head, .institution, .body])
  }

  /// Stands behind given names as surnames do.
  var isNameLike: Bool {
    guard let statistics else { return false }
    return statistics.nameClass >= 5
  }
}

/// A set of sense kinds, `prefix` left out.
struct KindSet: OptionSet, Sendable {
  let rawValue: UInt32

  init(rawValue: UInt32) { self.rawValue = rawValue }
  init(_ kind: Sense.Kind) { rawValue = 1 << UInt32(kind.rawValue) }

  static let user = KindSet(.user)
  static let person = KindSet(.person)
  static let personShort = KindSet(.personShort)
  static let place = KindSet(.place)
  static let country = KindSet(.country)
  static let organisation = KindSet(.organisation)
  static let given = KindSet(.given)
  static let family = KindSet(.family)
  static let head = KindSet(.head)
  static let frame = KindSet(.frame)
  static let office = KindSet(.office)
  static let modifier = KindSet(.modifier)
  static let portfolio = KindSet(.portfolio)
  static let noun = KindSet(.noun)
  static let institution = KindSet(.institution)
  static let body = KindSet(.body)
  static let adjective = KindSet(.adjective)
  static let epithet = KindSet(.epithet)
  static let phrase = KindSet(.phrase)
  static let nationality = KindSet(.nationality)
  static let classNoun = KindSet(.classNoun)
  static let common = KindSet(.common)
  static let whole = KindSet(.whole)
  static let month = KindSet(.month)

  mutating func insert(_ kind: Sense.Kind) { formUnion(KindSet(kind)) }
  @inline(__always)
  func contains(anyOf kinds: KindSet) -> Bool { rawValue & kinds.rawValue != 0 }
}

/// The facts of each distinct word of a run, looked up once.
final class FactsTable {
  struct WordFacts {
    let stems: [StemFacts]
    /// The one country that the word speaks of, as its name, its adjective or a place in it.
    let country: String?
    /// The same where the word mostly means that: الخبر is the news before it is Khobar, بشير a man before it is a town.
    let surelyCountry: String?
  }

  private let lexicon: Lexicon
  private let words: WordTable
  private let statistics = WordStatistics.builtIn
  // Read at every token by the one thread that has the table, without asking for leave each time.
  /// The facts of the words' readings one behind the other, and where each word's begin.
  @exclusivity(unchecked) private var stems: [StemFacts] = []
  @exclusivity(unchecked) private var starts: [Int32] = [0]
  @exclusivity(unchecked) private var countries: [String?] = []
  @exclusivity(unchecked) private var sureCountries: [String?] = []
  private let profiles = TaggerParameters.builtIn?.profiles ?? .empty
  @exclusivity(unchecked) private var mainStems: [Int8] = []
  @exclusivity(unchecked) private var spellingKeys: [[UInt64]?] = []

  init(lexicon: Lexicon, words: WordTable) {
    self.lexicon = lexicon
    self.words = words
  }

  subscript(word: Int) -> WordFacts {
    reach(word)
    return WordFacts(
      stems: Array(stems[Int(starts[word])..<Int(starts[word + 1])]), country: countries[word],
      surelyCountry: sureCountries[word])
  }

  /// The facts of one reading of a word.
  func stem(_ word: Int, reading: Int) -> StemFacts {
    reach(word)
    return stems[Int(starts[word]) + reading]
  }

  func country(_ word: Int) -> String? {
    reach(word)
    return countries[word]
  }

  /// The country that a word speaks of, where it hardly means anything else.
  func surelyCountry(_ word: Int) -> String? {
    reach(word)
    return sureCountries[word]
  }

  /// The reading by which the tagger knows a word; see `MainStem`.
  func mainStem(_ word: Int) -> Int {
    reach(word)
    return Int(mainStems[word])
  }

  /// The keys under which a reading meets other spellings of itself; see `NameComparison.keys`.
  func keys(_ word: Int, reading: Int) -> [UInt64] {
    reach(word)
    let place = Int(starts[word]) + reading
    while spellingKeys.count <= place { spellingKeys.append(nil) }
    if let known = spellingKeys[place] { return known }
    let keys = NameComparison.keys(words.words[word].stems[reading].letters)
    spellingKeys[place] = keys
    return keys
  }

  /// Whether some reading of a word has a property.
  @inline(__always)
  func anyStem(_ word: Int, _ has: (StemFacts) -> Bool) -> Bool {
    reach(word)
    for place in Int(starts[word])..<Int(starts[word + 1]) where has(stems[place]) { return true }
    return false
  }

  @inline(__always)
  private func reach(_ word: Int) {
    while countries.count <= word { append(words.words[countries.count]) }
  }

  private func append(_ word: Word) {
    let facts = look(up: word)
    stems += facts.stems
    starts.append(Int32(stems.count))
    countries.append(facts.country)
    sureCountries.append(facts.surelyCountry)
    mainStems.append(Int8(clamping: MainStem.number(word, facts, statistics)))
  }

  private func look(up word: Word) -> WordFacts {
    let stems = word.stems.map { stem in
      let written = word.plain.dropFirst(min(stem.proclitics, word.plain.count))
      var facts = facts(stem, written: Array(written))
      if isHardlySplit(word, stem) {
        facts.exact.subtract(Self.names)
        facts.opensExact = false
        facts.isShadowed = true
      }
      return facts
    }
    let country = country(word)
    let isSure = country.map { $0.isNamed || meansPlace(word.stems[$0.reading], stems[$0.reading]) } ?? false
    return WordFacts(stems: stems, country: country?.code, surelyCountry: isSure ? country?.code : nil)
  }

  /// Whether a word that is a place of the lists is mostly used so: by the tagger's labels of raw news, and where they
  /// have too few of it, if it is nothing else.
  private func meansPlace(_ stem: Stem, _ facts: StemFacts) -> Bool {
    guard facts.exact.contains(.place), !facts.isShadowed else { return false }
    guard let harvest = profiles.profile(stem.exact)?.harvest, !harvest.isEmpty else {
      return !facts.isName && !facts.exact.contains(.common)
    }
    return harvest[Int(TagClass.place.rawValue)] >= Self.mostly
  }

  private static let names: KindSet = [
    .person, .personShort, .place, .country, .organisation, .given, .family,
  ]

  /// عددا كبيرا is not "like Beira": the whole word is often in news and what is left of it hardly ever. An article
  /// speaks for a proclitic, and so does و, which joins names that stand together by custom (تيران وصنافير).
  private func isHardlySplit(_ word: Word, _ stem: Stem) -> Bool {
    guard stem.proclitics > 0, !stem.hasArticle, !stem.contracted else { return false }
    let full = statistics.record(word.whole.exact)?.magnitude ?? 0
    let rest = statistics.record(stem.exact)?.magnitude ?? Self.rare
    // The أ of questions stands before a name so seldom that the name has to be the commoner word by far.
    if stem.first == "ا" { return rest < 6 || full + 3 > rest }
    return stem.first != "و" && full >= 4 && full >= rest + 3
  }

  /// What the statistics leave out is at most twice in ten million words, or some more.
  private static let rare: UInt8 = 2

  private struct Country {
    let code: String
    /// Which reading of the word has it.
    let reading: Int
    /// By the country's own name or adjective.
    let isNamed: Bool
  }

  private func country(_ word: Word) -> Country? {
    guard word.script == .arabic else { return nil }
    for (reading, stem) in word.stems.enumerated() {
      var codes: Set<String> = []
      var isNamed = false
      for sense in lexicon.senses(word: stem.exact) {
        if sense.kind == .country {
          codes.insert(lexicon.field(sense, "iso"))
          isNamed = true
        }
        if sense.kind == .place, !isOrdinaryWord(stem) { codes.insert(lexicon.field(sense, "country")) }
      }
      for sense in lexicon.senses(of: WordHash.append(stem.bare, to: LexiconFile.Space.bare.rawValue))
      where sense.kind == .nationality {
        // المركز المالي is no more Mali's because the text has المالية too.
        if isOrdinaryAdjective(sense, stem) { return nil }
        codes.insert(lexicon.field(sense, "country"))
        isNamed = true
      }
      if codes.count == 1, let code = codes.first { return Country(code: code, reading: reading, isNamed: isNamed) }
      if !codes.isEmpty { return nil }
    }
    return nil
  }

  /// الأمين العام speaks of no quarter of Baghdad: a word of titles and bodies that news seldom mean as a place.
  private func isOrdinaryWord(_ stem: Stem) -> Bool {
    isSeldomPlace(stem)
      && bareKinds(stem.bare).kinds.contains(anyOf: [.head, .modifier, .noun, .institution, .adjective])
  }

  /// Whether a nationality is, by the same letters, an adjective of the vocabulary: مالي, of finance.
  private func isOrdinaryAdjective(_ nationality: Sense, _ stem: Stem) -> Bool {
    guard lexicon.isAmbiguous(nationality) else { return false }
    let senses = lexicon.senses(of: WordHash.append(stem.bare, to: LexiconFile.Space.bare.rawValue))
    return stem.hasArticle && senses.contains { $0.kind == .adjective && $0.form == nationality.form }
  }

  private func facts(_ stem: Stem, written: [Unicode.Scalar]) -> StemFacts {
    var exact = KindSet()
    var isFunction = false
    var isEvent = false
    var isWork = false
    var isProduct = false
    var isOwnName = false
    var isCommon = false
    var isCommonAsWritten = false
    var opensExact = false
    let spelling = Array(ScalarArray.text(written).utf8)
    for sense in lexicon.senses(word: stem.exact) {
      switch sense.kind {
      case .prefix: opensExact = true
      case .common where Self.functions.contains(lexicon.field(sense, "kind")):
        // A function word is known by its letters: على is not علي. Hamzas alone may be missing.
        let form = Array(lexicon.field(sense, "arabic").unicodeScalars)
        guard form == written || form.map(Self.withoutHamza) == written else { continue }
        isFunction = true
        exact.insert(.common)
      case .common:
        switch lexicon.field(sense, "kind") {
        case "event": isEvent = true
        case "work": isWork = true
        case "product": isProduct = true
        default: break
        }
        if lexicon.field(sense, "arabic", equals: spelling) { isCommonAsWritten = true }
        isCommon = true
      case .given, .family, .place, .country, .organisation, .person, .personShort:
        if !isOwnName, lexicon.field(sense, "arabic", equals: spelling) { isOwnName = true }
        exact.insert(sense.kind)
      default: exact.insert(sense.kind)
      }
    }
    // نادية is a name, though ناديه, his club, folds to the same.
    if isCommon, isCommonAsWritten || !isOwnName { exact.insert(.common) }
    let bare = bareKinds(stem.bare)
    let key = stem.key
    return StemFacts(
      exact: exact, bare: bare.kinds, opensExact: opensExact, opensBare: bare.opens,
      mayBeOwnedHead: mayBeOwnedHead(stem), isParticle: lexicon.conventions.isParticle(key),
      isOrdinal: lexicon.conventions.ordinal(key) != nil,
      isFunction: isFunction && !(isOwnName && written.count <= 2), isEvent: isEvent, isWork: isWork,
      isProduct: isProduct, isShadowed: isCommonAsWritten && !isOwnName, isSpelt: isOwnName,
      isSeldomPlace: exact.contains(.place) && isSeldomPlace(stem), statistics: statistics.record(stem.exact))
  }

  private func isSeldomPlace(_ stem: Stem) -> Bool {
    guard let harvest = profiles.profile(stem.exact)?.harvest, !harvest.isEmpty else { return false }
    return harvest[Int(TagClass.place.rawValue)] <= Self.seldom
  }

  /// Less than one use in eight; see `Harvest`.
  private static let seldom: UInt8 = 2
  /// Three uses in ten: clubs and papers are called after their towns, too.
  private static let mostly: UInt8 = 4

  private func bareKinds(_ hash: UInt64) -> (kinds: KindSet, opens: Bool) {
    var kinds = KindSet()
    var opens = false
    for sense in lexicon.senses(of: WordHash.append(hash, to: LexiconFile.Space.bare.rawValue)) {
      if sense.kind == .prefix { opens = true } else { kinds.insert(sense.kind) }
    }
    return (kinds, opens)
  }

  private func mayBeOwnedHead(_ stem: Stem) -> Bool {
    guard !stem.hasArticle, let (bare, _) = OwnerSuffix.strip(stem.letters) else { return false }
    let known = bareKinds(Stem(proclitics: [], letters: bare).bare)
    return known.opens || known.kinds.contains(.head)
  }

  private static let functions: Set<String> = ["particle", "preposition", "pronoun", "conjunction"]

  private static func withoutHamza(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "أ", "إ", "آ": "ا"
    default: scalar
    }
  }
}
