/// Writes names in a style from the pieces that the romaniser cut them into.
struct StyledNames {
  let writer: StyledNameWriter
  /// Whether the form in use stands behind that of the rules, in parentheses.
  let showsAttested: Bool

  /// The forms of a name: the style's, and those in use behind it.
  ///
  /// - Parameters:
  ///   - elements: its words as the style sees them.
  ///   - house: its forms in the spelling of newspapers.
  ///   - isAttested: whether those are in use, and not put together from letters.
  func forms(_ elements: [StyledElement], house: [EnglishForm], isAttested: Bool, count: Int) -> [EnglishForm] {
    let name = writer.write(elements)
    guard let attested = house.first, !name.form.isEmpty else { return house }
    // Nothing is left to the rules: the name is another language's, or stays as it is in use.
    guard let vowels = name.vowels else {
      return [EnglishForm(form: name.form, provenance: attested.provenance, confidence: attested.confidence)]
        + house.dropFirst()
    }
    let keeps = elements.contains { $0.isForeign }
    var best = EnglishForm(
      form: name.form, provenance: .rule,
      confidence: keeps ? min(vowels.confidence, attested.confidence) : vowels.confidence)
    if showsAttested, isAttested, attested.form != name.form { best.form += " (\(attested.form))" }
    let others = isAttested ? house.filter { $0.form != name.form } : []
    return [best]
      + others.prefix(max(0, count - 1)).map {
        EnglishForm(form: $0.form, provenance: $0.provenance, confidence: min($0.confidence, 1 - best.confidence))
      }
  }

  // MARK: Elements

  /// The words of a name as the style sees them.
  ///
  /// - Parameter origin: where the whole name comes from.
  func elements(_ words: [NameWords.Word], _ pieces: [Romanizer.Piece], origin: Origin) -> [StyledElement] {
    pieces.indices.flatMap { index -> [StyledElement] in
      let piece = pieces[index]
      let form = piece.forms[0]
      let text = words[piece.words].map(\.text).joined(separator: " ")
      if piece.kind == .ordinal { return [StyledElement(text, .ordinal, news: form)] }
      // Behind an article of its own no word is another language's; one within a known form, or left out, is no article.
      let isWhole = piece.kind != .name || index == 0 || pieces[index - 1].kind != .article
      let isOwn = isWhole && (writer.keeps(piece.origin ?? origin) || keepsKnown(piece))
      if writer.keeps(origin) || isOwn && piece.kind == .name {
        return [StyledElement(text, news: form, isForeign: true)]
      }
      if piece.kind == .article { return [] }
      let news = piece.isKnown ? AttestedWords.split(form, count: piece.words.count) : nil
      return piece.words.flatMap { element(words, $0, news: news?[$0 - piece.words.lowerBound]) }
    }
  }

  /// Whether a form in use stays whole: not when it begins with the article, which the style has its own way to write.
  private func keepsKnown(_ piece: Romanizer.Piece) -> Bool {
    writer.keepsKnownNames && piece.isKnown
      && (piece.words.count > 1 || AttestedWords.withoutArticle(piece.forms[0]) == piece.forms[0])
  }

  /// A name's words by themselves, with what is known of their forms in use.
  func elements(_ words: [NameWords.Word], attested: String?) -> [StyledElement] {
    let news = attested.flatMap { AttestedWords.split($0, count: words.count) }
    return words.indices.flatMap { element(words, $0, news: news?[$0]) }
  }

  private func element(_ words: [NameWords.Word], _ index: Int, news: String?) -> [StyledElement] {
    let word = words[index]
    if index + 1 < words.count, writer.isParticle(word.key) { return [StyledElement(word.text, .particle, news: news)] }
    if !writer.isWhole(word.text), let parts = JoinedWords.split(word.text, news: news) { return parts }
    let isArticled = word.hasArticle && word.text.unicodeScalars.first == "ا" && !writer.isWhole(word.text)
    return [StyledElement(word.text, isArticled ? .articled : .name, news: news)]
  }
}
