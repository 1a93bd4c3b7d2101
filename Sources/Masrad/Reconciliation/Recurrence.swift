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
    let full = found.filter { $0.entityClass == .person && $0.tokens.count > 1 }.map(words)
    return found.map { candidate in
      guard candidate.entityClass == .person, candidate.tokens.count > 2, isGuess(candidate) else { return candidate }
      let own = words(candidate)
      let fits = full.first { name in
        name.count < own.count && !reader.facts(candidate.tokens.lowerBound + name.count).isName
          && comparison.sameName(name, Array(own.prefix(name.count)))
      }
      guard let fits else { return candidate }
      let tokens = candidate.tokens.lowerBound..<candidate.tokens.lowerBound + fits.count
      return Candidate(
        tokens: tokens, stem: candidate.stem, entityClass: .person, evidence: candidate.evidence)
    }
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
    let names = names(found)
    guard !surnames.isEmpty || !names.isEmpty else { return [] }
    var taken = Set<Int>()
    for candidate in found { taken.formUnion(candidate.tokens) }
    var out: [Candidate] = []
    // What a word can be depends on the word alone: a long text compares each distinct word once.
    var hits: [Int: [Hit]] = [:]
    let index = SurnameIndex(surnames)
    for token in reader.tokens.indices where !taken.contains(token) {
      let word = reader.tokens[token].word
      let known = hits[word] ?? self.hits(token, index)
      hits[word] = known
      guard let candidate = surname(at: token, known, surnames) ?? name(at: token, names),
        candidate.tokens.allSatisfy({ !taken.contains($0) })
      else { continue }
      taken.formUnion(candidate.tokens)
      out.append(candidate)
    }
    return out
  }

  /// A place or organisation that its class noun or quotation marks have told, for its later mentions without them.
  private struct Name {
    let words: [[Unicode.Scalar]]
    let entityClass: EntityClass
    let evidence: Candidate.Evidence
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
        return Name(words: words(candidate), entityClass: candidate.entityClass, evidence: .recurrence)
      case .lexicon:
        return Name(words: words(candidate), entityClass: candidate.entityClass, evidence: candidate.evidence)
      default: return nil
      }
    }
  }

  /// Whether its words are no ordinary ones: الأمل as a party's name is hope elsewhere.
  private func isUnknown(_ candidate: Candidate) -> Bool {
    candidate.tokens.contains { index in
      let facts = reader.facts(index)
      return !facts.isKnown && !facts.isOrdinary && !facts.isFunction
    }
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

  private func name(at index: Int, _ names: [Name]) -> Candidate? {
    for (reading, stem) in reader.word(index).stems.enumerated() {
      if reading > 0, isKnownWhole(index) { break }
      for name in names where isSame(name, stem, index, reading) && !reader.facts(index, reading: reading).isShadowed {
        let isWhole = name.words.indices.dropFirst().allSatisfy {
          reader.continues(index + $0) && reader.word(index + $0).letters == name.words[$0]
        }
        guard isWhole else { continue }
        return Candidate(
          tokens: index..<index + name.words.count, stem: stem, entityClass: name.entityClass,
          evidence: name.evidence)
      }
    }
    return nil
  }

  /// The last element of each full name, with the particle that belongs to it.
  private func surnames(_ found: [Candidate]) -> [[[Unicode.Scalar]]] {
    var seen: Set<[[Unicode.Scalar]]> = []
    var surnames: [[[Unicode.Scalar]]] = []
    for candidate in found where candidate.entityClass == .person {
      let words = fullWords(candidate)
      guard words.count > 1 else { continue }
      var start = words.count - 1
      while start > 1, reader.lexicon.conventions.isParticle(String(String.UnicodeScalarView(words[start - 1]))) {
        start -= 1
      }
      let surname = Array(words[start...])
      if seen.insert(surname).inserted { surnames.append(surname) }
    }
    return surnames
  }

  private func fullWords(_ candidate: Candidate) -> [[Unicode.Scalar]] {
    if case .lexicon(let sense) = candidate.evidence, sense.kind == .person || sense.kind == .personShort {
      return PhraseWords.fold(reader.lexicon.field(sense, "arabic"))
    }
    return candidate.tokens.map { reader.word($0).letters }
  }

  /// Surnames by the block of their first element.
  private struct SurnameIndex {
    let all: [[[Unicode.Scalar]]]
    private var blocks: [UInt64: [Int]] = [:]

    init(_ surnames: [[[Unicode.Scalar]]]) {
      all = surnames
      for (number, surname) in surnames.enumerated() {
        for key in Set(NameComparison.keys(surname[0])) { blocks[key, default: []].append(number) }
      }
    }

    func near(_ letters: [Unicode.Scalar]) -> [Int] {
      guard !blocks.isEmpty else { return [] }
      return Set(NameComparison.keys(letters).flatMap { blocks[$0] ?? [] }).sorted()
    }
  }

  /// A reading of a word that begins a surname.
  private struct Hit {
    let stem: Stem
    let surname: Int
  }

  /// The same letters in any reading before other letters in one: وغولر is و and غولر, not a spelling of غولر.
  private func hits(_ index: Int, _ surnames: SurnameIndex) -> [Hit] {
    let word = reader.word(index)
    guard word.script == .arabic else { return [] }
    var hits: [Hit] = []
    for isExact in [true, false] {
      for (reading, stem) in word.stems.enumerated() where !stem.contracted || stem.hasArticle {
        if reading > 0, isKnownWhole(index) { break }
        let isOrdinary = isOrdinary(index, reading, stem)
        for number in surnames.near(stem.letters) where surnames.all[number].count > 1 || !isOrdinary {
          let first = surnames.all[number][0]
          let isHit = isExact ? first == stem.letters : sameSurname(first, stem.letters, index, reading)
          if isHit { hits.append(Hit(stem: stem, surname: number)) }
        }
      }
    }
    return hits
  }

  /// The first hit whose further elements stand there too.
  private func surname(at index: Int, _ hits: [Hit], _ surnames: [[[Unicode.Scalar]]]) -> Candidate? {
    for hit in hits {
      let surname = surnames[hit.surname]
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
