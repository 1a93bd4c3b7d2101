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
