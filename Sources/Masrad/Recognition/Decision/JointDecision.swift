/// Decides which spans of a document are mentions: grammar, lists and tagger propose, and learned weights decide.
///
/// Of spans that overlap those are taken whose log odds together are the greatest; a span whose odds are below even is
/// left out. What a user's own glossary says is always taken.
struct JointDecision {
  let reader: Reader
  /// What grammar and lists find by themselves.
  let read: [Candidate]
  let tags: [NameTagger.Tag]
  let model: DecisionModel
  /// By which words that no list knows are held against the lists.
  let comparison: NameComparison

  /// The mentions in the order of the text; none overlap.
  func mentions() -> [Candidate] {
    let candidates = candidates()
    let features = DecisionFeatures(reader: reader, tags: tags, candidates: candidates)
    let scores = candidates.map { candidate in
      candidate.candidate.isUsers ? Self.certain : model.score(features.of(candidate)) + trust(candidate)
    }
    return joined(Self.best(candidates.map(\.tokens), scores).map { candidates[$0].candidate })
  }

  /// محمد الأمين | سيدي مولود: two people do not stand side by side with nothing between them, so what the lists have is
  /// the beginning of a longer name, unless they have what follows, too.
  private func joined(_ mentions: [Candidate]) -> [Candidate] {
    var out: [Candidate] = []
    for mention in mentions {
      guard let last = out.last, last.entityClass == .person, last.tokens.count > 1, mention.entityClass == .person,
        last.tokens.upperBound == mention.tokens.lowerBound, reader.continues(mention.tokens.lowerBound),
        mention.proclitics == 0, !mention.isOfLists, !last.isUsers, !mention.isUsers
      else {
        out.append(mention)
        continue
      }
      var license = Candidate.License.givenName
      if case .elements(let own) = last.evidence { license = own }
      out[out.count - 1] = Candidate(
        tokens: last.tokens.lowerBound..<mention.tokens.upperBound, stem: last.stem, entityClass: .person,
        evidence: .elements(license))
    }
    return out
  }

  private static let certain: Float = 1000

  /// The margin from which nearly all of the tagger's labels are right.
  private static let sure: Float = 6

  /// Log odds on top of the weights, which sentences of news without their articles have taught: in whole articles
  /// more is named in full, and what grammar and lists have read is doubted only with good cause, such as the tagger's
  /// seeing another class or a piece of it alone. Chosen on the development articles, among the values that lose nothing
  /// on the annotated sentences.
  private func trust(_ candidate: DecisionCandidate) -> Float {
    if isCalledAfterSomebody(candidate.candidate) { return 9 }
    if isWholeBeyondDoubt(candidate.candidate) { return 4 }
    if isRatherWord(candidate) || isPreposition(candidate) { return Self.unseen }
    if isNothingElse(candidate.candidate) {
      // سجن أديالا, which the lists have whole, where the tagger sees أديالا
      if candidate.relation == .around, candidate.entityClass == .place { return 6 }
      return candidate.relation == .otherClass ? 2 : 3.5
    }
    if candidate.relation == .none, isGuess(candidate) { return Self.unseen }
    return switch (candidate.source, candidate.entityClass, candidate.relation) {
    case (.tagger, _, _): 0.75
    case (.rival, _, _): 0.25
    case (_, .title, _): 4
    case (_, .organisation, .around), (.rules, .place, .around): 2
    case (_, _, .otherClass), (_, _, .around): 0
    case (_, _, .none): 1.5
    default: 2
    }
  }

  /// What a guess loses that the tagger has not seen: of those in raw news that were judged, four in five were no names.
  private static let unseen: Float = -1.5

  /// الكرامة, بعقوبة جنائية, سكانيا: whether a single word that the lists have as a place or body is rather a word, for
  /// the tagger does not see it or is in doubt of what news have with the article and without it.
  private func isRatherWord(_ candidate: DecisionCandidate) -> Bool {
    guard case .lexicon(let sense) = candidate.candidate.evidence, candidate.tokens.count == 1,
      sense.kind == .place || sense.kind == .organisation
    else { return false }
    let index = candidate.tokens.lowerBound
    guard reader.word(index).script == .arabic, !reader.isBehindPlaceNoun(index), !reader.tokens[index].gap.opens,
      !reader.followsNoun(index, of: .organisation), !isAtHead(index)
    else { return false }
    let stem = candidate.candidate.stem
    let mayBeWord = InflectedWords.isWithAndWithoutArticle(stem)
    guard candidate.relation == .none else { return tags[index].margin < Self.doubtful && mayBeWord }
    // لقد فزنا, في حينه: no name of the lists is written so, or the tagger has no doubt.
    return mayBeWord || tags[index].margin >= Self.doubtful || !reader.facts(index, stem).isSpelt
  }

  /// The margin below which half of the tagger's labels of such words are wrong.
  private static let doubtful: Float = 2

