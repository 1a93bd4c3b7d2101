/// The second pass over a document: names that the first evidence licenses, standing alone.
struct Recurrence {
  let reader: Reader
  private let comparison: NameComparison

  init(reader: Reader, comparison: NameComparison) {
    self.reader = reader
    self.comparison = comparison
  }

  /// Names cut back to what the document has elsewhere: a full name that another mention introduces takes no further
  /// word behind it that is no name (أولاف شولتس متفقان).
  func trimmed(_ found: [Candidate]) -> [Candidate] {
    // A long text has one name many times.
    var seen: Set<[[Unicode.Scalar]]> = []
    let full = found.filter { $0.entityClass == .person && $0.tokens.count > 1 }.map(words)
      .filter { seen.insert($0).inserted }
    let surnames = Set(full.compactMap(\.last))
    let index = SurnameIndex(self.surnames(found))
    let starts = Set(found.filter { $0.entityClass == .person || $0.entityClass == .title }.map(\.tokens.lowerBound))
    return found.map { candidate in
      // الخطيب where محمود الخطيب has been introduced, and nobody stands behind it whose title it could be, nor another title:
      // الشيخ الدكتور عبد الرحمن.
      let isTitleForSurname =
        candidate.entityClass == .title && candidate.stem.hasArticle && !starts.contains(candidate.tokens.upperBound)
      if candidate.tokens.count == 1, surnames.contains(candidate.stem.letters),
        isTitleForSurname || isBodyForSurname(candidate)
      {
        return Candidate(
          tokens: candidate.tokens, stem: candidate.stem, entityClass: .person, evidence: .recurrence)
      }
      if let whole = withParticle(candidate, index) { return whole }
      guard candidate.entityClass == .person, isGuess(candidate) else { return candidate }
      if let surname = ForeignSurnames(reader: reader).alone(candidate) { return surname }
      if candidate.tokens.count == 1, candidate.proclitics > 0 { return whole(candidate, index) }
      guard candidate.tokens.count > 2 else { return candidate }
      if let behind = listed(behindSurname: candidate, surnames) { return behind }
      let own = words(candidate)
      let fits = full.first { name in
        name.count < own.count
          && (!reader.facts(candidate.tokens.lowerBound + name.count).isName
            || own.count == name.count + 1 && name.last != own.last && surnames.contains(own[name.count]))
          && comparison.sameName(name, Array(own.prefix(name.count)))
      }
      guard let fits else { return candidate }
      let tokens = candidate.tokens.lowerBound..<candidate.tokens.lowerBound + fits.count
      return Candidate(
        tokens: tokens, stem: candidate.stem, entityClass: .person, evidence: candidate.evidence)
    }
  }

  /// Whether the surname of somebody has been taken for a club of the lists or, by the tagger, for some body: النصر where
  /// نظمي النصر has been introduced, and the text is of no sport.
  private func isBodyForSurname(_ candidate: Candidate) -> Bool {
    guard candidate.entityClass == .organisation, !reader.isOfSport,
      !reader.followsNoun(candidate.tokens.lowerBound, of: .organisation)
    else { return false }
    switch candidate.evidence {
    case .lexicon(let sense):
      return reader.lexicon.isClub(sense) && reader.lexicon.isAmbiguous(sense)
    case .tagged: return true
    default: return false
    }
  }

  /// فان | ديك, where فيرجيل فان ديك has been introduced: the particle belongs to the surname.
  private func withParticle(_ candidate: Candidate, _ surnames: SurnameIndex) -> Candidate? {
    let (start, end) = (candidate.tokens.lowerBound - 1, candidate.tokens.upperBound)
    guard candidate.entityClass == .person, candidate.tokens.count == 1, candidate.proclitics == 0, start >= 0,
      reader.continues(end - 1), reader.word(start).script == .arabic
    else { return nil }
    for stem in reader.word(start).stems {
      let isSurname = surnames.near(stem, keys: { nil }).contains {
        surnames.all[$0] == [stem.letters, candidate.stem.letters]
      }
      if isSurname {
        return Candidate(tokens: start..<end, stem: stem, entityClass: .person, evidence: candidate.evidence)
      }
    }
    return nil
  }

