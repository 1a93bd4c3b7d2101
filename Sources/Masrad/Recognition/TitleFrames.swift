/// The lines of titles-frames.tsv.
struct TitleFrames {
  let reader: Reader

  /// The hashes of the marks `@country`, `@place`, `@club`, `@company`, `@body` and `@field`.
  private static let placeMark = WordHash.of(["p", "l", "a", "c", "e"])
  private static let clubMark = WordHash.of(["c", "l", "u", "b"])
  private static let companyMark = WordHash.of(["c", "o", "m", "p", "a", "n", "y"])
  private static let bodyMark = WordHash.of(["b", "o", "d", "y"])
  private static let fieldMark = WordHash.of(["f", "i", "e", "l", "d"])
  private static let countryMark = WordHash.of(["c", "o", "u", "n", "t", "r", "y"])

  /// The special meaning of a head with this complement: رئيس + بلدية. The longest wins; of the same length, the
  /// one written with its article.
  func frame(_ head: Sense, _ complement: Phrase) -> Sense? {
    let start = PhraseWords.hash(reader.lexicon.field(head, "masculine"), .bare)
    var exact = start
    var bare = start
    var best: Sense?
    for index in complement.tokens {
      let stem = index == complement.tokens.lowerBound ? complement.stem : reader.word(index).whole
      exact = WordHash.append(stem.exact, to: exact)
      // Only the first word may lose its article: the lists have البرلمان as برلمان.
      bare = WordHash.append(index == complement.tokens.lowerBound ? stem.bare : stem.exact, to: bare)
      if let sense = frameSense(exact) ?? frameSense(bare) { best = sense }
    }
    guard best == nil else { return best }
    switch complement.core {
    // قائد البرتغال, in news of sport: the captain of its team.
    case .name(let sense) where isCaptain(head) && sense.kind != .organisation:
      best = frameSense(WordHash.append(Self.clubMark, to: start))
    case .name(let sense) where sense.kind == .country: best = frameSense(WordHash.append(Self.countryMark, to: start))
    case .name(let sense) where sense.kind == .place: best = frameSense(WordHash.append(Self.placeMark, to: start))
    case .name(let sense) where sense.kind == .organisation:
      let kind = reader.lexicon.field(sense, "kind")
      let mark = kind == "club" ? Self.clubMark : kind == "company" ? Self.companyMark : Self.bodyMark
      best = frameSense(WordHash.append(mark, to: start))
    case .institution: best = frameSense(WordHash.append(Self.bodyMark, to: start))
    case .portfolio, .noun: best = frameSense(WordHash.append(Self.fieldMark, to: start))
    case .unknown where !complement.stem.hasArticle: best = frameSense(WordHash.append(Self.placeMark, to: start))
    default: break
    }
    return best
  }

  private func isCaptain(_ head: Sense) -> Bool {
    reader.lexicon.field(head, "masculine") == "قائد" && reader.isOfSport
  }

  /// Whether a head governs a place, so that an unknown word behind it is one: والي.
  func takesPlace(_ head: Sense) -> Bool {
    frameSense(
      WordHash.append(Self.placeMark, to: PhraseWords.hash(reader.lexicon.field(head, "masculine"), .bare))) != nil
  }

  private func frameSense(_ hash: UInt64) -> Sense? {
    reader.lexicon.senses(of: hash).first { $0.kind == .frame }
  }
}
