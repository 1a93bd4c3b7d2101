/// Says of a cluster what entry it is, and what it tells of the entry's names.
struct EntryWriter {
  let reader: Reader
  let romanizer: Romanizer
  let composed: ComposedPhrases

  private var lexicon: Lexicon { reader.lexicon }

  /// What makes clusters of different documents one entry.
  ///
  /// - Parameters:
  ///   - isShared: whether it is the surname of many (`isSharedSurname`).
  ///   - holderCountry: the country that a title's holders act for, where that is known.
  func identity(_ cluster: Cluster, isShared: Bool, holderCountry: String?) -> String {
    if let sense = cluster.sense, !isShared { return lexicon.place(of: sense) + kindMark(sense) }
    let words = cluster.words.map { ScalarArray.text($0) }
    let identity = cluster.entityClass.rawValue + " " + words.joined(separator: " ")
    guard let holderCountry, isOf(holderCountry, cluster) else { return identity }
    // وزير الخزانة of the United States is another entry than that of other countries.
    return identity + " " + holderCountry
  }

  /// A surname that stands alone in its document, that somebody of the lists is known by, and that many Arabs bear, or
  /// others who write it otherwise: المالكي may be anyone of the name, غولار Goulard or Güler. Who it is stays open.
  func isSharedSurname(_ cluster: Cluster) -> Bool {
    guard let sense = cluster.sense, sense.kind == .personShort, cluster.words.count == 1 else { return false }
    let own = lexicon.shortEnglish(sense, cluster.words).map(EnglishKey.of)
    return lexicon.senses(word: WordHash.of(cluster.words[0])).contains {
      guard $0.kind == .given || $0.kind == .family else { return false }
      return lexicon.isArabicName($0)
        || EnglishKey.of(lexicon.field($0, "english")) != own
    }
  }

  /// Whether a title is called otherwise because of whom its holder acts for.
  private func isOf(_ holderCountry: String, _ cluster: Cluster) -> Bool {
    guard let phrase = cluster.phrase,
      case .composed(let own, _) = composed.making(of: phrase, reader, holderCountry: holderCountry),
      case .composed(let common, _) = composed.making(of: phrase, reader)
    else { return false }
    return own.best.form != common.best.form
  }

  /// A short form that stands alone in its documents is still the person of its record.
  private func kindMark(_ sense: Sense) -> String { sense.kind == .user ? " user" : "" }

  /// What a cluster tells of its entry's names.
  func evidence(
    _ cluster: Cluster, in clusters: [Cluster], isShared: Bool, holderCountry: String?
  ) -> EntryEvidence {
    let making = making(cluster, isShared: isShared, holderCountry: holderCountry)
    var origins = OriginPool(title: nil, near: [], text: [])
    switch making {
    case .listed, .composed: break
    case .near, .body, .spelt:
      origins = OriginPool(
        title: origin(cluster, clusters), near: reader.originHints(near: cluster.mentions.map(\.tokens)),
        text: reader.textHints)
    }
    return EntryEvidence(cluster.entityClass, surfaces: Surfaces(cluster, reader), making: making, origins: origins)
  }

  // MARK: How the English is made

  private func making(_ cluster: Cluster, isShared: Bool, holderCountry: String?) -> EnglishMaking {
    if let sense = cluster.sense {
      if let odds = cluster.nearness { return .near(sense, words: cluster.words, odds: odds) }
      return .listed(sense, words: sense.kind == .personShort ? cluster.words : [], isShared: isShared)
    }
    if let phrase = cluster.phrase { return composed.making(of: phrase, reader, holderCountry: holderCountry) }
    return body(cluster) ?? .spelt
  }

  /// A place or body of several words that is not spelt as one.
  private func body(_ cluster: Cluster) -> EnglishMaking? {
    guard cluster.entityClass != .person,
      let mention = cluster.mentions.max(by: { $0.tokens.count < $1.tokens.count }), mention.tokens.count > 1
    else { return nil }
    if let phrase = fixedPhrase(mention) { return composed.making(of: phrase, reader) }
    func english(_ romanizer: Romanizer) -> BodyEnglish? {
      BodyEnglish(reader: reader, romanizer: romanizer, mention: mention, classNoun: classNoun(mention))
    }
    guard let own = english(romanizer) else { return nil }
    return .body(own, house: romanizer.style.writer == nil ? own : english(romanizer.house) ?? own)
  }

  /// التحالف العربي, ملتقى الأعمال: a body whose name is a fixed expression of the vocabulary, or begins with its noun and
  /// is known to the end, is translated and not spelt.
  private func fixedPhrase(_ mention: Candidate) -> Phrase? {
    guard mention.entityClass == .organisation, case .tagged = mention.evidence else { return nil }
    let start = mention.tokens.lowerBound
    let match = reader.longest(at: start, mention.stem, .bare) { $0.kind == .phrase }
    let phrase = PhraseParser(reader: reader).noun(at: start, mention.stem, outer: [], depth: 0)
    guard let phrase, phrase.tokens == mention.tokens, !phrase.hasUnknown else { return nil }
    if match?.end == mention.tokens.upperBound { return phrase }
    if case .institution(let sense) = phrase.core, sense.kind == .institution { return phrase }
    return nil
  }

  /// The class noun that a name begins with, whether the grammar or the tagger has found it.
  private func classNoun(_ mention: Candidate) -> Sense? {
    switch mention.evidence {
    case .classNoun(let sense): return lexicon.field(sense, "extent") == "in" ? sense : nil
    case .tagged, .recurrence:
      guard mention.tokens.count > 1, let sense = reader.classNoun(at: mention.tokens.lowerBound),
        lexicon.field(sense, "class") == mention.entityClass.rawValue, sense.form == .masculine
      else { return nil }
      return sense
    default: return nil
    }
  }

  /// The origin that titles and their nationality give a name: وزير الدفاع التركي.
  private func origin(_ cluster: Cluster, _ clusters: [Cluster]) -> Origin? {
    guard cluster.entityClass == .person else { return nil }
    for title in cluster.titles {
      guard let country = clusters[title].phrase?.country(lexicon) else { continue }
      let origin = lexicon.country(country, "origin")
      if !origin.isEmpty { return Origin(origin) }
    }
    return nil
  }
}