  /// A word that is another spelling of a surname of the document begins with its letter, not with a preposition:
  /// ليندركنج where ليندركينغ has been introduced.
  private func whole(_ candidate: Candidate, _ surnames: SurnameIndex) -> Candidate {
    let place = candidate.tokens.lowerBound
    let stem = reader.word(place).whole
    let isSurname = surnames.near(stem, keys: { keys(stem, place, 0) }).contains {
      surnames.all[$0].count == 1 && sameSurname(surnames.all[$0][0], stem.letters, place, 0)
    }
    guard isSurname, surnames.near(candidate.stem, keys: { nil }).isEmpty else { return candidate }
    return Candidate(tokens: candidate.tokens, stem: stem, entityClass: .person, evidence: .recurrence)
  }

  /// والتقى غولر خليفة حفتر: the surname of somebody whom the document introduces, and then a person of the lists.
  private func listed(behindSurname candidate: Candidate, _ surnames: Set<[Unicode.Scalar]>) -> Candidate? {
    let start = candidate.tokens.lowerBound + 1
    guard surnames.contains(candidate.stem.letters) else { return nil }
    let stem = reader.word(start).whole
    let match = reader.longest(at: start, stem, .exact) { $0.kind == .person }
    guard let match, match.end == candidate.tokens.upperBound else { return nil }
    return Candidate(
      tokens: start..<match.end, stem: stem, entityClass: .person, evidence: .lexicon(match.sense))
  }

  private func isGuess(_ candidate: Candidate) -> Bool {
    switch candidate.evidence {
    case .elements, .tagged: true
    default: false
    }
  }

  /// The surnames of persons found, and names found whole, wherever else they stand.
  func mentions(beside found: [Candidate]) -> [Candidate] {
    let surnames = surnames(found)
    let clubs = ShortClubNames(reader: reader).names(found).map {
      Name(words: [$0.word], entityClass: .organisation, evidence: .lexicon($0.sense), isPiece: !$0.hasArticle)
    }
    let names = NameIndex(names(found) + clubs)
    guard !surnames.isEmpty || !names.all.isEmpty else { return [] }
    var taken = [Bool](repeating: false, count: reader.tokens.count)
    for candidate in found { for token in candidate.tokens { taken[token] = true } }
    var out: [Candidate] = []
    // What a word can be depends on the word alone: a long text compares each distinct word once.
    var known: [Int: (surnames: [Hit], names: [Hit])] = [:]
    let index = SurnameIndex(surnames)
    for token in reader.tokens.indices where !taken[token] {
      let word = reader.tokens[token].word
      let hits = known[word] ?? (hits(token, index), hits(token, names))
      known[word] = hits
      guard !hits.surnames.isEmpty || !hits.names.isEmpty,
        let candidate = surname(at: token, hits.surnames, surnames) ?? name(at: token, hits.names, names.all),
        candidate.tokens.allSatisfy({ !taken[$0] })
      else { continue }
      for token in candidate.tokens { taken[token] = true }
      out.append(candidate)
    }
    return out
  }

  /// A place or organisation that its class noun or quotation marks have told, for its later mentions without them.
  private struct Name {
    let words: [[Unicode.Scalar]]
    let entityClass: EntityClass
    let evidence: Candidate.Evidence
    /// One word of a club's name; see `ShortClubNames`.
    var isPiece = false
  }

