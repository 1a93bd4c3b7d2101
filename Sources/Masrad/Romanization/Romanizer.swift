/// Writes names in Latin letters: elements that a list knows as it has them for the name's origin, particles by
/// the habits of that origin, what is left by letter rules.
public struct Romanizer: Sendable {
  let lexicon: Lexicon
  let style: RomanizationStyle
  /// Whether a form that the rules of the style wrote has the form in use behind it, in parentheses.
  let showsAttested: Bool

  public init(lexicon: Lexicon, style: RomanizationStyle = .news, showsAttested: Bool = false) {
    self.lexicon = lexicon
    self.style = style
    self.showsAttested = showsAttested
  }

  /// The same in the spelling of newspapers.
  var house: Romanizer { Romanizer(lexicon: lexicon) }

  /// The English forms of a name, the best first; never empty for a name with an Arabic letter.
  ///
  /// - Parameters:
  ///   - name: an Arabic name of one or more words.
  ///   - origin: where it comes from, when that is known; otherwise its elements decide.
  ///   - count: how many forms at most.
  public func romanize(_ name: String, origin: Origin? = nil, count: Int = 5) -> [EnglishForm] {
    let words = NameWords.split(name)
    guard !words.isEmpty else { return [] }
    let origin = origin ?? guessOrigin(words)
    let pieces = pieces(words, origin: origin)
    let house = houseForms(pieces, count: count)
    guard let writer = style.writer else { return house }
    let names = StyledNames(writer: writer, showsAttested: showsAttested)
    return names.forms(
      names.elements(words, pieces, origin: origin), house: house, isAttested: pieces.allSatisfy(\.isKnown),
      count: count)
  }

  /// A person of a list, whose form in use is known, in the style; nil where the style has no other form.
  func styled(_ name: String, origin: Origin, attested: EnglishForm, count: Int = 5) -> [EnglishForm]? {
    guard let writer = style.writer, !writer.keeps(origin), !writer.keepsKnownNames else { return nil }
    let names = StyledNames(writer: writer, showsAttested: showsAttested)
    let words = NameWords.split(name)
    var elements = names.elements(words, pieces(words, origin: origin), origin: origin)
    // The person's own spelling tells more than that of other bearers.
    let own = names.elements(words, attested: attested.form)
    for (index, element) in own.enumerated() where own.count == elements.count && element.news != nil {
      if !elements[index].isForeign { elements[index].news = element.news }
    }
    return names.forms(elements, house: [attested], isAttested: true, count: count)
  }

  /// The forms in the spelling of newspapers.
  private func houseForms(_ pieces: [Piece], count: Int) -> [EnglishForm] {
    let best = Self.join(pieces.map(\.forms[0]))
    let confidence = pieces.map(\.confidence).min() ?? 0
    let provenance: Provenance = pieces.allSatisfy(\.isKnown) ? .lexicon : .rule
    var forms = [EnglishForm(form: best, provenance: provenance, confidence: confidence)]
    for form in alternatives(pieces) where form != best && !forms.contains(where: { $0.form == form }) {
      guard forms.count < count else { break }
      forms.append(EnglishForm(form: form, provenance: provenance, confidence: (1 - confidence) / 4))
    }
    return forms
  }

  /// A part of the name and the ways to write it.
  struct Piece {
    var forms: [String]
    var isKnown: Bool
    var confidence: Double
    var kind = Kind.name
    /// The words of the name that it writes; an article and its stem write the same word.
    var words = 0..<0
    /// Where the element comes from, when a list tells.
    var origin: Origin?

    enum Kind { case name, article, particle, ordinal }
  }

  // MARK: Pieces

  func pieces(_ words: [NameWords.Word], origin: Origin) -> [Piece] {
    var pieces: [Piece] = []
    var index = 0
    func add(_ more: [Piece], _ used: Int) {
      for var piece in more {
        piece.words = index..<index + used
        pieces.append(piece)
      }
      index += used
    }
    while index < words.count {
      if index > 0, let number = lexicon.conventions.ordinal(words[index].key) {
        add([Piece(forms: [number], isKnown: true, confidence: 0.85, kind: .ordinal)], 1)
      } else if let (piece, used) = element(words, index, origin: origin) {
        add([piece], used)
      } else if index + 1 < words.count, let particle = particle(words[index], origin: origin) {
        add([particle], 1)
      } else {
        add(unknown(words[index], origin: origin), 1)
      }
    }
    return pieces
  }

  /// The longest element of the lists that begins at `index`, and how many words it takes.
  private func element(_ words: [NameWords.Word], _ index: Int, origin: Origin) -> (Piece, Int)? {
    var best: (Piece, Int)?
    var hash = LexiconFile.Space.exact.rawValue
    for end in index..<words.count {
      hash = WordHash.append(WordHash.of(words[end].folded[...]), to: hash)
      let isPrefix = lexicon.senses(of: hash).contains { $0.kind == .prefix }
      if let piece = known(hash, origin: origin, isFirst: index == 0, isLast: end == words.count - 1) {
        best = (piece, end - index + 1)
      }
      guard isPrefix else { break }
    }
    return best
  }