  /// مسقط في 14 مايو: the line that a report begins with names a place and says nothing of it.
  private func isAtHead(_ index: Int) -> Bool {
    index == 0 || reader.tokens[index].gap.contains(.line)
  }

  /// المطلة على بحر عُمان, حافظ على لقبه: no Ali.
  private func isPreposition(_ candidate: DecisionCandidate) -> Bool {
    guard candidate.entityClass == .person, candidate.relation != .exact, !candidate.tokens.isEmpty else {
      return false
    }
    return [candidate.tokens.lowerBound, candidate.tokens.upperBound - 1].contains { reader.facts($0).isFunction }
  }

  /// Whether no list has a candidate, and no more than the words around it or its first word speak for it: قرية نائية,
  /// أحلام محطمة.
  private func isGuess(_ candidate: DecisionCandidate) -> Bool {
    switch candidate.candidate.evidence {
    case .classNoun, .quoted:
      return candidate.tokens.count == 1 && !reader.anyReading(candidate.tokens.lowerBound) { $0.isName }
    case .elements: return true
    case .tagged: return candidate.entityClass != .person
    case .recurrence: return candidate.entityClass == .place
    case .lexicon, .phrase: return false
    }
  }

  /// العاصمة الجزائر is Algiers where the lists have it so, and مستشفى الأمير سلطان one hospital: neither is a country or
  /// a prince.
  private func isWholeBeyondDoubt(_ candidate: Candidate) -> Bool {
    switch candidate.evidence {
    case .lexicon(let sense):
      let first = reader.word(candidate.tokens.lowerBound).whole.key
      if candidate.tokens.count == 2 && sense.kind == .place && first == "العاصمه" { return true }
      return isQuotedPaper(sense, candidate.tokens)
    case .classNoun:
      // مجموعة Orange
      if candidate.tokens.prefix(2).contains(where: { reader.word($0).script == .western }) { return true }
      let second = candidate.tokens.lowerBound + 1
      return candidate.tokens.count > 2 && reader.word(second).whole.hasArticle
        && reader.facts(second).bare.contains(.head)
    default: return false
    }
  }

  /// نواكشوط, شفشاون, أم درمان: a place of the lists whose word is none of every day and nobody's name, or that has several.
  private func isNothingElse(_ candidate: Candidate) -> Bool {
    guard case .lexicon(let sense) = candidate.evidence, !reader.lexicon.isAmbiguous(sense) else { return false }
    // محكمة الاستئناف في باريس
    if sense.kind == .organisation { return candidate.tokens.count > 2 }
    guard sense.kind == .place || sense.kind == .country else { return false }
    let index = candidate.tokens.lowerBound
    if candidate.tokens.count > 1 { return !isBodyToo(candidate) }
    guard candidate.stem.letters.count >= 4, candidate.proclitics == 0 else { return false }
    let facts = reader.facts(index)
    return facts.bare.isEmpty && facts.exact.isSubset(of: [.place, .country, .whole]) && !facts.isFunction
  }

  /// Whether the lists have a body by the words of a place, too: a club, say.
  private func isBodyToo(_ candidate: Candidate) -> Bool {
    let match = reader.longest(at: candidate.tokens.lowerBound, candidate.stem, .exact) { $0.kind == .organisation }
    return (match?.end ?? 0) >= candidate.tokens.upperBound
  }

  /// المستشفى الجامعي الحبيب ثامر: whoever stands behind the adjective is no person there, sure as the name may be.
  private func isCalledAfterSomebody(_ candidate: Candidate) -> Bool {
    guard case .classNoun = candidate.evidence else { return false }
    return candidate.tokens.count > 2 && candidate.stem.hasArticle
  }

  /// قال لـ«الرياض»: to the paper, whatever city is called so.
  private func isQuotedPaper(_ sense: Sense, _ tokens: Range<Int>) -> Bool {
    guard sense.kind == .organisation, reader.lexicon.field(sense, "kind") == "media",
      reader.tokens[tokens.lowerBound].gap.opens, tokens.upperBound < reader.tokens.count,
      reader.tokens[tokens.upperBound].gap.closes
    else { return false }
    return reader.isBehindTo(tokens.lowerBound)
  }

