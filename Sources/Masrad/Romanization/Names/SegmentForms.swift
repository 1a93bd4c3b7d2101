internal import Glibc

/// A way to write a segment, with its probability for one origin.
struct SegmentForm: Sendable {
  var text: String
  var share: Float
  var provenance: Provenance
}

/// Works out the forms of segments, and what the segments tell of the origin.
struct SegmentForms: Sendable {
  let lexicon: Lexicon
  let origins: OriginSet
  let words: WordSpellingsTable
  let listings: ListedElements
  private let elements = BoundedTable<NameElementForms.Key, NameElementForms>(capacity: 80_000)

  /// What has been worked out of a segment, for all names that have it in the same place; nil for what is no single
  /// word.
  func element(_ segment: NameSegment, _ name: [NameWords.Word]) -> NameElementForms? {
    guard let key = NameElementForms.Key(segment, name) else { return nil }
    return elements.value(key) {
      NameElementForms(
        evidence: evidence(segment, name),
        mayBeJoined: lexicon.conventions.isJoined(name[segment.words.lowerBound].key))
    }
  }

  /// Forms a segment and origin.
  private static let count = 8
  /// How far the letters' evidence of the origin moves the shares of the spellings.
  private static let spellingWeight: Float = 0.5
  /// How much of the evidence of letters is believed: neighbouring letters say the same twice.
  private static let evidenceWeight: Float = 0.7
  /// How much likelier a spelling is that the lists have for the origin, if for another Arabic spelling.
  private static let knownFactor: Float = 8
  /// How far an element that is also a particle and a name speaks for the origins of the name.
  private static let partsShare: Float = 0.5
  /// What is left of a spelling that no Arabic name has: بسطاويسي is no Bstawisi.
  private static let alienFactor: Float = 0.1
  /// What is left of an English spelling of sounds that the Maghreb spells as French does: كربوش is Kerbouche, not Kerbush.
  private static let englishFactor: Float = 0.3

  // MARK: Evidence

  /// How much likelier each origin is by a segment, as natural logs.
  func evidence(_ segment: NameSegment, _ name: [NameWords.Word]) -> [Float] {
    var sums = [Float](repeating: 0, count: origins.count)
    switch segment.kind {
    case .ordinal: return sums
    case .initials:
      for number in 0..<origins.count where !origins.origins[number].usesInitials { sums[number] -= 3 }
      return sums
    case .particle(let key):
      for number in 0..<origins.count where !lexicon.conventions.isOwn(particle: key, origin: origins.origins[number]) {
        sums[number] = segment.listed.contains { $0.origin == origins.origins[number] } ? 0 : -1.5
      }
      return sums
    case .name: break
    }
    let listed = segment.listed.isEmpty ? segment.listedStem : segment.listed
    if !listed.isEmpty {
      // Another spelling tells less.
      let floor: Float = listed.allSatisfy(\.isRespelt) ? 0.1 : 0.03
      for number in 0..<origins.count {
        let parts = segment.parts.last.map { Self.partsShare * Self.nearness($0.listed, origins.origins[number]) } ?? 0
        sums[number] += log(floor + max(parts, Self.nearness(listed, origins.origins[number])))
      }
    }
    if let last = segment.words.last, last > 0, segment.words.count == 1, !segment.hasArticle {
      for number in 0..<origins.count
      where lexicon.conventions.joined(name[last].key, origin: origins.origins[number]) != nil { sums[number] += 1 }
    }
    if let last = segment.words.last, let origin = lexicon.conventions.origin(ofEnding: name[last].key),
      let number = origins.number(origin)
    {
      sums[number] += 1
    }
    guard segment.words.count == 1 else { return sums }
    let word = name[segment.words.lowerBound]
    let text = segment.hasArticle ? word.withoutArticle : word.text
    for (number, value) in words[text].evidence.enumerated() { sums[number] += Self.evidenceWeight * value }
    if segment.hasArticle {
      for number in 0..<origins.count where !origins.origins[number].isArabic { sums[number] -= 1.5 }
    }
    return sums
  }

