/// Works out the features by which a candidate is judged.
struct DecisionFeatures {
  let reader: Reader
  private let tags: [NameTagger.Tag]
  private let names: NameParser
  private let codes: EvidenceCode
  /// How often each span of words is proposed in the document, by class and words.
  private let uses: [UInt64: Int]
  private let containers: Containers
  private let enumerations: Enumerations

  init(reader: Reader, tags: [NameTagger.Tag], candidates: [DecisionCandidate]) {
    self.reader = reader
    self.tags = tags
    names = NameParser(reader: reader)
    codes = EvidenceCode(reader: reader)
    var uses: [UInt64: Int] = [:]
    for candidate in candidates { uses[Self.key(candidate, reader), default: 0] += 1 }
    self.uses = uses
    containers = Containers(candidates, count: reader.tokens.count)
    enumerations = Enumerations(reader: reader, candidates)
  }

  /// Indices into the weights.
  func of(_ candidate: DecisionCandidate) -> [Int] {
    guard let place = DecisionFeature.classes.firstIndex(of: candidate.entityClass) else { return [] }
    var found: [Int] = []
    func add(_ group: DecisionFeature.Group, _ code: Int) { found.append(DecisionFeature(group, code).index(place)) }
    let source = candidate.source.rawValue
    let tokens = candidate.tokens
    let evidence = codes.code(candidate.candidate)
    let margin = Self.bucket(tokens.reduce(Float.infinity) { min($0, tags[$1].margin) })
    add(.source, source)
    add(.tag, (candidate.relation.rawValue * 8 + margin) * 2 + (candidate.source == .rival ? 1 : 0))
    add(.evidence, evidence)
    add(.evidenceTag, evidence * 3 + Self.agreement(candidate.relation))
    add(.length, min(tokens.count, 6) * DecisionCandidate.Source.count + source)
    add(.gap, gapCode(tokens) * 2 + (candidate.candidate.evidence.isTagged ? 1 : 0))
    add(.proclitic, (candidate.candidate.proclitics > 0 ? 1 : 0) * DecisionCandidate.Source.count + source)
    let kind = candidate.candidate.evidence.isTagged ? 1 : 0
    add(.first, word(tokens.lowerBound, candidate.candidate) * 2 + kind)
    add(.last, word(tokens.upperBound - 1, candidate.candidate) * 2 + kind)
    if tokens.count > 2 {
      for token in tokens.dropFirst().dropLast() { add(.inner, word(token, candidate.candidate) * 2 + kind) }
    }
    if candidate.entityClass == .person { add(.parser, parser(candidate) * DecisionCandidate.Source.count + source) }
    add(.rival, rival(tokens, candidate.entityClass) * DecisionCandidate.Source.count + source)
    add(.recurrence, min(uses[Self.key(candidate, reader)] ?? 1, 4) * DecisionCandidate.Source.count + source)
    add(.before, neighbour(tokens.lowerBound - 1, continues: tokens.lowerBound) * 2 + kind)
    add(.behind, neighbour(tokens.upperBound, continues: tokens.upperBound) * 2 + kind)
    let isExact = candidate.relation == .exact ? 1 : 0
    if let container = containers.code(of: candidate) {
      add(.container, (container.code * 2 + isNamed(behind: container.end)) * 2 + isExact)
    }
    let enumeration = enumerations.code(of: candidate)
    if enumeration > 0 { add(.enumeration, enumeration * DecisionCandidate.Source.count + source) }
    if case .phrase(let phrase) = candidate.candidate.evidence {
      add(
        .tail, (phrase.tail * 2 + isNamed(behind: tokens.upperBound)) * TagRelation.count + candidate.relation.rawValue)
    }
    if !candidate.candidate.evidence.isTagged, candidate.relation != .exact {
      add(.phrase, neighbour(tokens.upperBound, continues: tokens.upperBound) * 8 + margin)
    }
    return found
  }

  private static func key(_ candidate: DecisionCandidate, _ reader: Reader) -> UInt64 {
    var hash = UInt64(DecisionFeature.classes.firstIndex(of: candidate.entityClass) ?? 7)
    for token in candidate.tokens {
      let isFirst = token == candidate.tokens.lowerBound
      hash = WordHash.append(isFirst ? candidate.candidate.stem.exact : reader.word(token).whole.exact, to: hash)
    }
    return hash
  }

  /// 1 where a person's name stands directly behind.
  private func isNamed(behind end: Int) -> Int {
    guard end < reader.tokens.count, reader.tokens[end].gap.isNamePlain else { return 0 }
    let label = tags[end].label
    return label.begins && label.tagClass == .person || reader.facts(end).isName ? 1 : 0
  }

  private static func bucket(_ margin: Float) -> Int { [0.5, 1, 2, 3, 4, 6, 9].firstIndex { margin < $0 } ?? 7 }

