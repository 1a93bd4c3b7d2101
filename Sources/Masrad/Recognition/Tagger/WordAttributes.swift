/// Works out what the tagger sees in a word, once for each distinct word.
struct WordAttributes {
  let profiles: WordProfiles
  let triggers: Triggers
  private let statistics = WordStatistics.builtIn

  init(profiles: WordProfiles, lexicon: Lexicon) {
    self.profiles = profiles
    triggers = Triggers(lexicon: lexicon)
  }

  /// A word's attributes, and what pairs and votes know it by.
  struct Seen {
    var attributes: [Attribute] = []
    /// The hash of its main stem.
    var stem: UInt64 = 0
    /// The class of its main stem in the middle and the coarse clustering.
    var cluster: UInt8 = 0
    var coarse: UInt8 = 0
    /// It begins with the conjunction و.
    var isConjoined = false
    /// What kind of word it looks like, below 16.
    var looks: UInt8 = 0
  }

  func seen(in word: Word, _ facts: FactsTable.WordFacts) -> Seen {
    var seen = Seen()
    switch word.script {
    case .arabic: addArabic(word, facts, to: &seen)
    case .western, .digits: addForeign(word, to: &seen)
    }
    return seen
  }

  private func addForeign(_ word: Word, to seen: inout Seen) {
    seen.stem = word.whole.exact
    let kind: UInt64 = word.script == .digits ? 1 : 2
    let length = UInt64(min(word.letters.count, 6))
    seen.attributes += [
      Attribute(.word, word.whole.exact, seen: Attribute.near),
      Attribute(.shape, kind, seen: Attribute.wide),
      Attribute(.shape, 16 + kind * 16 + length, seen: Attribute.near),
      Attribute(.shape, 8 + (word.isCapitalised ? 1 : 0), seen: Attribute.near),
    ]
    addProfile(of: word.whole.exact, kind: .cluster, to: &seen)
  }

  private func addArabic(_ word: Word, _ facts: FactsTable.WordFacts, to seen: inout Seen) {
    let number = MainStem.number(word, facts, statistics)
    let stem = word.stems[number]
    seen.stem = stem.exact
    seen.isConjoined = stem.first == "و"
    addLetters(word, stem, to: &seen.attributes)
    addStem(word, stem, number, to: &seen.attributes)
    addFacts(facts.stems[number], to: &seen.attributes)
    addLooks(stem, facts.stems[number], to: &seen)
    for trigger in triggers.of(stem) { seen.attributes.append(Attribute(.trigger, trigger, seen: Attribute.wide)) }
    addProfile(of: stem.exact, kind: .stemCluster, to: &seen)
    addCodes(of: stem.exact, word.whole.exact, to: &seen.attributes)
    if number > 0 { addClusters(of: word.whole.exact, kind: .cluster, slots: Attribute.near, to: &seen.attributes) }
  }

  private func addLetters(_ word: Word, _ stem: Stem, to list: inout [Attribute]) {
    let letters = word.letters
    list.append(Attribute(.word, word.whole.exact, seen: Attribute.wide))
    list.append(Attribute(.plain, WordHash.of(word.plain), seen: Attribute.own))
    for length in 1...4 where letters.count > length {
      let slots = length == 2 || length == 3 ? Attribute.near : Attribute.own
      let tag = UInt64(length) << 60
      list.append(Attribute(.prefix, WordHash.of(letters.prefix(length)) ^ tag, seen: Attribute.own))
      list.append(Attribute(.suffix, WordHash.of(letters.suffix(length)) ^ tag, seen: slots))
    }
    list.append(Attribute(.length, UInt64(min(stem.letters.count, 9)), seen: Attribute.near))
    list.append(Attribute(.article, stem.hasArticle ? 1 : 0, seen: Attribute.wide))
  }

  private func addStem(_ word: Word, _ stem: Stem, _ number: Int, to list: inout [Attribute]) {
    list.append(Attribute(.stem, stem.exact, seen: Attribute.wide))
    let first = UInt64(stem.first?.value ?? 0)
    let last = UInt64(stem.last?.value ?? 0)
    list.append(Attribute(.clitic, first << 16 | last, seen: Attribute.near))
    list.append(Attribute(.bare, stem.bare, seen: Attribute.near))
    for (other, reading) in word.stems.enumerated() where other != number && reading.letters.count >= 2 {
      list.append(Attribute(.reading, reading.exact, seen: Attribute.own))
    }
    if number > 0 {
      for length in 1...3 where stem.letters.count > length {
        let tag = UInt64(length) << 60 | 1 << 59
        list.append(Attribute(.prefix, WordHash.of(stem.letters.prefix(length)) ^ tag, seen: Attribute.own))
      }
    }
  }