  /// How far the lists speak for an origin. Where Arabic has a line, a region's own line tells its spelling and no more.
  private static func nearness(_ listed: [NameSegment.Listed], _ origin: Origin) -> Float {
    let isShared = origin.isArabic && listed.contains { $0.origin == .arabic }
    return listed.map { isShared && $0.origin != .arabic ? 0 : $0.testimony(origin) }.max() ?? 0
  }

  // MARK: Forms

  /// The ways to write a segment in a name of an origin, the best first; the shares sum to 1 at most.
  func forms(_ segment: NameSegment, _ name: [NameWords.Word], origin: Int, behindServant: Bool) -> [SegmentForm] {
    let own = origins.origins[origin]
    switch segment.kind {
    case .ordinal(let number): return [SegmentForm(text: number, share: 1, provenance: .lexicon)]
    case .initials(let letters): return Initials.forms(letters)
    case .particle(let key):
      if let text = lexicon.conventions.particle(key, origin: own) {
        return [SegmentForm(text: text, share: 1, provenance: .lexicon)]
      }
    case .name: break
    }
    if !segment.parts.isEmpty, own.isArabic, segment.listed.allSatisfy({ $0.nearness(own) < Self.listedNearness }) {
      return composed(segment.parts, name, origin: origin)
    }
    if segment.isWithGod { return withGod(words[name[segment.words.lowerBound].text], origin) }
    guard segment.words.count == 1 else { return listed(segment.listed, own, weight: 1) }
    let word = name[segment.words.lowerBound]
    guard segment.hasArticle, own.isArabic else {
      let listed = segment.listed + (syllables(segment, word, own).map { [$0] } ?? [])
      return honoured(word.text, mixed(listed, words[word.text], own, origin))
    }
    let stem = word.withoutArticle
    let stems = honoured(stem, mixed(segment.listedStem, words[stem], own, origin))
    let article = behindServant ? "" : lexicon.conventions.article(origin: own)
    return stems.map {
      var form = $0
      form.text = article + (article.isEmpty || article.hasSuffix("-") ? "" : " ") + form.text
      return form
    }
  }

  /// A given name of two syllables that Chinese has, each of them listed: ونتاو is Wen and Tao, so Wentao.
  private func syllables(_ segment: NameSegment, _ word: NameWords.Word, _ own: Origin) -> NameSegment.Listed? {
    guard own.syllableMark == "", segment.words.lowerBound > 0, word.folded.count > 3,
      !segment.listed.contains(where: { $0.origin == own })
    else { return nil }
    var forms: [String] = []
    for cut in (2..<word.folded.count - 1).reversed() {
      guard let first = syllable(word.folded[..<cut], own), let second = syllable(word.folded[cut...], own) else {
        continue
      }
      if let form = NameJoints.join(first, second, mark: ""), !forms.contains(form) { forms.append(form) }
    }
    guard !forms.isEmpty else { return nil }
    return NameSegment.Listed(origin: own, forms: forms, role: "given", place: "syllables", fit: 0.8)
  }

  /// The given name of one syllable that a list has.
  private func syllable(_ letters: ArraySlice<Unicode.Scalar>, _ own: Origin) -> String? {
    let senses = lexicon.senses(word: WordHash.of(letters)).filter {
      $0.kind == .given && lexicon.field($0, "origin") == own.name
    }
    return senses.first.map { lexicon.field($0, "english") }
  }

  /// Nearer lists have the element as it is written for an origin.
  private static let listedNearness: Float = 0.55

  /// A particle and a name, each as the origin writes it.
  private func composed(_ parts: [NameSegment], _ name: [NameWords.Word], origin: Int) -> [SegmentForm] {
    let forms = parts.map { self.forms($0, name, origin: origin, behindServant: false) }
    guard let first = forms.first?.first, let last = forms.last else { return [] }
    return last.map {
      var form = $0
      form.text = NameReading.join(first.text, form.text)
      return form
    }
  }

