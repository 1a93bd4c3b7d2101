/// Writes the entry of a cluster: its headword, its English and where that comes from.
struct EntryWriter {
  let reader: Reader
  let romanizer: Romanizer

  private var lexicon: Lexicon { reader.lexicon }

  /// The writer of the spellings of newspapers, of which identifiers are made whatever the style; nil for itself.
  private var house: EntryWriter? {
    romanizer.style.writer == nil ? nil : EntryWriter(reader: reader, romanizer: romanizer.house)
  }

  /// What makes two clusters of different documents one entry.
  func identity(_ cluster: Cluster) -> String {
    if let sense = cluster.sense, !isSharedSurname(cluster) { return lexicon.place(of: sense) + kindMark(sense) }
    let words = cluster.words.map { ScalarArray.text($0) }
    return cluster.entityClass.rawValue + " " + words.joined(separator: " ")
  }

  /// A surname that stands alone in its document, that somebody of the lists is known by, and that many Arabs bear, or
  /// others who write it otherwise: المالكي may be anyone of the name, غولار Goulard or Güler. Who it is stays open.
  private func isSharedSurname(_ cluster: Cluster) -> Bool {
    guard let sense = cluster.sense, sense.kind == .personShort, cluster.words.count == 1 else { return false }
    let hash = WordHash.append(WordHash.of(cluster.words[0]), to: LexiconFile.Space.exact.rawValue)
    let own = shortEnglish(sense, cluster).map(EnglishKey.of)
    return lexicon.senses(of: hash).contains {
      guard $0.kind == .given || $0.kind == .family else { return false }
      return lexicon.tables[Int($0.table)].name == "names-arabic.tsv"
        || EnglishKey.of(lexicon.field($0, "english")) != own
    }
  }

  /// A short form that stands alone in its documents is still the person of its record.
  private func kindMark(_ sense: Sense) -> String { sense.kind == .user ? " user" : "" }

  /// The entry of a cluster without its identifier and its English.
  func outline(_ cluster: Cluster) -> Entry {
    let surfaces = Surfaces(cluster, reader)
    let arabic = headword(cluster, surfaces)
    return Entry(
      id: "", entityClass: cluster.entityClass, arabic: arabic,
      english: EnglishForm(form: arabic, provenance: .rule, confidence: 0), source: "", status: .proposed,
      alternatives: [], variants: surfaces.variants(of: arabic), titles: [], mentions: [], context: "", notes: "")
  }

  /// Gives an entry that `outline` made its identifier and its English.
  func complete(_ entry: inout Entry, _ cluster: Cluster, in clusters: [Cluster]) {
    let english = english(cluster, clusters, entry)
    let form = house?.english(cluster, clusters, entry).best.form ?? english.best.form
    entry.id = EntryID.make(cluster.entityClass, form, entry.arabic)
    entry.english = english.best
    entry.source = english.source
    entry.status = english.status
    entry.alternatives = english.alternatives
    entry.notes = [shown(english), english.notes].filter { !$0.isEmpty }.joined(separator: "; ")
  }

  /// The source as a note shows it: a user's list. The names of the built-in ones tell a translator nothing that the
  /// provenance does not.
  private func shown(_ english: English) -> String {
    english.best.provenance == .lexicon || english.best.provenance == .composed ? "" : english.source
  }

  // MARK: Headwords

  private func headword(_ cluster: Cluster, _ surfaces: Surfaces) -> String {
    if let sense = cluster.sense, !isSharedSurname(cluster) {
      return lexicon.field(sense, "arabic")
    }
    guard cluster.entityClass == .person else { return surfaces.fullest }
    let spelt = Headword(lexicon: lexicon).spell(surfaces.fullest)
    return spelt.isEmpty ? surfaces.fullest : spelt
  }

  // MARK: English

  struct English {
    var best: EnglishForm
    var alternatives: [EnglishForm] = []
    var source = ""
    var status = Status.proposed
    var notes = ""
  }

  private func english(_ cluster: Cluster, _ clusters: [Cluster], _ entry: Entry) -> English {
    if let sense = cluster.sense {
      return lexicon.userEntry(sense).map(English.init(users:)) ?? listed(cluster, sense)
    }
    if let phrase = cluster.phrase { return composed(phrase) }
    let evidence = origin(cluster, clusters)
    let forms =
      body(cluster)
      ?? romanizer.romanize(
        entry.arabic, hints: hints(cluster, evidence), variants: Surfaces.spellings(entry.variants), count: 5)
    guard let best = forms.first else {
      return English(best: entry.english)
    }
    let note = evidence.map { "origin \($0)" } ?? ""
    return English(best: best, alternatives: Array(forms.dropFirst()), source: "", notes: note)
  }

  private func listed(_ cluster: Cluster, _ sense: Sense) -> English {
    var form = lexicon.field(sense, "english")
    var alternatives = lexicon.values(sense, "alternatives")
    let acronym = lexicon.field(sense, "acronym")
    if !acronym.isEmpty { alternatives.append(acronym) }
    // Where only the surname stands, the full name is for the translator to see and not to put in.
    var notes = ""
    if sense.kind == .personShort, let short = shortEnglish(sense, cluster) {
      if isSharedSurname(cluster) {
        alternatives.insert(form, at: 0)
        notes = "surname alone, perhaps of \(form)"
        form = short
      } else {
        alternatives.insert(short, at: 0)
        notes = "surname alone"
      }
    }
    if form.isEmpty { form = lexicon.field(sense, "arabic") }
    let english = English(
      best: EnglishForm(form: form, provenance: .lexicon, confidence: sense.kind == .personShort ? 0.8 : 0.95),
      alternatives: alternatives.map { EnglishForm(form: $0, provenance: .lexicon, confidence: 0.04) },
      source: lexicon.place(of: sense), notes: notes)
    return cluster.entityClass == .person ? styled(english, sense) : english
  }

