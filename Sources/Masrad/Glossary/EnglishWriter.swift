/// The English of an entry, and where it comes from.
struct EntryEnglish: Equatable {
  var best: EnglishForm
  var alternatives: [EnglishForm] = []
  var source = ""
  var status = Status.proposed
  var notes = ""
}

/// Writes the headword and the English of an entry by what its documents tell of its names.
struct EnglishWriter: Sendable {
  let romanizer: Romanizer

  private var lexicon: Lexicon { romanizer.lexicon }

  /// Gives an entry its headword, the variants of that, and the line of the lists that it is.
  func outline(_ entry: inout Entry, _ evidence: EntryEvidence) {
    entry.arabic = headword(evidence)
    entry.english.form = entry.arabic
    entry.variants = evidence.surfaces.variants(of: entry.arabic)
    switch evidence.making {
    case .listed(let sense, _, _), .near(let sense, _, _):
      entry.source = lexicon.userEntry(sense)?.place ?? lexicon.place(of: sense)
    default: break
    }
  }

  /// Gives an entry its English and its identifier, which another may be given too.
  func complete(_ entry: inout Entry, _ evidence: EntryEvidence) {
    let english = english(entry, evidence, romanizer)
    entry.id = EntryID.make(entry.entityClass, house(entry, evidence) ?? english.best.form, entry.arabic)
    entry.english = english.best
    entry.source = english.source
    entry.status = english.status
    entry.alternatives = english.alternatives
    entry.notes = [shown(english), english.notes, entry.notes].filter { !$0.isEmpty }.joined(separator: "; ")
  }

  /// The source as a note shows it: a user's list. The names of the built-in ones tell a translator nothing that the
  /// provenance does not.
  private func shown(_ english: EntryEnglish) -> String {
    english.best.provenance == .lexicon || english.best.provenance == .composed ? "" : english.source
  }

  private func headword(_ evidence: EntryEvidence) -> String {
    switch evidence.making {
    case .listed(let sense, _, isShared: false), .near(let sense, _, _): return lexicon.field(sense, "arabic")
    default: break
    }
    let fullest = evidence.surfaces.fullest
    guard evidence.entityClass == .person else { return fullest }
    let spelt = Headword(lexicon: lexicon).spell(fullest)
    return spelt.isEmpty ? fullest : spelt
  }

  // MARK: English

  /// The form in the spelling of newspapers, of which identifiers are made whatever the style; nil where it is the own.
  private func house(_ entry: Entry, _ evidence: EntryEvidence) -> String? {
    guard romanizer.style.writer != nil else { return nil }
    if case .composed(_, let house) = evidence.making { return house }
    return english(entry, evidence, romanizer.house).best.form
  }

  private func english(_ entry: Entry, _ evidence: EntryEvidence, _ romanizer: Romanizer) -> EntryEnglish {
    switch evidence.making {
    case .listed(let sense, let words, let isShared):
      if let own = lexicon.userEntry(sense) { return EntryEnglish(users: own) }
      var english = listed(sense, words: words, isShared: isShared, evidence.entityClass, romanizer)
      if evidence.entityClass == .person { withHouse(&english, evidence.surfaces.fullest) }
      if sense.kind == .place {
        english.best.form = NounlessPlace(lexicon: lexicon).english(english.best.form, sense, evidence.surfaces.fullest)
      }
      return english
    case .near(let sense, _, let odds): return near(sense, odds, entry, evidence, romanizer)
    case .composed(let english, _): return english
    case .body(let own, let house):
      let body = romanizer.style.writer == nil ? house : own
      return spelt(entry, body.forms(romanizer, hints: evidence.origins.hints, count: 3), "")
    case .spelt:
      let forms = romanizer.romanize(
        entry.arabic, hints: evidence.origins.hints, variants: Surfaces.spellings(entry.variants), count: 5)
      return spelt(entry, forms, evidence.origins.title.map { "origin \($0)" } ?? "")
    }
  }

  /// تميم بن حمد آل ثاني: of the forms of the list one that has the family's name, too, where the text has it.
  private func withHouse(_ english: inout EntryEnglish, _ fullest: String) {
    guard fullest.contains(Self.house.arabic), !english.best.form.contains(Self.house.english),
      let full = english.alternatives.firstIndex(where: {
        $0.form.contains(Self.house.english) && !$0.form.contains(Self.house.article)
      })
    else { return }
    let short = english.best.form
    english.best.form = english.alternatives[full].form
    english.alternatives[full].form = short
  }

