/// Rule `title-variant`: one office has two English titles.
///
/// Renderings are compared by their words that carry meaning, so that Minister of Defence, Defence Minister and Turkey's
/// defense minister are one; so are a title and a shorter form of it, and head of and the office's own noun.
struct TitleVariantRule {
  static let name = "title-variant"
  let document: CheckedDocument
  let kit: TranslationKit

  /// The words of an office, folded, without articles and nationality, and what is known of it.
  private struct Office {
    let words: [[Unicode.Scalar]]
    let entry: Entry
    let gloss: TitleGloss
  }

  /// A rendering in a segment.
  private struct Rendering {
    let segment: Int
    let tokens: Range<Int>
    let keys: [Int]
    /// Two countries' ministers may be called differently. Where the text says no country, the holder stands for it.
    var country = ""
  }

  private static let holder = "holder "

  func findings() -> [Diagnostic] {
    let offices = offices()
    guard !offices.isEmpty else { return [] }
    let places = OfficePlaces(
      offices.map(\.words), document.words, document.wordsOfSegment, persons: persons(), kit.lexicon)
    let countries = places.countriesOfHolders()
    var renderings = [[Rendering]](repeating: [], count: offices.count)
    for segment in document.english.indices where !places.ofSegment[segment].isEmpty {
      var taken = Set<Int>()
      // Longer titles first: وزير الدفاع within نائب وزير الدفاع.
      let own = places.ofSegment[segment].sorted {
        (offices[$1.office].words.count, $0.office) < (offices[$0.office].words.count, $1.office)
      }
      for place in own {
        guard var found = rendering(of: offices[place.office], segment, taken) else { continue }
        taken.formUnion(found.tokens)
        // Without a nationality and a holder it is the office named last.
        let ofHolder = place.holder.map { countries[$0] ?? Self.holder + String($0) }
        found.country = place.country ?? ofHolder ?? renderings[place.office].last?.country ?? ""
        renderings[place.office].append(found)
      }
    }
    return offices.indices.flatMap { office in
      var countries: [String] = []
      for rendering in renderings[office] where !countries.contains(rendering.country) {
        countries.append(rendering.country)
      }
      // Where one country alone is named, the title without a nationality is that country's.
      let holders = countries.count { $0.hasPrefix(Self.holder) }
      let named = countries.count { !$0.isEmpty } - holders
      if named <= 1, holders <= 1 { return findings(offices[office], renderings[office]) }
      return countries.flatMap { country in
        findings(offices[office], renderings[office].filter { $0.country == country })
      }
    }
  }

  private func persons() -> [Int: Int] {
    var persons: [Int: Int] = [:]
    for mention in document.mentions where document.names[mention.name].entityClass == .person {
      persons[document.starts[mention.segment] + mention.range.lowerBound] = mention.name
    }
    return persons
  }

  // MARK: Offices

  private func offices() -> [Office] {
    var offices: [Office] = []
    var seen: Set<[[Unicode.Scalar]]> = []
    let entries = document.glossary.entries
    for number in entries.indices where entries[number].entityClass == .title {
      let entry = entries[number]
      let words = PhraseWords.fold(entry.arabic).map(Self.bare).filter { !isNationality($0) }
      guard words.count > 1, seen.insert(words).inserted else { continue }
      let english = [entry.english.form] + entry.alternatives.map(\.form)
      offices.append(Office(words: words, entry: entry, gloss: TitleGloss(words, english: english, kit)))
    }
    return offices
  }

  private static func bare(_ letters: [Unicode.Scalar]) -> [Unicode.Scalar] {
    letters.count > 3 && letters[0] == "ا" && letters[1] == "ل" ? Array(letters[2...]) : letters
  }

  private func isNationality(_ word: [Unicode.Scalar]) -> Bool {
    let hash = WordHash.append(WordHash.of(word), to: LexiconFile.Space.bare.rawValue)
    return kit.lexicon.senses(of: hash).contains { $0.kind == .nationality }
  }

  // MARK: Renderings

  private static let longest = 12

