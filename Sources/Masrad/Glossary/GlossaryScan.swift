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
    glossary(of: names(in: documents), in: documents, hasContext: hasContext)
  }

  /// What of the users' glossaries some documents name: the entries without their mentions, which are made apart.
  struct Found {
    fileprivate(set) var entries: [Entry] = []
    /// Of each entry, whether it is named in more than one word.
    fileprivate(set) var isNamedInFull: [Bool] = []
    /// By document; the spans' entries are numbers of `entries`.
    fileprivate var spans: [[Span]] = []
    fileprivate var counts: [Int] = []
  }

  func names(in documents: [DocumentWords]) -> Found {
    var found = Found()
    // Of each of the users' entries the number among those found; -1 for none.
    var places = [Int](repeating: -1, count: lexicon.userEntries.count)
    var ids = UniqueIDs()
    for words in documents {
      var spans = spans(words)
      for number in spans.indices {
        let user = spans[number].entry
        if places[user] < 0 {
          places[user] = found.entries.count
          var entry = Self.entry(lexicon.userEntries[user])
          entry.id = ids.unique(entry.id)
          found.entries.append(entry)
          found.isNamedInFull.append(false)
          found.counts.append(0)
        }
        let place = places[user]
        spans[number].entry = place
        found.counts[place] += 1
        if spans[number].tokens.count > 1 { found.isNamedInFull[place] = true }
      }
      found.spans.append(spans)
    }
    return found
  }

  /// The glossary of what has been found in documents.
  func glossary(of found: Found, in documents: [DocumentWords], hasContext: Bool) -> Glossary {
    var entries = found.entries
    // Names stand again and again in the same letters: where each stood last, and what its text was.
    var last = [(number: Int, range: Range<Int>, surface: String)](repeating: (-1, 0..<0, ""), count: entries.count)
    // Their room is given to all mentions of an entry at once.
    var mentions = found.counts.map { count in
      var own: [Mention] = []
      own.reserveCapacity(count)
      return own
    }
    for (number, words) in documents.enumerated() {
      let document = words.document
      var line = 0
      for span in found.spans[number] {
        let range = words.offsets(span.tokens, proclitics: span.proclitics)
        if hasContext, last[span.entry].number < 0 { entries[span.entry].context = document.excerpt(of: range) }
        let isSame = last[span.entry].number == number && document.hasSame(range, last[span.entry].range)
        if !isSame { last[span.entry].surface = document.text(range) }
        last[span.entry].number = number
        last[span.entry].range = range
        let position = document.position(of: range.lowerBound, onOrBehind: &line)
        mentions[span.entry].append(
          Mention(
            document: number, range: document.base + range.lowerBound..<document.base + range.upperBound,
            surface: last[span.entry].surface, line: position.line, column: position.column,
            label: document.label(of: range.lowerBound)))
      }
    }
    for number in entries.indices { swap(&entries[number].mentions, &mentions[number]) }
    return Glossary(
      style: RomanizationStyle.news.id,
      documents: documents.map { .init(path: $0.document.path, scalars: $0.document.scalars.count) }, entries: entries)
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

  fileprivate struct Span {
    let tokens: Range<Int>
    let proclitics: Int
    var entry: Int
  }

  private func spans(_ words: DocumentWords) -> [Span] {
    let beginnings = WordLists(words, phrases.beginnings)
    let surnames = WordLists(words, phrases.surnames)
    // Most words are none of either.
    let says = words.table.words.indices.map { beginnings.has($0) || surnames.has($0) }
    // By entry; a place of -1 where it has not been named in full.
    var introduced = [Introduction](repeating: Introduction(line: 0, place: -1), count: lexicon.userEntries.count)
    var spans: [Span] = []
    var line = 0
    var place = 0
    while place < words.tokens.count {
      let token = words.tokens[place]
      if token.gap.contains(.line) { line += 1 }
      guard says[token.word] else {
        place += 1
        continue
      }
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

  private var nodes: HashMap<Node>
  private var persons = HashMap<[Int]>()

  /// - Parameter entries: of two with one phrase the later wins.
  init(_ entries: [UserGlossary.Entry]) {
    nodes = HashMap(capacity: 2 * entries.count)
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
      return !nodes.has(hash) ? nil : Beginning(proclitics: stem.proclitics, hash: hash)
    }
  }

  func surnames(_ word: Word) -> [Surname] {
    word.stems.flatMap { stem in
      (persons[stem.bare] ?? []).map { Surname(proclitics: stem.proclitics, entry: $0) }
    }
  }
}
