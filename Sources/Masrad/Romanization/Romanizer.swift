internal import Glibc

/// Writes names in Latin letters as quality English-language news and their bearers do.
///
/// A name is cut into segments (elements of the lists, particles, words). The segments and what is around the name
/// tell where it comes from; for each likely origin every segment has its forms, from the lists and from the letter
/// model; whole names are then ranked over all origins. Results are the same for the same lists and model.
public struct Romanizer: Sendable {
  let lexicon: Lexicon
  let style: RomanizationStyle
  /// Whether a form that the rules of the style wrote has the form in use behind it, in parentheses.
  let showsAttested: Bool
  /// Whether names that the lists have whole are taken from there.
  private let usesWholeNames: Bool
  let forms: SegmentForms
  /// The forms of whole names: news names the same people again and again.
  private let known = BoundedTable<Question, [EnglishForm]>(capacity: 50_000)

  /// What the forms of a name depend on.
  private struct Question: Hashable, Sendable {
    let name: String
    let origin: Origin?
    let hints: [OriginHint]
    let count: Int
  }

  /// - Parameters:
  ///   - lexicon: the lists.
  ///   - style: how names are written; `news` is the usual spelling.
  ///   - showsAttested: put the form in use behind one that a style's rules wrote.
  ///   - usesWholeNames: take people, places and bodies that the lists have whole from there; without it every name is
  ///     written from its elements, so that this can be judged.
  ///   - model: the letter model; nil for the one that is built in.
  public init(
    lexicon: Lexicon, style: RomanizationStyle = .news, showsAttested: Bool = false, usesWholeNames: Bool = true,
    model: LetterModel? = nil
  ) {
    let model = model ?? LetterModel.builtIn
    let origins = OriginSet(lexicon, model: model?.origins)
    self.init(
      lexicon: lexicon, style: style, showsAttested: showsAttested, usesWholeNames: usesWholeNames,
      forms: SegmentForms(
        lexicon: lexicon, origins: origins, words: WordSpellingsTable(model: model, origins: origins),
        listings: ListedElements(lexicon: lexicon)))
  }

  private init(
    lexicon: Lexicon, style: RomanizationStyle, showsAttested: Bool, usesWholeNames: Bool, forms: SegmentForms
  ) {
    self.usesWholeNames = usesWholeNames
    self.lexicon = lexicon
    self.style = style
    self.showsAttested = showsAttested
    self.forms = forms
  }

  /// The same in the spelling of newspapers.
  var house: Romanizer {
    Romanizer(lexicon: lexicon, style: .news, showsAttested: false, usesWholeNames: usesWholeNames, forms: forms)
  }

  /// The English forms of a name, the best first; never empty for a name with an Arabic letter.
  ///
  /// - Parameters:
  ///   - name: an Arabic name of one or more words.
  ///   - origin: where it comes from, when that is certain; otherwise its elements decide.
  ///   - hints: where the text around it suggests that it comes from; its elements may say otherwise.
  ///   - variants: other spellings of the same name; a form that fits them all is likelier.
  ///   - count: how many forms at most.
  public func romanize(
    _ name: String, origin: Origin? = nil, hints: [OriginHint] = [], variants: [String] = [], count: Int = 5
  ) -> [EnglishForm] {
    guard variants.isEmpty else { return made(name, origin: origin, hints: hints, variants: variants, count: count) }
    return known.value(Question(name: name, origin: origin, hints: hints, count: count)) {
      made(name, origin: origin, hints: hints, variants: [], count: count)
    }
  }

  private func made(
    _ name: String, origin: Origin?, hints: [OriginHint], variants: [String], count: Int
  ) -> [EnglishForm] {
    let words = words(of: name)
    guard !words.isEmpty else { return [] }
    var whole: [EnglishForm] = []
    if origin == nil, usesWholeNames, let forms = known(words, name, count: count) {
      whole = forms
      // What is as likely somebody's name has that for a runner-up.
      let isSure = forms.first.map { $0.confidence > 0.5 } ?? true
      if isSure || style.writer != nil || forms.count >= count { return forms }
    }
    guard words.count <= Self.longestName else { return inPieces(words, origin: origin, hints: hints) }
    let reading = read(words, origin: origin, hints: hints)
    let written = withoutArticle(reading, pooled(reading, variants, origin: origin, hints: hints, count: count))
    let house = english(written, words: words.count, count: count)
    guard let writer = style.writer else { return Array((whole + behind(whole, house)).prefix(count)) }
    let names = StyledNames(writer: writer, showsAttested: showsAttested)
    let own = self.origin(of: reading)
    let pieces = pieces(reading, writing: written.first?.text)
    return names.forms(
      names.elements(words, pieces, origin: own), house: house, isAttested: pieces.allSatisfy(\.isKnown),
      count: count)
  }

