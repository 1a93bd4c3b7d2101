/// The second pass over a document: names that the first evidence licenses, standing alone.
struct Recurrence {
  let reader: Reader
  private let comparison: NameComparison

  init(reader: Reader) {
    self.reader = reader
    comparison = NameComparison(lexicon: reader.lexicon)
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
      case .lexicon(let sense) where reader.lexicon.field(sense, "source").contains("ambiguous"):
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

  private func name(at index: Int, _ names: [Name]) -> Candidate? {
    for (reading, stem) in reader.word(index).stems.enumerated() {
      if reading > 0, isKnownWhole(index) { break }
      for name in names where name.words[0] == stem.letters && !reader.facts(index, reading: reading).isShadowed {
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
    private var blocks: [String: [Int]] = [:]

    init(_ surnames: [[[Unicode.Scalar]]]) {
      all = surnames
      for (number, surname) in surnames.enumerated() { blocks[Self.block(surname[0]), default: []].append(number) }
    }

    func near(_ letters: [Unicode.Scalar]) -> [Int] { blocks[Self.block(letters)] ?? [] }

    private static func block(_ letters: [Unicode.Scalar]) -> String {
      SpellingDistance.block(NameComparison.withoutArticle(letters))
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