  /// All that is proposed, in a fixed order.
  func candidates() -> [DecisionCandidate] {
    let tagged = TaggedNames(reader: reader)
    let titles = TaggedTitles(reader: reader, tags: tags)
    let spans = TagSpan.spans(tags.map(\.label.rawValue)[...]).map { tagged.withClass($0, tags) }
    var candidates: [DecisionCandidate] = []
    var proposed: [Range<Int>: [EntityClass]] = [:]
    for candidate in read + read.compactMap(withoutPlace) {
      let tagClass = TagClass(candidate.entityClass)
      let relation = TagRelation(candidate.tokens, tagClass, among: spans)
      candidates.append(
        DecisionCandidate(candidate: candidate, source: relation == .exact ? .both : .rules, relation: relation))
      proposed[candidate.tokens, default: []].append(candidate.entityClass)
    }
    for candidate in near() where proposed[candidate.tokens] == nil {
      let relation = TagRelation(candidate.tokens, TagClass(candidate.entityClass), among: spans)
      // What the tagger sees, too, it proposes itself.
      guard relation != .exact else { continue }
      candidates.append(DecisionCandidate(candidate: candidate, source: .rules, relation: relation))
      proposed[candidate.tokens, default: []].append(candidate.entityClass)
    }
    for (list, source) in [(spans, DecisionCandidate.Source.tagger), (TagSpan.rivals(tags), .rival)] {
      for span in list {
        let isSure = source == .tagger && span.tokens.allSatisfy { tags[$0].margin >= Self.sure }
        guard
          let candidate = tagged.candidate(span, isSure: isSure) ?? (source == .tagger ? titles.candidate(span) : nil),
          !(proposed[span.tokens] ?? []).contains(candidate.entityClass)
        else { continue }
        proposed[span.tokens, default: []].append(candidate.entityClass)
        candidates.append(
          DecisionCandidate(
            candidate: candidate, source: source,
            relation: source == .tagger ? .exact : TagRelation(span.tokens, span.tagClass, among: spans)))
      }
    }
    return candidates
  }

  /// Words that no list knows and that are surely a place or body which the lists spell otherwise: تورنتو.
  private func near() -> [Candidate] {
    let near = NearNames(lexicon: reader.lexicon, comparison: comparison)
    return reader.tokens.indices.compactMap { index in
      let word = reader.word(index)
      guard word.script == .arabic, word.letters.count >= NearNames.leastLetters,
        !reader.anyReading(index, { $0.isKnown }), !reader.facts(index).isOrdinary, !InflectedWords.contains(word)
      else { return nil }
      // What news have not counted is a word of Arabic more often than a name.
      for stem in word.stems
      where stem.proclitics <= 1 && !stem.contracted && WordStatistics.builtIn.letters.areLikeName(stem.letters) {
        for entityClass in [EntityClass.place, .organisation] where near.found([stem.letters], entityClass) != nil {
          return Candidate(tokens: index..<index + 1, stem: stem, entityClass: entityClass, evidence: .tagged)
        }
      }
      return nil
    }
  }

  /// A title or body without the last thing that في or ب ties to it: the place may be the sentence's, السفارة
  /// الأمريكية | في بغداد.
  private func withoutPlace(_ candidate: Candidate) -> Candidate? {
    guard case .phrase(let phrase) = candidate.evidence, let shorter = phrase.withoutPlace(reader) else { return nil }
    return Candidate(
      tokens: shorter.tokens, stem: candidate.stem, entityClass: candidate.entityClass, evidence: .phrase(shorter))
  }

  /// The numbers of the spans that do not overlap and whose positive scores make the greatest sum, in the order of the
  /// text. Of equal sums the one that keeps the earlier proposal wins.
  static func best(_ spans: [Range<Int>], _ scores: [Float]) -> [Int] {
    let order = spans.indices.filter { scores[$0] > 0 }.sorted { a, b in
      spans[a].upperBound != spans[b].upperBound ? spans[a].upperBound < spans[b].upperBound : a < b
    }
    var sums: [Float] = [0]
    var taken: [Bool] = []
    var befores: [Int] = []
    for (place, number) in order.enumerated() {
      var before = place
      while before > 0, spans[order[before - 1]].upperBound > spans[number].lowerBound { before -= 1 }
      let sum = sums[before] + scores[number]
      taken.append(sum > sums[place])
      befores.append(before)
      sums.append(max(sum, sums[place]))
    }
    var chosen: [Int] = []
    var place = order.count
    while place > 0 {
      if taken[place - 1] {
        chosen.append(order[place - 1])
        place = befores[place - 1]
      } else {
        place -= 1
      }
    }
    return chosen.reversed()
  }
}

extension TagSpan {
  /// The greatest margin at which a tag's second choice is worth a thought.
  private static let closeMargin: Float = 2

  /// The spans that the tagger's second choices make where its first are close.
  static func rivals(_ tags: [NameTagger.Tag]) -> [TagSpan] {
    var spans: [TagSpan] = []
    for (index, tag) in tags.enumerated() {
      guard tag.margin < closeMargin, tag.rival.begins, let tagClass = tag.rival.tagClass else { continue }
      let inside = TagLabel.inside(tagClass)
      var end = index + 1
      while end < tags.count, tags[end].label == inside || (tags[end].rival == inside && tags[end].margin < closeMargin)
      {
        end += 1
      }
      spans.append(TagSpan(tagClass: tagClass, tokens: index..<end))
    }
    return spans
  }
}