  /// A person of a list in the style; places and bodies keep their established English.
  private func styled(_ english: English, _ sense: Sense) -> English {
    let origin = Origin(lexicon.field(sense, "origin"))
    let forms = romanizer.styled(lexicon.field(sense, "arabic"), origin: origin, attested: english.best)
    guard let best = forms?.first, best.form != english.best.form else { return english }
    var styled = english
    styled.best = best
    styled.alternatives.insert(contentsOf: forms?.dropFirst() ?? [], at: 0)
    return styled
  }

  /// The English of the short form that stands in the text: `أردوغان=Erdoğan`.
  private func shortEnglish(_ sense: Sense, _ cluster: Cluster) -> String? {
    for pair in lexicon.values(sense, "short") {
      let parts = pair.split(separator: "=", maxSplits: 1)
      if parts.count == 2, PhraseWords.fold(String(parts[0])) == cluster.words { return String(parts[1]) }
    }
    return nil
  }

  private func composed(_ phrase: Phrase) -> English {
    let result = PhraseEnglish(reader: reader, romanizer: romanizer).compose(phrase)
    var alternatives: [EnglishForm] = []
    if case .title(let head) = phrase.core, phrase.complements.isEmpty, phrase.links.isEmpty {
      for form in lexicon.values(head, "alternatives") {
        alternatives.append(EnglishForm(form: form, provenance: .composed, confidence: 0.05))
      }
    }
    return English(
      best: EnglishForm(form: result.text, provenance: .composed, confidence: result.confidence),
      alternatives: alternatives, source: result.source)
  }

  /// The English of a place or body from its words, where it has several; nil where it is spelt as one.
  private func body(_ cluster: Cluster) -> [EnglishForm]? {
    guard cluster.entityClass != .person,
      let mention = cluster.mentions.max(by: { $0.tokens.count < $1.tokens.count }), mention.tokens.count > 1
    else { return nil }
    if let phrase = fixedPhrase(mention) { return [composed(phrase).best] }
    return BodyEnglish(reader: reader, romanizer: romanizer, mention: mention, classNoun: classNoun(mention))
      .forms(hints: hints(cluster, nil), count: 3)
  }

  /// التحالف العربي: a body whose name is a fixed expression of the vocabulary is translated and not spelt.
  private func fixedPhrase(_ mention: Candidate) -> Phrase? {
    guard mention.entityClass == .organisation, case .tagged = mention.evidence else { return nil }
    let start = mention.tokens.lowerBound
    let match = reader.longest(at: start, mention.stem, .bare) { $0.kind == .phrase }
    guard match?.end == mention.tokens.upperBound else { return nil }
    let phrase = PhraseParser(reader: reader).noun(at: start, mention.stem, outer: [], depth: 0)
    return phrase?.tokens == mention.tokens ? phrase : nil
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

  /// What the text says of where a name comes from.
  private func hints(_ cluster: Cluster, _ title: Origin?) -> [OriginHint] {
    (title.map { [.title($0)] } ?? []) + reader.originHints(cluster.mentions.map(\.tokens))
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

extension EntryWriter.English {
  /// What a line of a user's glossary says.
  init(users entry: UserGlossary.Entry) {
    let isDecision = entry.status == .approved
    self.init(
      best: EnglishForm(
        form: entry.english, provenance: isDecision ? .decision : .authority, confidence: isDecision ? 1 : 0.99),
      alternatives: entry.alternatives.map { EnglishForm(form: $0, provenance: .authority, confidence: 0) },
      source: entry.place, status: entry.status)
  }
}

/// The identifiers of entries: class, English in plain ASCII; the Arabic letters' numbers where that leaves nothing.
enum EntryID {
  static func make(_ entityClass: EntityClass, _ english: String, _ arabic: String) -> String {
    var slug = ""
    for scalar in english.lowercased().unicodeScalars {
      if let plain = plain(scalar) {
        slug += plain
      } else if !slug.hasSuffix("-"), !slug.isEmpty {
        slug += "-"
      }
    }
    while slug.hasSuffix("-") { slug.removeLast() }
    if slug.isEmpty { slug = arabic.unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: "-") }
    return "\(mark(entityClass))-\(slug)"
  }

  private static func mark(_ entityClass: EntityClass) -> String {
    switch entityClass {
    case .person: "p"
    case .place: "l"
    case .organisation: "o"
    case .title: "t"
    case .term: "m"
    }
  }

  private static func plain(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A: String(Character(scalar))
    case 0xE0...0xE5, 0x101, 0x103, 0x105, 0x259: "a"
    case 0xE7, 0x107, 0x109, 0x10B, 0x10D: "c"
    case 0xE8...0xEB, 0x113...0x11B: "e"
    case 0xEC...0xEF, 0x129...0x131: "i"
    case 0xF1, 0x144, 0x148: "n"
    case 0xF2...0xF6, 0xF8, 0x14D...0x151: "o"
    case 0xF9...0xFC, 0x169...0x173: "u"
    case 0xFD, 0xFF: "y"
    case 0x11F, 0x121: "g"
    case 0x15B...0x161: "s"
    case 0x17A...0x17E: "z"
    case 0x111, 0xF0: "d"
    case 0x142: "l"
    case 0x159: "r"
    case 0xDF: "ss"
    case 0xE6: "ae"
    case 0x300...0x36F: ""
    case 0x27, 0x2019, 0x2BC, 0x2BE, 0x2BF: ""
    default: nil
    }
  }
}