  private func addFacts(_ stem: StemFacts, to list: inout [Attribute]) {
    for kind in Self.kinds {
      if stem.exact.contains(KindSet(kind)) {
        list.append(Attribute(.exact, UInt64(kind.rawValue), seen: Attribute.wide))
      } else if stem.bare.contains(KindSet(kind)) {
        list.append(Attribute(.lexical, UInt64(kind.rawValue), seen: Attribute.wide))
      }
    }
    if !stem.isKnown { list.append(Attribute(.exact, 255, seen: Attribute.near)) }
    let bits: UInt64 = (stem.isFunction ? 1 : 0) | (stem.isShadowed ? 2 : 0) | (stem.isSpelt ? 4 : 0)
    list.append(Attribute(.function, bits, seen: Attribute.near))
  }

  /// Whether the letters are those of a foreign name: by itself, and as what the lists and the news know of the word.
  private func addLooks(_ stem: Stem, _ facts: StemFacts, to seen: inout Seen) {
    let level = statistics.letters.level(of: stem.letters)
    let known: UInt64 = (facts.isKnown ? 1 : 0) | (facts.statistics != nil ? 2 : 0)
    seen.attributes.append(Attribute(.looks, UInt64(level), seen: Attribute.near))
    seen.attributes.append(Attribute(.looks, 0x100 | known << 4 | UInt64(level), seen: Attribute.near))
    seen.looks = Self.looks(facts, level: level)
  }

  /// A coarse class of words that every word has, counted or not: for pairs of words that clusters say nothing of.
  private static func looks(_ facts: StemFacts, level: Int) -> UInt8 {
    if facts.isFunction { return 1 }
    if facts.exact.contains(.given) { return facts.isOrdinary ? 2 : 3 }
    if facts.exact.contains(.family) || facts.exact.contains(.personShort) { return facts.isOrdinary ? 2 : 4 }
    if facts.exact.contains(anyOf: [.place, .country]) { return 5 }
    if facts.exact.contains(.organisation) { return 6 }
    if facts.isKnown { return 7 }
    if facts.isOrdinary { return 8 }
    return 9 + UInt8(min(6, max(0, level - 4) * 6 / 8))
  }

  private static let kinds: [Sense.Kind] = [
    .person, .personShort, .place, .country, .organisation, .given, .family, .head, .office, .modifier, .portfolio,
    .noun, .institution, .body, .adjective, .epithet, .nationality, .classNoun, .common, .whole, .month,
  ]

  private func addProfile(of word: UInt64, kind: Attribute.Kind, to seen: inout Seen) {
    guard let profile = profiles.profile(word) else {
      seen.attributes.append(Attribute(.rare, 0, seen: Attribute.near))
      return
    }
    seen.cluster = profile.middle
    seen.coarse = profile.coarse
    addClusters(of: word, kind: kind, slots: Attribute.wide, to: &seen.attributes)
  }

  private func addClusters(of word: UInt64, kind: Attribute.Kind, slots: UInt8, to list: inout [Attribute]) {
    guard let profile = profiles.profile(word) else { return }
    list.append(Attribute(kind, 0x10000 | UInt64(profile.coarse), seen: slots))
    list.append(Attribute(kind, 0x20000 | UInt64(profile.middle), seen: slots))
    list.append(Attribute(kind, 0x30000 | UInt64(profile.fine), seen: slots))
  }

  /// The distribution codes and the harvest, of the stem or else of the whole word.
  private func addCodes(of stem: UInt64, _ whole: UInt64, to list: inout [Attribute]) {
    guard let profile = profiles.profile(stem) ?? profiles.profile(whole) else { return }
    for (number, code) in profile.codes.enumerated() {
      list.append(Attribute(.code, UInt64(number) << 8 | UInt64(code), seen: Attribute.near))
    }
    for (number, code) in profile.harvest.enumerated() {
      list.append(Attribute(.harvest, UInt64(number) << 8 | UInt64(code), seen: Attribute.near))
    }
    if !profile.harvest.isEmpty {
      let all = profile.harvest.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      list.append(Attribute(.harvest, 1 << 40 | all, seen: Attribute.near))
    }
  }
}