  private static func agreement(_ relation: TagRelation) -> Int {
    switch relation {
    case .exact: 0
    case .none: 1
    default: 2
    }
  }

  /// What stands before the span and behind it: quotation marks, brackets, the beginning of a sentence.
  private func gapCode(_ tokens: Range<Int>) -> Int {
    let gap = reader.tokens[tokens.lowerBound].gap
    let before = tokens.lowerBound == 0 || gap.ends ? 3 : gap.opens ? 2 : gap.isPlain ? 0 : 1
    guard tokens.upperBound < reader.tokens.count else { return before * 4 + 3 }
    let next = reader.tokens[tokens.upperBound].gap
    return before * 4 + (next.ends ? 3 : next.closes ? 2 : next.isPlain ? 0 : 1)
  }

  /// What a token of the span is by itself.
  private func word(_ index: Int, _ candidate: Candidate) -> Int {
    let word = reader.word(index)
    guard word.script == .arabic else { return word.script == .digits ? 1 : 2 }
    let isFirst = index == candidate.tokens.lowerBound
    let reading = isFirst ? word.stems.firstIndex { $0.proclitics == candidate.proclitics } ?? 0 : 0
    let facts = reader.facts(index, reading: reading)
    let article = word.stems[reading].hasArticle ? 1 : 0
    let kind: Int =
      if facts.isFunction { 2 } else if facts.exact.contains(.given) && facts.exact.contains(.common) {
        3
      } else if facts.exact.contains(.given) {
        4
      } else if facts.exact.contains(.family) || facts.exact.contains(.personShort) {
        5
      } else if facts.exact.contains(.country) { 6 } else if facts.exact.contains(.place) {
        7
      } else if facts.exact.contains(.organisation) { 8 } else if facts.exact.contains(.classNoun) {
        9
      } else if facts.bare.contains(.head) { 10 } else if facts.bare.contains(.nationality) {
        11
      } else if facts.exact.contains(.common) {
        12
      } else if facts.bare.contains(anyOf: [.noun, .institution, .body, .portfolio]) {
        13
      } else if facts.bare.contains(anyOf: [.adjective, .modifier, .epithet]) { 14 } else if facts.isKnown {
        15
      } else if facts.isOrdinary { 16 } else if facts.isNameLike { 17 } else if facts.statistics == nil { 18 } else {
        19
      }
    return 2 + kind * 2 + article
  }

  /// What the grammar of names makes of the span when a title is taken to stand before it.
  private func parser(_ candidate: DecisionCandidate) -> Int {
    let first = candidate.tokens.lowerBound
    let reading = reader.word(first).stems.firstIndex { $0.proclitics == candidate.candidate.proclitics } ?? 0
    guard let span = names.name(at: first, reading: reading, license: .title) else { return 0 }
    if span == candidate.tokens { return 1 }
    return span.upperBound > candidate.tokens.upperBound ? 2 : 3
  }

  /// What the tagger's second choice for the first token is, and how close.
  private func rival(_ tokens: Range<Int>, _ entityClass: EntityClass) -> Int {
    let tag = tags[tokens.lowerBound]
    let rival: Int =
      tag.rival.tagClass == nil ? 0 : tag.rival.tagClass?.entityClass == entityClass ? (tag.rival.begins ? 1 : 2) : 3
    return rival * 3 + (tag.margin < 1 ? 0 : tag.margin < 3 ? 1 : 2)
  }

  /// What the word beside the span is.
  private func neighbour(_ index: Int, continues next: Int) -> Int {
    guard reader.tokens.indices.contains(index), next < reader.tokens.count else { return 0 }
    let gap = reader.tokens[next].gap
    if gap.ends { return 1 }
    let word = reader.word(index)
    guard word.script == .arabic else { return 2 }
    let number = reader.facts.mainStem(reader.tokens[index].word)
    let facts = reader.facts(index, reading: number)
    let kind: Int =
      if facts.isFunction { 3 } else if facts.exact.contains(.classNoun) { 4 } else if facts.bare.contains(.head) {
        5
      } else if facts.isName { 6 } else if facts.bare.contains(.nationality) {
        7
      } else if facts.bare.contains(anyOf: [.institution, .body]) {
        8
      } else if facts.bare.contains(anyOf: [.noun, .portfolio]) {
        9
      } else if facts.bare.contains(anyOf: [.adjective, .modifier]) { 10 } else if facts.exact.contains(.common) {
        11
      } else if facts.isKnown { 12 } else if facts.isOrdinary { 13 } else { 14 }
    return 1 + kind * 3 + (gap.isPlain ? 0 : gap.opens || gap.closes ? 1 : 2)
  }
}

extension Candidate.Evidence {
  fileprivate var isTagged: Bool { if case .tagged = self { true } else { false } }
}