  /// A person, place or body that the lists have whole; a single word only where it is no element of names too.
  private func wholeName(_ words: [NameWords.Word]) -> Sense? {
    var hash = LexiconFile.Space.exact.rawValue
    for word in words { hash = WordHash.append(WordHash.of(word.folded[...]), to: hash) }
    let senses = Array(lexicon.senses(of: hash))
    guard words.count > 1 || !senses.contains(where: { $0.kind == .given || $0.kind == .family }) else { return nil }
    let kinds: [Sense.Kind] = [.person, .country, .place, .organisation]
    return kinds.lazy.compactMap { kind in
      // A later sense was filed earlier and wins.
      senses.last { $0.kind == kind && !lexicon.field($0, "english").isEmpty }
    }.first
  }

  /// The forms of a word as a name, behind what the lists have it for.
  private func behind(_ whole: [EnglishForm], _ names: [EnglishForm]) -> [EnglishForm] {
    guard let best = whole.first else { return names }
    return names.filter { name in !whole.contains { $0.form == name.form } }.map {
      EnglishForm(form: $0.form, provenance: $0.provenance, confidence: $0.confidence * (1 - best.confidence))
    }
  }

  private func known(_ words: [NameWords.Word], _ name: String, count: Int) -> [EnglishForm]? {
    guard let found = wholeName(words) else { return nil }
    let best = EnglishForm(
      form: lexicon.field(found, "english"), provenance: .lexicon,
      confidence: Confidence.ofWholeName(found.kind, words: words.count))
    if found.kind == .person, let writer = style.writer {
      let origin = Origin(lexicon.field(found, "origin"))
      if let styled = styled(name, origin: origin, attested: best, count: count) { return styled }
      // The style leaves the person as they are in use; but the article of an Arabic name is written as it says.
      let hasArticle = best.form.split(separator: " ").contains { AttestedWords.withoutArticle(String($0)) != $0 }
      if hasArticle, !writer.keeps(origin) { return nil }
    }
    let others = lexicon.values(found, "alternatives").map {
      EnglishForm(form: $0, provenance: .lexicon, confidence: 0.01)
    }
    return Array(([best] + others).prefix(count))
  }

  /// Words of a name that are read together; what is longer is a text.
  private static let longestName = 16

  /// A text in Latin letters, so many words at a time.
  private func inPieces(_ words: [NameWords.Word], origin: Origin?, hints: [OriginHint]) -> [EnglishForm] {
    var text = ""
    for start in stride(from: 0, to: words.count, by: Self.longestName) {
      let piece = words[start..<min(words.count, start + Self.longestName)].map(\.text).joined(separator: " ")
      let best = made(piece, origin: origin, hints: hints, variants: [], count: 1).first?.form ?? piece
      text += (text.isEmpty ? "" : " ") + best
    }
    return [EnglishForm(form: text, provenance: .model, confidence: 0.01)]
  }

  /// A person of a list, whose form in use is known, in the style; nil where the style has no other form.
  func styled(_ name: String, origin: Origin, attested: EnglishForm, count: Int = 5) -> [EnglishForm]? {
    guard let writer = style.writer, !writer.keeps(origin), !writer.keepsKnownNames else { return nil }
    let names = StyledNames(writer: writer, showsAttested: showsAttested)
    let words = words(of: name)
    var elements = names.elements(words, pieces(read(words, origin: origin, hints: [])), origin: origin)
    // The person's own spelling tells more than that of other bearers.
    let own = names.elements(words, attested: attested.form)
    for (index, element) in own.enumerated() where own.count == elements.count && element.news != nil {
      if !elements[index].isForeign { elements[index].news = element.news }
    }
    return names.forms(elements, house: [attested], isAttested: true, count: count)
  }

  // MARK: Explaining

  /// Why a name is written as it is; nil for one without an Arabic letter.
  public func explain(_ name: String, origin: Origin? = nil, hints: [OriginHint] = []) -> NameExplanation? {
    let words = words(of: name)
    guard !words.isEmpty else { return nil }
    let reading = read(words, origin: origin, hints: hints)
    let record = origin == nil && usesWholeNames ? wholeName(words).map(lexicon.place) : nil
    return NameExplanation(
      record: record,
      origins: reading.origins.map { .init(origin: forms.origins.origins[$0.number], share: Double($0.share)) },
      parts: reading.segments.indices.map { part(reading, $0) })
  }

  private func part(_ reading: NameReading, _ index: Int) -> NameExplanation.Part {
    let segment = reading.segments[index]
    let written = forms.forms(
      segment, reading.words, origin: reading.origins.first?.number ?? 0, behindServant: reading.isBehindServant(index))
    let evidence = reading.evidence[index].enumerated().sorted { ($1.element, $0.offset) < ($0.element, $1.offset) }
    return NameExplanation.Part(
      arabic: reading.words[segment.words].map(\.text).joined(separator: " "), kind: segment.name,
      forms: written.map {
        EnglishForm(form: $0.text, provenance: $0.provenance, confidence: Double($0.share))
      },
      records: (segment.listed.isEmpty ? segment.listedStem : segment.listed).map { "\($0.place) \($0.origin)" },
      evidence: evidence.prefix(3).filter { $0.element > 0.2 }.map {
        (forms.origins.origins[$0.offset], Double(exp($0.element)))
      })
  }