  /// The word before a house's name, and the same before a name that has its article, which is not settled.
  private static let house = (arabic: " آل ", english: " Al ", article: " Al al-")

  private func spelt(_ entry: Entry, _ forms: [EnglishForm], _ notes: String) -> EntryEnglish {
    guard let best = forms.first else { return EntryEnglish(best: entry.english) }
    return EntryEnglish(best: best, alternatives: Array(forms.dropFirst()), notes: notes)
  }

  private func listed(
    _ sense: Sense, words: [[Unicode.Scalar]], isShared: Bool, _ entityClass: EntityClass, _ romanizer: Romanizer
  ) -> EntryEnglish {
    var form = lexicon.field(sense, "english")
    var alternatives = lexicon.values(sense, "alternatives")
    let acronym = lexicon.field(sense, "acronym")
    if !acronym.isEmpty { alternatives.append(acronym) }
    // Where only the surname stands, the full name is for the translator to see and not to put in.
    var notes = ""
    if sense.kind == .personShort, let short = lexicon.shortEnglish(sense, words) {
      if isShared {
        alternatives.insert(form, at: 0)
        notes = "surname alone, perhaps of \(form)"
        form = short
      } else {
        alternatives.insert(short, at: 0)
        notes = "surname alone"
      }
    }
    if form.isEmpty { form = lexicon.field(sense, "arabic") }
    let english = EntryEnglish(
      best: EnglishForm(form: form, provenance: .lexicon, confidence: sense.kind == .personShort ? 0.8 : 0.95),
      alternatives: alternatives.map { EnglishForm(form: $0, provenance: .lexicon, confidence: 0.04) },
      source: lexicon.place(of: sense), notes: notes)
    return entityClass == .person ? styled(english, sense, romanizer) : english
  }

  /// Nobody has looked whether the text means what the lists have.
  private static let mostOfNear = 0.9

  /// A name of the lists that the text spells otherwise: no surer than that it is that name, with the name as it stands
  /// in the text spelt behind it. What somebody decided of the list's name is proposed for this one.
  private func near(
    _ sense: Sense, _ odds: Float, _ entry: Entry, _ evidence: EntryEvidence, _ romanizer: Romanizer
  ) -> EntryEnglish {
    let likelihood = Logistic.probability(Double(odds))
    var english =
      lexicon.userEntry(sense).map(EntryEnglish.init(users:))
      ?? listed(sense, words: [], isShared: false, evidence.entityClass, romanizer)
    english.status = .proposed
    if english.best.provenance == .decision { english.best.provenance = .authority }
    english.best.confidence = min(Self.mostOfNear, likelihood)
    let written = evidence.surfaces.fullest
    english.notes = "spelt \(written) in the text, one with \(entry.arabic) (\(min(99, Int(likelihood * 100))) %)"
    let spelt = romanizer.romanize(written, hints: evidence.origins.hints, count: 2)
    for form in spelt
    where form.form != english.best.form && !english.alternatives.contains(where: { $0.form == form.form }) {
      var form = form
      form.confidence *= 1 - english.best.confidence
      english.alternatives.append(form)
    }
    return english
  }

  /// A person of a list in the style; places and bodies keep their established English.
  private func styled(_ english: EntryEnglish, _ sense: Sense, _ romanizer: Romanizer) -> EntryEnglish {
    let origin = Origin(lexicon.field(sense, "origin"))
    let forms = romanizer.styled(lexicon.field(sense, "arabic"), origin: origin, attested: english.best)
    guard let best = forms?.first, best.form != english.best.form else { return english }
    var styled = english
    styled.best = best
    styled.alternatives.insert(contentsOf: forms?.dropFirst() ?? [], at: 0)
    return styled
  }
}

extension Lexicon {
  /// The English of the short form that stands in the text: `أردوغان=Erdoğan`.
  func shortEnglish(_ sense: Sense, _ words: [[Unicode.Scalar]]) -> String? {
    for pair in values(sense, "short") {
      let parts = pair.split(separator: "=", maxSplits: 1)
      if parts.count == 2, PhraseWords.fold(String(parts[0])) == words { return String(parts[1]) }
    }
    return nil
  }
}

extension EntryEnglish {
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
