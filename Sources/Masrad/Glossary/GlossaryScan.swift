/// Finds the names of the users' glossaries in texts, and those alone: nothing is recognised that they do not list.
///
/// A name is found by its Arabic and its variants, behind proclitics too, the longest first. A person's last name alone
/// is the person named in full last, where that is at most `reach` lines before.
public struct GlossaryScan {
  private let lexicon: Lexicon
  private let phrases: GlossaryPhrases
  /// How many lines the last name of a person stands for the whole name.
  private static let reach = 30

  public init(lexicon: Lexicon) {
    self.lexicon = lexicon
    phrases = GlossaryPhrases(lexicon.userEntries)
  }

  /// The entries that the documents name, in the order of their first mentions.
  public func glossary(of documents: [Document]) -> Glossary { glossary(ofWords: documents.map(DocumentWords.init)) }

  /// - Parameter hasContext: whether entries have the text around their first mention.
  func glossary(ofWords documents: [DocumentWords], hasContext: Bool = true) -> Glossary {
    var entries: [Entry] = []
    // Of each of the users' entries the number among those found; -1 for none.
    var places = [Int](repeating: -1, count: lexicon.userEntries.count)
    var ids = UniqueIDs()
    for (number, words) in documents.enumerated() {
      var line = 0
      let spans = spans(words)
      // How often each is named, so that its mentions are given their room at once.
      var counts = [Int](repeating: 0, count: places.count)
      for found in spans { counts[found.entry] += 1 }
      for found in spans {
        let range = words.offsets(found.tokens, proclitics: found.proclitics)
        if places[found.entry] < 0 {
          places[found.entry] = entries.count
          var entry = Self.entry(lexicon.userEntries[found.entry])
          entry.mentions.reserveCapacity(counts[found.entry])
          if hasContext { entry.context = words.document.excerpt(of: range) }
          entry.id = ids.unique(entry.id)
          entries.append(entry)
        }
        let place = places[found.entry]
        let position = words.document.position(of: range.lowerBound, onOrBehind: &line)
        let surface = Self.surface(range, number, words.document, entries[place].mentions.last)
        entries[place].mentions.append(
          Mention(
            document: number, range: words.document.base + range.lowerBound..<words.document.base + range.upperBound,
            surface: surface, line: position.line, column: position.column,
            label: words.document.label(of: range.lowerBound)))
      }
    }
    return Glossary(
      style: RomanizationStyle.news.id,
      documents: documents.map { .init(path: $0.document.path, scalars: $0.document.scalars.count) }, entries: entries)
  }

  /// The text of a mention; that of the one before, where they are the same, since names stand again and again.
  private static func surface(_ range: Range<Int>, _ number: Int, _ document: Document, _ last: Mention?) -> String {
    if let last, last.document == number, last.range.count == range.count {
      let (own, other) = (range.lowerBound, last.range.lowerBound - document.base)
      if range.indices.allSatisfy({ document.scalars[$0] == document.scalars[other + $0 - own] }) {
        return last.surface
      }
    }
    return document.text(range)
  }

  private static func entry(_ user: UserGlossary.Entry) -> Entry {
    let english = EntryEnglish(users: user)
    return Entry(
      id: EntryID.make(user.entityClass, english.best.form, user.arabic), entityClass: user.entityClass,
      arabic: user.arabic, english: english.best, source: english.source, status: english.status,
      alternatives: english.alternatives, notes: english.source)
  }

  // MARK: Spans

  /// Where an entry was named in full last.
  private struct Introduction {
    let line: Int
    let place: Int
  }

  private struct Span {
    let tokens: Range<Int>
    let proclitics: Int
    let entry: Int
  }

  private func spans(_ words: DocumentWords) -> [Span] {
    let beginnings = WordLists(words, phrases.beginnings)
    let surnames = WordLists(words, phrases.surnames)
    // By entry; a place of -1 where it has not been named in full.
    var introduced = [Introduction](repeating: Introduction(line: 0, place: -1), count: lexicon.userEntries.count)
    var spans: [Span] = []
    var line = 0
    var place = 0
    while place < words.tokens.count {
      let token = words.tokens[place]
      if token.gap.contains(.line) { line += 1 }
      if beginnings.has(token.word), let span = longest(words, place, beginnings[token.word]) {
        spans.append(span)
        if span.tokens.count > 1 { introduced[span.entry] = Introduction(line: line, place: place) }
        place = span.tokens.upperBound
        continue
      }
      if surnames.has(token.word), let span = surname(place, surnames[token.word], introduced, line) {
        spans.append(span)
      }
      place += 1
    }
    return spans
  }