  private func names(_ found: [Candidate]) -> [Name] {
    var seen: Set<[[Unicode.Scalar]]> = []
    return found.compactMap { candidate in
      guard candidate.proclitics == 0, candidate.entityClass == .place || candidate.entityClass == .organisation,
        !seen.contains(words(candidate))
      else { return nil }
      seen.insert(words(candidate))
      switch candidate.evidence {
      case .quoted, .tagged:
        guard isUnknown(candidate) else { return nil }
        return Name(words: words(candidate), entityClass: candidate.entityClass, evidence: .recurrence)
      case .classNoun(let sense) where reader.lexicon.field(sense, "extent") == "out":
        guard candidate.tokens.count > 1 || isUnknown(candidate) || reader.facts(candidate.tokens.lowerBound).isName
        else {
          return nil
        }
        return Name(words: words(candidate), entityClass: candidate.entityClass, evidence: .recurrence)
      case .lexicon(let sense):
        // قناة العالم, and the world
        if candidate.tokens.count == 1, reader.lexicon.isAmbiguous(sense),
          reader.isWord(candidate.tokens.lowerBound, candidate.stem),
          !reader.lexicon.isClub(sense) || !reader.isOfSport
        {
          return nil
        }
        return Name(words: words(candidate), entityClass: candidate.entityClass, evidence: candidate.evidence)
      default: return nil
      }
    }
  }

  /// Whether its words are no ordinary ones: الأمل as a party's name is hope elsewhere.
  private func isUnknown(_ candidate: Candidate) -> Bool {
    candidate.tokens.contains { reader.facts($0).isUnlisted }
  }

  private func words(_ candidate: Candidate) -> [[Unicode.Scalar]] {
    candidate.tokens.map { reader.word($0).letters }
  }

  /// The first word of a name, or, of a name of one word, another spelling of it that means nothing else.
  private func isSame(_ name: Name, _ stem: Stem, _ index: Int, _ reading: Int) -> Bool {
    if name.words[0] == stem.letters { return true }
    guard name.words.count == 1, name.entityClass == .place, stem.letters.count >= 4 else { return false }
    let facts = reader.facts(index, reading: reading)
    return facts.bare.isEmpty && facts.exact.isEmpty && comparison.sameElement(name.words[0], stem.letters)
  }

  /// Names by their first word, and places of one word by the keys under which their spellings meet.
  private struct NameIndex {
    let all: [Name]
    private var first = Filing()
    private var near = Filing()

    init(_ names: [Name]) {
      all = names
      for (number, name) in names.enumerated() {
        first.add(number, under: WordHash.of(name.words[0]))
        guard name.words.count == 1, name.entityClass == .place else { continue }
        for key in NameComparison.keys(name.words[0]) { near.add(number, under: key) }
      }
    }

    /// The names that a word may begin, in their order.
    ///
    /// - Parameter keys: of the word's spellings, where it may be another spelling of a name.
    func near(_ stem: Stem, keys: () -> [UInt64]?) -> [Int] {
      Recurrence.numbers(first[stem.exact], near, near.isEmpty ? nil : keys())
    }
  }

  /// The keys of the spellings of a word that may be another spelling of a name: it means nothing else and is no common
  /// word.
  private func keys(_ stem: Stem, _ index: Int, _ reading: Int) -> [UInt64]? {
    let facts = reader.facts(index, reading: reading)
    let mayVary =
      stem.letters.count >= 4 && facts.bare.isEmpty && (facts.exact.isEmpty || facts.isName)
      && (facts.isName || !facts.isOrdinary) && !isOtherWord(index, reading)
    return mayVary ? reader.facts.keys(reader.tokens[index].word, reading: reading) : nil
  }

  /// للمرة is no spelling of ليمار, وليس none of لويس: in another reading it is a word of every day.
  private func isOtherWord(_ index: Int, _ reading: Int) -> Bool {
    for (other, stem) in reader.word(index).stems.enumerated() where other != reading {
      let facts = reader.facts(index, reading: other)
      if facts.isFunction { return true }
      guard reading > 0 || stem.hasArticle, !facts.isName else { continue }
      if facts.isOrdinary || facts.isEveryday { return true }
    }
    return false
  }

  private func hits(_ index: Int, _ names: NameIndex) -> [Hit] {
    var hits: [Hit] = []
    for (reading, stem) in reader.word(index).stems.enumerated() {
      if reading > 0, isKnownWhole(index) { break }
      let facts = reader.facts(index, reading: reading)
      guard !facts.isShadowed, !facts.isFunction else { continue }
      for number in names.near(stem, keys: { keys(stem, index, reading) })
      where isSame(names.all[number], stem, index, reading) {
        hits.append(Hit(stem: stem, number: number))
      }
    }
    return hits
  }