  /// The forms of a word written with harakat: those that go against them count less.
  private func honoured(_ word: String, _ forms: [SegmentForm]) -> [SegmentForm] {
    guard let harakat = HarakatAgreement(word) else { return forms }
    let known = forms.reduce(0) { $0 + $1.share }
    var weighed = forms
    // The letter rules follow the marks, where the forms in use may all go against them.
    let ruled = LetterRules.romanize(word, origin: .arabic)
    let key = EnglishKey.of(ruled)
    if !weighed.contains(where: { EnglishKey.of($0.text) == key }) {
      weighed.append(SegmentForm(text: ruled, share: 0.2, provenance: .rule))
    }
    for index in weighed.indices { weighed[index].share *= harakat.factor(weighed[index].text) }
    let total = weighed.reduce(0) { $0 + $1.share }
    guard total > 0 else { return forms }
    for index in weighed.indices { weighed[index].share *= known / total }
    return sorted(weighed)
  }

  /// عوض الله as Awadallah.
  private func withGod(_ word: WordSpellings, _ origin: Int) -> [SegmentForm] {
    spelt(word, origin, weight: 1).prefix(Self.count).map {
      var form = $0
      form.text += form.text.hasSuffix("a") ? "llah" : "allah"
      return form
    }
  }

  /// The lists and the letter model together: the nearer the list's origin, the more the list counts.
  private func mixed(
    _ listed: [NameSegment.Listed], _ word: WordSpellings, _ own: Origin, _ origin: Int
  ) -> [SegmentForm] {
    let nearest = listed.map { $0.nearness(own) }.max() ?? 0
    let least: Float = listed.allSatisfy(\.isRespelt) ? 0 : 0.1
    let weight = min(0.95, least + 0.85 * nearest)
    var forms = weight > 0 ? self.listed(listed, own, weight: weight) : []
    let keys = forms.map { EnglishKey.of($0.text) }
    for (form, spelling) in zip(spelt(word, origin, weight: 1 - weight), word.spellings) {
      if let index = keys.firstIndex(of: spelling.key) {
        forms[index].share += form.share
      } else {
        forms.append(form)
      }
    }
    return Array(sorted(forms).prefix(Self.count))
  }

  private func spelt(_ word: WordSpellings, _ origin: Int, weight: Float) -> [SegmentForm] {
    let own = origins.origins[origin]
    let hasClusters = own == .maghreb
    let scored = word.spellings.indices.map { number in
      let spelling = word.spellings[number]
      let isKnown = origin < 64 && spelling.known >> UInt64(origin) & 1 != 0
      let isAlien =
        own.isArabic && (spelling.isAlien || spelling.isMarked || spelling.isClustered && !hasClusters)
      let habit = own == .maghreb && spelling.isEnglish ? Self.englishFactor : 1
      return spelling.share * habit * (isAlien ? Self.alienFactor : isKnown ? Self.knownFactor : 1)
        * exp(Self.spellingWeight * max(-6, word.likelihood(number, origin: origin)))
    }
    let total = scored.reduce(0, +)
    // What the model leaves to spellings that it did not think of stays left.
    let known = word.spellings.reduce(0) { $0 + $1.share }
    guard total > 0 else { return [] }
    return zip(word.spellings, scored).map {
      SegmentForm(
        text: $0.form, share: weight * known * $1 / total, provenance: word.isModelled ? .model : .rule)
    }
  }

  /// The forms of the nearest records: the first has most of the share, its alternatives the rest.
  private func listed(_ listed: [NameSegment.Listed], _ own: Origin, weight: Float) -> [SegmentForm] {
    let best = listed.map { $0.nearness(own) }.max() ?? 0
    guard let record = listed.first(where: { $0.nearness(own) == best }) else { return [] }
    let others = Float(record.forms.count - 1)
    let first: Float = others == 0 ? 0.97 : 0.82
    return record.forms.enumerated().map { index, form in
      SegmentForm(
        text: form, share: weight * (index == 0 ? first : (0.97 - first) / others), provenance: .lexicon)
    }
  }

  private func sorted(_ forms: [SegmentForm]) -> [SegmentForm] {
    forms.sorted { $0.share != $1.share ? $0.share > $1.share : $0.text < $1.text }
  }
}