  /// The longest phrase that begins with a token, of equally long ones that behind the fewest proclitics.
  private func longest(_ words: DocumentWords, _ start: Int, _ beginnings: ArraySlice<GlossaryPhrases.Beginning>)
    -> Span?
  {
    var best: Span?
    for beginning in beginnings {
      var hash = beginning.hash
      var end = start + 1
      while let node = phrases.node(hash) {
        if let entry = node.entry, end - start > best?.tokens.count ?? 0 {
          best = Span(tokens: start..<end, proclitics: beginning.proclitics, entry: entry)
        }
        guard node.goesOn, end < words.tokens.count, words.tokens[end].gap.isNamePlain else { break }
        hash = WordHash.append(words.table[words.tokens[end]].whole.exact, to: hash)
        end += 1
      }
    }
    return best
  }

  private func surname(
    _ place: Int, _ surnames: ArraySlice<GlossaryPhrases.Surname>, _ introduced: [Introduction],
    _ line: Int
  ) -> Span? {
    var best: (surname: GlossaryPhrases.Surname, place: Int)?
    for surname in surnames {
      let own = introduced[surname.entry]
      guard line - own.line <= Self.reach, own.place > best?.place ?? -1 else { continue }
      best = (surname, own.place)
    }
    return best.map { Span(tokens: place..<place + 1, proclitics: $0.surname.proclitics, entry: $0.surname.entry) }
  }
}

/// What is said of each distinct word of a document, one word's behind another's: of most there is nothing.
private struct WordLists<Value> {
  private var values: [Value] = []
  private var starts: [Int] = [0]

  init(_ words: DocumentWords, _ judge: (Word) -> [Value]) {
    for word in words.table.words {
      values += judge(word)
      starts.append(values.count)
    }
  }

  @inline(__always)
  func has(_ word: Int) -> Bool { starts[word] < starts[word + 1] }

  subscript(word: Int) -> ArraySlice<Value> { values[starts[word]..<starts[word + 1]] }
}

/// The phrases of users' glossaries by the hashes of their folded words.
struct GlossaryPhrases {
  struct Node {
    /// The entry whose phrase ends here.
    var entry: Int?
    /// Whether longer phrases begin so.
    var goesOn = false
  }

  /// A reading of a word that some phrase begins with.
  struct Beginning {
    let proclitics: Int
    let hash: UInt64
  }

  /// A reading of a word that is some person's last name.
  struct Surname {
    let proclitics: Int
    let entry: Int
  }

  private var nodes: [UInt64: Node] = [:]
  private var persons: [UInt64: [Int]] = [:]

  /// - Parameter entries: of two with one phrase the later wins.
  init(_ entries: [UserGlossary.Entry]) {
    for (number, entry) in entries.enumerated() {
      for form in [entry.arabic] + entry.variants {
        let words = PhraseWords.fold(form)
        var hash = LexiconFile.Space.exact.rawValue
        for (place, word) in words.enumerated() {
          hash = WordHash.append(WordHash.of(word), to: hash)
          if place + 1 < words.count { nodes[hash, default: Node()].goesOn = true }
        }
        if !words.isEmpty { nodes[hash, default: Node()].entry = number }
      }
      let words = PhraseWords.fold(entry.arabic)
      guard entry.entityClass == .person, words.count > 1, let last = words.last, last.count > 2 else { continue }
      persons[WordHash.of(NameComparison.withoutArticle(last)), default: []].append(number)
    }
  }

  func node(_ hash: UInt64) -> Node? { nodes[hash] }

  func beginnings(_ word: Word) -> [Beginning] {
    word.stems.compactMap { stem in
      let hash = WordHash.append(stem.exact, to: LexiconFile.Space.exact.rawValue)
      return nodes[hash] == nil ? nil : Beginning(proclitics: stem.proclitics, hash: hash)
    }
  }

  func surnames(_ word: Word) -> [Surname] {
    word.stems.flatMap { stem in
      (persons[stem.bare] ?? []).map { Surname(proclitics: stem.proclitics, entry: $0) }
    }
  }
}