  private func known(_ hash: UInt64, origin: Origin, isFirst: Bool, isLast: Bool) -> Piece? {
    var best: (sense: Sense, score: Int)?
    for sense in lexicon.senses(of: hash) where sense.kind == .given || sense.kind == .family {
      let score = score(sense, origin: origin, isFirst: isFirst, isLast: isLast)
      // A later sense of the same score was filed earlier and wins.
      if score >= (best?.score ?? Int.min) { best = (sense, score) }
    }
    guard let best else { return nil }
    let forms = [lexicon.field(best.sense, "english")] + lexicon.values(best.sense, "alternatives")
    return Piece(
      forms: forms, isKnown: true, confidence: best.score >= 8 ? 0.85 : 0.6,
      origin: Origin(lexicon.field(best.sense, "origin")))
  }

  private func score(_ sense: Sense, origin: Origin, isFirst: Bool, isLast: Bool) -> Int {
    let own = Origin(lexicon.field(sense, "origin"))
    var score = 0
    if own == origin {
      score += 10
    } else if own == origin.parent {
      score += 8
    } else if own.isArabic == origin.isArabic {
      score += own == .arabic ? 5 : 3
    } else if own == .arabic {
      score += 2
    }
    let role = lexicon.field(sense, "role")
    if isFirst, !isLast, role != "family" { score += 1 }
    if isLast, !isFirst, role != "given" { score += 1 }
    return score
  }

  private func particle(_ word: NameWords.Word, origin: Origin) -> Piece? {
    guard let form = lexicon.conventions.particle(word.key, origin: origin) else { return nil }
    return Piece(forms: [form], isKnown: true, confidence: 0.85, kind: .particle)
  }

  /// A word that is no element: its stem behind the article may be one, else the letter rules write it.
  private func unknown(_ word: NameWords.Word, origin: Origin) -> [Piece] {
    guard word.hasArticle else {
      return [Piece(forms: [LetterRules.romanize(word.text, origin: origin)], isKnown: false, confidence: 0.3)]
    }
    let article = Piece(
      forms: [lexicon.conventions.article(origin: origin)], isKnown: true, confidence: 0.85, kind: .article)
    let hash = WordHash.append(WordHash.of(word.folded[2...]), to: LexiconFile.Space.exact.rawValue)
    if var stem = known(hash, origin: origin, isFirst: false, isLast: true) {
      stem.confidence = min(stem.confidence, 0.7)
      return [article, stem]
    }
    let text = LetterRules.romanize(word.withoutArticle, origin: origin)
    return [article, Piece(forms: [text], isKnown: false, confidence: 0.3)]
  }

  // MARK: Origin

  /// The origin that most elements of the name can come from; Arabic when they don't tell.
  func guessOrigin(_ words: [NameWords.Word]) -> Origin {
    var votes: [Origin: Int] = [:]
    for word in words {
      let hash = WordHash.append(WordHash.of(word.folded[...]), to: LexiconFile.Space.exact.rawValue)
      var origins = Set<Origin>()
      for sense in lexicon.senses(of: hash) where sense.kind == .given || sense.kind == .family {
        origins.insert(Origin(lexicon.field(sense, "origin")))
      }
      // A word of one origin tells more than a word of many.
      for origin in origins { votes[origin, default: 0] += origins.count == 1 ? 3 : 2 }
      if let origin = lexicon.conventions.origin(ofEnding: word.key) { votes[origin, default: 0] += 4 }
    }
    let best = votes.max { a, b in
      if a.value != b.value { return a.value < b.value }
      if (a.key == .arabic) != (b.key == .arabic) { return b.key == .arabic }
      return a.key.name > b.key.name
    }
    return best?.key ?? .arabic
  }

  // MARK: Joining

  private static func join(_ forms: [String]) -> String {
    var out = ""
    for form in forms {
      if !out.isEmpty, !out.hasSuffix("-"), !out.hasSuffix(" ") { out += " " }
      out += form
    }
    return out
  }

  /// The name with one piece at a time written another way.
  private func alternatives(_ pieces: [Piece]) -> [String] {
    var out: [String] = []
    for (index, piece) in pieces.enumerated() {
      for form in piece.forms.dropFirst() {
        var forms = pieces.map(\.forms[0])
        forms[index] = form
        out.append(Self.join(forms))
      }
    }
    return out
  }
}

/// The words of a name.
enum NameWords {
  struct Word {
    /// As written.
    let text: String
    let folded: [Unicode.Scalar]
    var key: String { String(String.UnicodeScalarView(folded)) }
    var hasArticle: Bool { folded.count > 3 && folded[0] == "ا" && folded[1] == "ل" }
    /// As written, behind the article.
    var withoutArticle: String {
      var letters = 0
      let scalars = text.unicodeScalars.drop { scalar in
        if letters >= 2, !ArabicLetter.isMark(scalar) { return false }
        if !ArabicLetter.isMark(scalar) { letters += 1 }
        return true
      }
      return String(scalars)
    }
  }

  static func split(_ name: String) -> [Word] {
    let document = Document(path: "", text: name)
    let words = WordTable()
    return Tokenizer.tokens(of: document, words: words).compactMap { token in
      let word = words[token]
      guard word.script == .arabic, !word.letters.isEmpty else { return nil }
      return Word(text: document.text(token.range), folded: word.letters)
    }
  }
}