  /// The first hit whose further words stand there too.
  private func name(at index: Int, _ hits: [Hit], _ names: [Name]) -> Candidate? {
    for hit in hits {
      let name = names[hit.number]
      let isWhole = name.words.indices.dropFirst().allSatisfy {
        reader.continues(index + $0) && reader.word(index + $0).letters == name.words[$0]
      }
      guard isWhole, name.entityClass != .place || !reader.isNoCountry(index) else { continue }
      if name.isPiece, isOfAnother(index, hit.stem) { continue }
      return Candidate(
        tokens: index..<index + name.words.count, stem: hit.stem, entityClass: name.entityClass, evidence: name.evidence
      )
    }
    return nil
  }

  /// 5 ريال is money, ريال سوسيداد another club, هادرسفيلد تاون one that no list has.
  private func isOfAnother(_ index: Int, _ stem: Stem) -> Bool {
    if reader.continues(index + 1), reader.word(index + 1).script == .arabic, reader.facts(index + 1).isUnlisted,
      WordStatistics.builtIn.letters.areLikeName(reader.word(index + 1).letters)
    {
      return true
    }
    guard index > 0, reader.continues(index), stem.proclitics == 0 else { return false }
    return reader.word(index - 1).script == .digits
      || reader.facts(index - 1).exact.contains(anyOf: [.place, .organisation])
  }

  /// The last element of each full name, with the particle that belongs to it.
  private func surnames(_ found: [Candidate]) -> [[[Unicode.Scalar]]] {
    var seen: Set<[[Unicode.Scalar]]> = []
    var surnames: [[[Unicode.Scalar]]] = []
    for words in found.filter({ $0.entityClass == .person }).flatMap(spellings) where words.count > 1 {
      var start = words.count - 1
      while start > 1, reader.lexicon.conventions.isParticle(ScalarArray.text(words[start - 1])) {
        start -= 1
      }
      // ابن كيران, where عبد الإله بنكيران has been introduced
      let parted = start == words.count - 1 ? SonSurname.parted(words[start]) : []
      for surname in [Array(words[start...])] + parted where seen.insert(surname).inserted {
        surnames.append(surname)
      }
    }
    return surnames
  }

  /// The words of a person's name as the text has it, and of one of the lists first as they have it: who is فويتشيغ
  /// شتينسني once is شتينسني from then on, however the lists spell him.
  private func spellings(_ candidate: Candidate) -> [[[Unicode.Scalar]]] {
    let own = candidate.tokens.map { reader.word($0).letters }
    if case .lexicon(let sense) = candidate.evidence, sense.kind == .person || sense.kind == .personShort {
      let listed = PhraseWords.fold(reader.lexicon.field(sense, "arabic"))
      return listed == own ? [listed] : [listed, own]
    }
    return [own]
  }

  /// Surnames by the block of their first element.
  private struct SurnameIndex {
    let all: [[[Unicode.Scalar]]]
    private var first = Filing()
    private var blocks = Filing()

    init(_ surnames: [[[Unicode.Scalar]]]) {
      all = surnames
      for (number, surname) in surnames.enumerated() {
        first.add(number, under: WordHash.of(surname[0][...]))
        for key in Set(NameComparison.keys(surname[0])) { blocks.add(number, under: key) }
      }
    }

    /// Those that begin with the word, and those that are spelt nearly so.
    ///
    /// - Parameter keys: of the word's spellings, where it may be a spelling of a name.
    func near(_ stem: Stem, keys: () -> [UInt64]?) -> [Int] {
      Recurrence.numbers(first[stem.exact], blocks, blocks.isEmpty ? nil : keys())
    }
  }

  /// Those of `own` and those filed under one of the keys, in their order.
  private static func numbers(_ own: [Int], _ filed: Filing, _ keys: [UInt64]?) -> [Int] {
    var numbers = own
    for key in keys ?? [] {
      for number in filed[key] where !numbers.contains(number) { numbers.append(number) }
    }
    return numbers.count > 1 ? numbers.sorted() : numbers
  }