  // MARK: Reading

  /// The words of a name, أبو apart from the name that some papers join it to: أبوزيد is Abu Zeid where no list has it so.
  private func words(of name: String) -> [NameWords.Word] {
    let words = NameWords.split(name).flatMap { word in
      guard let parts = word.withoutParent, !isElement(word), isElement(parts[1]) else { return [word] }
      return parts
    }
    return NameWords.nominative(words)
  }

  private func isElement(_ word: NameWords.Word) -> Bool {
    lexicon.senses(word: WordHash.of(word.folded[...])).contains {
      [.given, .family, .person, .personShort, .place, .country, .organisation].contains($0.kind)
    }
  }

  private func read(_ words: [NameWords.Word], origin: Origin?, hints: [OriginHint]) -> NameReading {
    NameReading(
      words, segments: NameSegmenter(lexicon: lexicon, listings: forms.listings).segments(words), forms: forms,
      origin: origin, hints: NameWords.areVocalised(words) ? hints + [.vocalised] : hints)
  }

  /// The likeliest origin of a name.
  func origin(of reading: NameReading) -> Origin {
    likeliest(reading).map { forms.origins.origins[$0] } ?? .arabic
  }

  /// The number of the likeliest origin; Arabic counts with all its regions before it is asked which of them.
  func likeliest(_ reading: NameReading) -> Int? {
    let arabic = reading.origins.filter { forms.origins.origins[$0.number].isArabic }
    guard let best = reading.origins.first else { return nil }
    return arabic.reduce(0) { $0 + $1.share } > best.share ? arabic.first?.number : best.number
  }

  // MARK: Variants

  /// Forms ranked beside those of the other spellings of the name.
  private static let pooledCount = 24
  /// The share of a form that a spelling does not lead to.
  private static let missing: Float = 0.002

  /// The forms of a name, each likelier the better it fits the other spellings, too.
  private func pooled(
    _ reading: NameReading, _ variants: [String], origin: Origin?, hints: [OriginHint], count: Int
  ) -> [NameReading.Written] {
    // Of a name by itself no more is asked than what it is given and what `withoutArticle` may bring up.
    var all = reading.written(
      forms, count: variants.isEmpty ? min(Self.pooledCount, count + 2) : Self.pooledCount)
    let others = variants.map(words(of:)).filter { $0.count == reading.words.count }.prefix(4).map {
      read($0, origin: origin, hints: hints).written(forms, count: Self.pooledCount)
    }
    guard !others.isEmpty, let best = all.first else { return all }
    for written in others.joined() where !all.contains(where: { $0.text == written.text }) {
      var written = written
      written.share = Self.missing
      all.append(written)
    }
    for index in all.indices {
      for other in others {
        all[index].share *= other.first { $0.text == all[index].text }?.share ?? Self.missing
      }
    }
    // The pooled shares are brought back to what the name by itself leaves to spellings not thought of.
    let total = all.reduce(0) { $0 + $1.share }
    let known = max(best.share, others.map { $0.first?.share ?? 0 }.max() ?? 0)
    guard total > 0 else { return all }
    for index in all.indices { all[index].share *= (1 + known) / 2 / total }
    return all.sorted { $0.share != $1.share ? $0.share > $1.share : $0.text < $1.text }
  }

  /// A family name by itself is mostly written with its article, al-Wazzan, but papers that drop it from the second
  /// mention on write Wazzan: that is the runner-up.
  private func withoutArticle(_ reading: NameReading, _ written: [NameReading.Written]) -> [NameReading.Written] {
    guard reading.segments.count == 1, reading.segments[0].hasArticle, let best = written.first,
      let end = best.text.firstIndex(where: { $0 == "-" || $0 == " " }),
      ["al", "el"].contains(best.text[..<end].lowercased())
    else { return written }
    let bare = String(best.text[best.text.index(after: end)...])
    var all = written.filter { $0.text != bare }
    all[0].share -= Self.bareShare * best.share
    all.insert(NameReading.Written(text: bare, share: Self.bareShare * best.share, provenance: best.provenance), at: 1)
    return all.sorted { $0.share != $1.share ? $0.share > $1.share : $0.text < $1.text }
  }

  private static let bareShare: Float = 0.2

  private func english(_ written: [NameReading.Written], words: Int, count: Int) -> [EnglishForm] {
    // The best form's confidence is judged by itself; what it leaves is the others'.
    var left = 1.0
    return written.prefix(count).map {
      let confidence = min(
        left,
        Confidence.calibrated(
          Double($0.share), words: words, isListed: $0.provenance == .lexicon))
      left = max(0.01, left - confidence)
      return EnglishForm(form: $0.text, provenance: $0.provenance, confidence: confidence)
    }
  }
}
