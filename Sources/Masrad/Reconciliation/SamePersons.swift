/// Makes one entry of those of different documents whose names are surely spellings of one.
///
/// Every element must be spelt alike or be as sure to be one name as judged pairs were in 98 of 100 cases; nothing may
/// speak against it: another line of the lists, a document that has both. Three entries are one only where each two
/// are, so that the order of the documents changes nothing. What is less sure is left to `MaybeTheSame`.
struct SamePersons {
  let comparison: NameComparison

  /// The entries with the sure ones made one, in the order of their first mentions.
  func merged(_ entries: [Entry]) -> [Entry] {
    let names = PersonNames(entries)
    var near: [Int: Set<Int>] = [:]
    var odds: [Int: Float] = [:]
    names.forEachPair { a, b in
      guard !isKnownApart(entries[a], entries[b]), let sure = comparison.sureOdds(names.words[a], names.words[b]) else {
        return
      }
      near[a, default: []].insert(b)
      near[b, default: []].insert(a)
      for number in [a, b] { odds[number] = min(odds[number] ?? sure, sure) }
    }
    var entries = entries
    var isGone = Set<Int>()
    for group in Self.groups(near) {
      guard let kept = group.max(by: { isLess(entries[$0], entries[$1]) }), let place = group.min() else { continue }
      var entry = entries[kept]
      for other in group.sorted(by: { isLess(entries[$1], entries[$0]) }) where other != kept {
        entry.takeIn(entries[other], odds: odds[other] ?? 0)
      }
      entries[place] = entry
      isGone.formUnion(group.filter { $0 != place })
    }
    return isGone.isEmpty ? entries : entries.indices.filter { !isGone.contains($0) }.map { entries[$0] }
  }

  /// Two lines of lists, or of a person's own, are two people.
  private func isKnownApart(_ a: Entry, _ b: Entry) -> Bool { !a.source.isEmpty && !b.source.isEmpty }

  /// Whether the name of another entry is the better one: that of a list, then the more frequent, then the first of
  /// the alphabet.
  private func isLess(_ a: Entry, _ b: Entry) -> Bool {
    if a.source.isEmpty != b.source.isEmpty { return a.source.isEmpty }
    if a.mentions.count != b.mentions.count { return a.mentions.count < b.mentions.count }
    return a.arabic.unicodeScalars.lexicographicallyPrecedes(b.arabic.unicodeScalars) == false
  }

  /// Entries of which each two are one, and none of which is one with another besides.
  private static func groups(_ near: [Int: Set<Int>]) -> [[Int]] {
    near.keys.sorted().compactMap { number in
      let group = near[number, default: []].union([number])
      guard group.min() == number, group.allSatisfy({ near[$0, default: []].union([$0]) == group }) else { return nil }
      return group.sorted()
    }
  }
}

/// The names of persons of several elements, filed so that those of different documents that may be one are found
/// without comparing all.
struct PersonNames {
  /// Of each entry its words, folded; none of what is no person.
  let words: [[[Unicode.Scalar]]]
  let documents: [Set<Int>]
  /// The names of several elements by the keys of their last one.
  private var filed: [UInt64: [Int]] = [:]
  /// The keys of the first element, sorted.
  private var beginnings: [[UInt64]]

  init(_ entries: [Entry]) {
    words = entries.map { $0.entityClass == .person ? PhraseWords.fold($0.arabic) : [] }
    documents = entries.map { Set($0.mentions.map(\.document)) }
    beginnings = [[UInt64]](repeating: [], count: entries.count)
    for number in words.indices where words[number].count > 1 {
      beginnings[number] = Set(NameComparison.keys(words[number][0])).sorted()
      for key in Self.endings(words[number]) { filed[key, default: []].append(number) }
    }
  }

  /// Calls with the numbers of two names of different documents whose first and last elements each share a key, the
  /// lower first, each pair once.
  func forEachPair(_ body: (Int, Int) -> Void) {
    for number in words.indices where words[number].count > 1 {
      var others: Set<Int> = []
      for key in Self.endings(words[number]) {
        // Filed in their order.
        for other in filed[key] ?? [] {
          if other >= number { break }
          if mayBeginAlike(other, number) { others.insert(other) }
        }
      }
      for other in others.sorted() where documents[other].isDisjoint(with: documents[number]) { body(other, number) }
    }
  }

  /// The many whose last name is محمد are told apart by their first one before anything is compared.
  private func mayBeginAlike(_ a: Int, _ b: Int) -> Bool {
    if words[a][0].count == 1 || words[b][0].count == 1 { return words[a][0].first == words[b][0].first }
    var (x, y) = (0, 0)
    let (own, other) = (beginnings[a], beginnings[b])
    while x < own.count, y < other.count {
      if own[x] == other[y] { return true }
      if own[x] < other[y] { x += 1 } else { y += 1 }
    }
    return false
  }

  private static func endings(_ words: [[Unicode.Scalar]]) -> Set<UInt64> {
    Set(words.last.map(NameComparison.keys) ?? [])
  }
}

extension Entry {
  /// Takes in an entry of other documents that is the same person in another spelling.
  fileprivate mutating func takeIn(_ other: Entry, odds: Float) {
    let own = PhraseWords.fold(arabic)
    let words = PhraseWords.fold(other.arabic)
    let whole = other.mentions.count { $0.plainSurface == other.arabic }
    var variants = other.variants
    if whole > 0 {
      variants.insert(
        Variant(surface: other.arabic, kind: words == own ? .orthography : .spelling, count: whole), at: 0)
    }
    takeIn(mentions: other.mentions, variants: variants, attached: other.attached)
    mentions.sort { ($0.document, $0.range.lowerBound) < ($1.document, $1.range.lowerBound) }
    if let first = other.mentions.first, first == mentions.first { context = other.context }
    for title in other.titles where !titles.contains(title) { titles.append(title) }
    let percent = Int((Logistic.probability(Double(odds)) * 100).rounded(.down))
    notes += (notes.isEmpty ? "" : "; ") + "one with \(other.arabic) (\(min(99, percent)) %)"
  }

  /// Takes in the mentions and variants of the same entry in another document.
  mutating func takeIn(mentions others: [Mention], variants other: [Variant], attached forms: [AttachedForm]) {
    mentions += others
    for variant in other {
      if let place = variants.firstIndex(where: { $0.surface == variant.surface }) {
        variants[place].count += variant.count
      } else if variant.surface != arabic {
        variants.append(variant)
      }
    }
    for form in forms {
      if let place = attached.firstIndex(where: { $0.surface == form.surface }) {
        attached[place].count += form.count
      } else {
        attached.append(form)
      }
    }
  }
}