  /// Numbers filed under hashes. Nearly all questions are for hashes under which nothing is filed: a few bits of each
  /// hash answer most of them.
  private struct Filing {
    private var numbers: [UInt64: [Int]] = [:]
    private var bits = [UInt64](repeating: 0, count: 64)

    var isEmpty: Bool { numbers.isEmpty }

    mutating func add(_ number: Int, under hash: UInt64) {
      let bit = Self.bit(hash)
      bits[bit >> 6] |= 1 << UInt64(bit & 63)
      numbers[hash, default: []].append(number)
    }

    subscript(hash: UInt64) -> [Int] {
      let bit = Self.bit(hash)
      guard bits[bit >> 6] & (1 << UInt64(bit & 63)) != 0 else { return [] }
      return numbers[hash] ?? []
    }

    private static func bit(_ hash: UInt64) -> Int { Int((hash &* 0x9E37_79B9_7F4A_7C15) >> 52) }
  }

  /// A reading of a word that begins a surname or another name.
  private struct Hit {
    let stem: Stem
    /// Of the surname or name among those looked for.
    let number: Int
  }

  /// The same letters in any reading before other letters in one: وغولر is و and غولر, not a spelling of غولر.
  private func hits(_ index: Int, _ surnames: SurnameIndex) -> [Hit] {
    let word = reader.word(index)
    guard word.script == .arabic else { return [] }
    var hits: [Hit] = []
    for isExact in [true, false] {
      for (reading, stem) in word.stems.enumerated() where !stem.contracted || stem.hasArticle {
        if reading > 0, isKnownWhole(index) { break }
        let near = surnames.near(stem, keys: { isExact ? nil : keys(stem, index, reading) })
        guard !near.isEmpty else { continue }
        let isOrdinary = isOrdinary(index, reading, stem)
        for number in near where surnames.all[number].count > 1 || !isOrdinary {
          let first = surnames.all[number][0]
          let isHit = isExact ? first == stem.letters : sameSurname(first, stem.letters, index, reading)
          if isHit { hits.append(Hit(stem: stem, number: number)) }
        }
      }
    }
    return hits
  }

  /// The first hit whose further elements stand there too.
  private func surname(at index: Int, _ hits: [Hit], _ surnames: [[[Unicode.Scalar]]]) -> Candidate? {
    for hit in hits {
      let surname = surnames[hit.number]
      let isWhole = surname.indices.dropFirst().allSatisfy {
        reader.continues(index + $0) && comparison.sameElement(reader.word(index + $0).letters, surname[$0])
      }
      guard isWhole else { continue }
      return Candidate(
        tokens: index..<index + surname.count, stem: hit.stem, entityClass: .person, evidence: .recurrence)
    }
    return nil
  }

  private func isKnownWhole(_ index: Int) -> Bool {
    let facts = reader.facts(index)
    return facts.exact.contains(.whole) || facts.exact.contains(.given) || facts.exact.contains(.common)
      || facts.exact.contains(.place) || facts.exact.contains(.country) || facts.bare.contains(.head)
  }

  private func sameSurname(_ surname: [Unicode.Scalar], _ letters: [Unicode.Scalar], _ index: Int, _ reading: Int)
    -> Bool
  {
    let facts = reader.facts(index, reading: reading)
    // Another spelling only where the word means nothing else.
    guard facts.bare.isEmpty, facts.exact.isEmpty || facts.isName, letters.count >= 4 else { return false }
    return comparison.sameElement(surname, letters)
  }

  /// A surname that is also an ordinary word is not tied without its given name.
  private func isOrdinary(_ index: Int, _ reading: Int, _ stem: Stem) -> Bool {
    let facts = reader.facts(index, reading: reading)
    if facts.exact.contains(.common) || facts.exact.contains(.place) || facts.exact.contains(.country) { return true }
    if facts.bare.contains(.nationality) { return true }
    let isWord =
      facts.bare.contains(.noun) || facts.bare.contains(.head) || facts.bare.contains(.adjective)
      || facts.bare.contains(.institution)
    return isWord && !facts.isName
  }
}
