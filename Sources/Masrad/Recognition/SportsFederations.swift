/// Federations that news call by two words: الاتحاد الآسيوي in news of football is the Asian Football Confederation, and
/// الاتحاد الأوروبي there UEFA rather than the European Union.
extension Reader {
  /// The federation of the lists that a noun and an adjective stand for: the one that the document names in full, or, in
  /// news of sport, that of its game. Nil where they stand for none.
  ///
  /// Two words that the lists have as a body of its own stand for another where it is sport that is spoken of.
  func federation(meantBy tokens: Range<Int>, _ stem: Stem) -> Sense? {
    guard WordGroup.federation.contains(stem.bareKey), let words = federationWords(tokens, stem) else { return nil }
    let isBody = lexicon.senses(of: words.hash).contains { $0.kind == .organisation }
    guard !isBody || isOfSport && speaksOfSport(around: tokens) else { return nil }
    return memory.federations.withLock { known in
      if let answer = known[words] { return answer }
      let answer = words.isOfUsualGame ? nil : federationNamed(words)
      let found = answer ?? federationOfGame(words)
      known[words] = found
      return found
    }
  }

  /// الاتحاد السعودي, الاتحاد السعودي للعبة: of the game; اتحاد الكرة السعودي: of football.
  private func federationWords(_ tokens: Range<Int>, _ stem: Stem) -> FederationWords? {
    let start = tokens.lowerBound
    if stem.hasArticle {
      let isNamed = tokens.count == 3 && WordGroup.ofTheGame.contains(word(start + 2).whole.key)
      guard isNamed || tokens.count == 2, !isOfGame(tokens) else { return nil }
      return FederationWords(noun: stem.exact, adjective: word(start + 1).whole.exact)
    }
    guard tokens.count > 2 else { return nil }
    let words = (start + 1..<tokens.upperBound - 1).map { word($0).letters }
    guard WordGroup.football.phrases.contains(words) else { return nil }
    return FederationWords(
      noun: WordHash.of(Article.letters + stem.letters), adjective: word(tokens.upperBound - 1).whole.exact,
      isOfUsualGame: true)
  }

  /// Whether words of sport stand near: a digest of the day has politics, too.
  private func speaksOfSport(around tokens: Range<Int>) -> Bool {
    let near = max(0, tokens.lowerBound - Self.nearWords)..<min(self.tokens.count, tokens.upperBound + Self.nearWords)
    return near.contains(where: isWordOfSport)
  }

  private static let nearWords = 40

  /// The mention, of the federation that it stands for where it stands for one.
  func withFederation(_ candidate: Candidate) -> Candidate {
    guard candidate.entityClass == .organisation,
      let federation = federation(meantBy: candidate.tokens, candidate.stem)
    else { return candidate }
    return Candidate(
      tokens: candidate.tokens, stem: candidate.stem, entityClass: .organisation, evidence: .lexicon(federation))
  }

  /// الاتحاد السعودي لكرة الطاولة, where no list has that one.
  private func isOfGame(_ tokens: Range<Int>) -> Bool {
    guard continues(tokens.upperBound) else { return false }
    return word(tokens.upperBound).stems.contains { stem in
      stem.last == "ل" && WordGroup.game.phrases.contains { $0.first == stem.letters }
    }
  }

  /// The one body of more words that begins with these two somewhere in the document.
  private func federationNamed(_ words: FederationWords) -> Sense? {
    var found: [Sense] = []
    for index in tokens.indices.dropLast() where continues(index + 1) && word(index + 1).whole.exact == words.adjective
    {
      for stem in word(index).stems where stem.exact == words.noun {
        let match = longest(at: index, stem, .exact) { $0.kind == .organisation }
        guard let match, match.end > index + 2 else { continue }
        if !found.contains(where: { $0.isSameRecord(as: match.sense) }) {
          found.append(match.sense)
        }
      }
    }
    return found.count == 1 ? found[0] : nil
  }

  /// The federation of the game that the text is about.
  private func federationOfGame(_ words: FederationWords) -> Sense? {
    guard isOfSport || words.isOfUsualGame else { return nil }
    return (words.isOfUsualGame ? WordGroup.usualGame.phrases : game).lazy.compactMap { game in
      let hash = Self.behindTo(game).reduce(words.hash) { WordHash.append(WordHash.of($1), to: $0) }
      return lexicon.senses(of: hash).first { $0.kind == .organisation }
    }.first
  }

  /// Ways to write the game that the document names most often; those of football where it names none.
  private var game: [[[Unicode.Scalar]]] {
    let usual = WordGroup.usualGame.phrases
    let counts = WordGroup.game.phrases.map { (game: $0, count: count(of: $0)) }.filter { $0.count > 0 }
    let most = counts.map(\.count).max() ?? 0
    let found = counts.filter { $0.count == most }.map(\.game)
    return found.isEmpty || found.contains(where: usual.contains) ? usual : found
  }

  private func count(of game: [[Unicode.Scalar]]) -> Int {
    tokens.indices.count { index in
      word(index).stems.contains { $0.letters == game[0] }
        && game.indices.dropFirst().allSatisfy { continues(index + $0) && word(index + $0).letters == game[$0] }
    }
  }

  /// ل and a game, as behind the name of its federation: لكرة القدم, للتنس.
  private static func behindTo(_ game: [[Unicode.Scalar]]) -> [[Unicode.Scalar]] {
    let first = game[0].starts(with: Article.letters) ? ["ل"] + game[0].dropFirst() : ["ل"] + game[0]
    return [first] + game.dropFirst()
  }
}

/// The two words that a federation is called by, as hashes of their letters.
struct FederationWords: Hashable {
  let noun: UInt64
  let adjective: UInt64
  /// Football is named with them: اتحاد الكرة السعودي.
  var isOfUsualGame = false

  /// Of the phrase, as the lists have it.
  var hash: UInt64 {
    WordHash.append(adjective, to: WordHash.append(noun, to: LexiconFile.Space.exact.rawValue))
  }
}