  private func rendering(of office: Office, _ segment: Int, _ taken: Set<Int>) -> Rendering? {
    let text = document.english[segment]
    var best: Rendering?
    for start in text.tokens.indices where !taken.contains(start) {
      guard let first = kit.titleKey(text.tokens[start].word), isOwn(first, text.tokens[start].word, office) else {
        continue
      }
      var keys = [first]
      var end = start + 1
      var place = start + 1
      while place < text.tokens.count, place - start < Self.longest, !taken.contains(place) {
        let token = text.tokens[place]
        guard token.gap == .blank || token.gap == .hyphen else { break }
        if let key = kit.titleKey(token.word) {
          if isOwn(key, token.word, office) {
            keys.append(key)
            end = place + 1
          } else if !isSilent(token) {
            break
          }
        }
        place += 1
      }
      guard keys.count > 1, keys.contains(where: { office.gloss.heads.contains($0) || isNearHead($0, office) }),
        Set(keys).count > best.map({ Set($0.keys).count }) ?? 0
      else { continue }
      best = Rendering(segment: segment, tokens: start..<end, keys: Array(Set(keys)).sorted())
    }
    return best
  }

  /// A nationality or an owner within a title: the Turkish Navy, Yemen's Presidential Council.
  private func isSilent(_ token: EnglishText.Token) -> Bool {
    token.isPossessive || kit.vocabulary.roles(token.word).contains(.nationality)
  }

  private func isOwn(_ key: Int, _ word: Int, _ office: Office) -> Bool {
    if kit.vocabulary.roles(word).contains(.nationality) { return false }
    return office.gloss.words.contains(key) || isNearHead(key, office)
  }

  /// Advisor for adviser.
  private func isNearHead(_ key: Int, _ office: Office) -> Bool {
    guard kit.isOffice(key) else { return false }
    let letters = kit.letters(ofKey: key)
    return office.gloss.heads.contains { LatinDistance.isNear(kit.letters(ofKey: $0), letters) && letters.count > 4 }
  }

  // MARK: Findings

  private func findings(_ office: Office, _ renderings: [Rendering]) -> [Diagnostic] {
    let isDecided = office.entry.english.provenance == .decision || office.entry.english.provenance == .authority
    if isDecided { return decided(office, renderings) }
    var counts: [(keys: [Int], count: Int, first: Int)] = []
    for (number, rendering) in renderings.enumerated() {
      if let place = counts.firstIndex(where: { $0.keys == rendering.keys }) {
        counts[place].count += 1
      } else {
        counts.append((rendering.keys, 1, number))
      }
    }
    guard var best = counts.first, counts.count > 1 else { return [] }
    for form in counts where form.count > best.count { best = form }
    let model = renderings[best.first]
    let place = document.otherPlace(segment: model.segment, tokens: model.tokens)
    return renderings.filter { !isSame($0.keys, best.keys) }.map { rendering in
      diagnostic(
        office, rendering, expected: place.surface, reason: "\(place.surface) in line \(place.line)", places: [place])
    }
  }

  private func decided(_ office: Office, _ renderings: [Rendering]) -> [Diagnostic] {
    let form = office.entry.english.form
    let admitted =
      [form]
      + office.entry.alternatives.filter { $0.provenance == .authority && $0.usage == .admitted }.map(\.form)
    let keys = admitted.map { Array(Set(TitleGloss.keys($0, kit))).sorted() }
    return renderings.filter { rendering in !keys.contains { isSame(rendering.keys, $0) } }.map {
      diagnostic(office, $0, expected: form, reason: "\(form) in the glossary", places: [])
    }
  }

  private func isSame(_ a: [Int], _ b: [Int]) -> Bool {
    let (x, y) = (Set(a), Set(b))
    if x.isSubset(of: y) || y.isSubset(of: x) { return true }
    // The head of the federation is its president.
    let rest = x.symmetricDifference(y)
    return rest.allSatisfy(kit.isOffice) && rest.contains { kit.isGenericHead($0) }
  }

  private func diagnostic(
    _ office: Office, _ rendering: Rendering, expected: String, reason: String, places: [Diagnostic.Place]
  ) -> Diagnostic {
    let surface = document.place(segment: rendering.segment, tokens: rendering.tokens).surface
    return document.diagnostic(
      rule: Self.name, severity: .warning, segment: rendering.segment, tokens: rendering.tokens, expected: expected,
      entry: office.entry.id, message: "\(office.entry.arabic) is \(surface) here and \(reason)", places: places)
  }
}
