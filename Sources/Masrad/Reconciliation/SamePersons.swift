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
    let pairs = names.pairs { a, b in
      isKnownApart(entries[a], entries[b]) ? nil : comparison.sureOdds(names.words[a], names.words[b])
    }
    for (a, b, sure) in pairs {
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
struct PersonNames: Sendable {
  /// Of each entry its words, folded; none of what is no person.
  let words: [[[Unicode.Scalar]]]
  /// Of each entry its documents, sorted.
  private let documents: [[Int]]
  /// The names of several elements, and of each the number of its first element among the distinct ones.
  private var numbers: [Int] = []
  private var firsts: [Int32]
  /// Of each distinct first element those that may be other spellings of it, and itself.
  private var alike: [[Int32]] = []
  /// Of each name the number of its last element among the distinct ones, and of each of these the places of its keys.
  private var lasts: [Int32]
  private var endings: [[Int32]] = []
  /// The names of several elements by the keys of their last one, in their order.
  private var filed: [[Int32]] = []

  init(_ entries: [Entry]) {
    words = entries.map { $0.entityClass == .person ? PhraseWords.fold($0.arabic) : [] }
    documents = entries.map { entry in
      var documents: [Int] = []
      for mention in entry.mentions where documents.last != mention.document { documents.append(mention.document) }
      documents.sort()
      return documents
    }
    firsts = [Int32](repeating: -1, count: entries.count)
    lasts = firsts
    var distinct = DistinctElements()
    var ending = DistinctElements()
    var places: [UInt64: Int32] = [:]
    for number in words.indices where words[number].count > 1 {
      numbers.append(number)
      firsts[number] = Int32(distinct.number(of: words[number][0]))
      let last = words[number][words[number].count - 1]
      lasts[number] = Int32(ending.number(of: last))
      if lasts[number] == endings.count {
        endings.append(
          Self.keys(last).map { key in
            let place = places[key] ?? Int32(filed.count)
            if place == filed.count {
              places[key] = place
              filed.append([])
            }
            return place
          })
      }
      for place in endings[Int(lasts[number])] { filed[Int(place)].append(Int32(number)) }
    }
    alike = Self.alike(distinct.elements)
  }

  /// Whether no document has both entries.
  func areApart(_ a: Int, _ b: Int) -> Bool {
    let (own, other) = (documents[a], documents[b])
    var (x, y) = (0, 0)
    while x < own.count, y < other.count {
      if own[x] == other[y] { return false }
      if own[x] < other[y] { x += 1 } else { y += 1 }
    }
    return true
  }

  /// What `judge` says of two names of different documents whose first and last elements each share a key, where it is
  /// not nil: by the second name, then the first, which is the lower. Asked on all cores.
  func pairs<Judgement: Sendable>(
    _ judge: @Sendable (Int, Int) -> Judgement?
  ) -> [(first: Int, second: Int, judgement: Judgement)] {
    Parallel.mapRanges(numbers.count) { places in
      var found: [(first: Int, second: Int, judgement: Judgement)] = []
      // The name for which a first element was last marked as alike.
      var marks = [Int32](repeating: -1, count: alike.count)
      for place in places {
        let number = numbers[place]
        for other in alike[Int(firsts[number])] { marks[Int(other)] = Int32(number) }
        for other in others(number, marks) where areApart(other, number) {
          if let judgement = judge(other, number) { found.append((other, number, judgement)) }
        }
      }
      return found
    }.flatMap { $0 }
  }

  /// The names before `number` that share a key of the last element, and whose first one is marked for it; in order.
  private func others(_ number: Int, _ marks: [Int32]) -> [Int] {
    var found: [Int] = []
    for place in endings[Int(lasts[number])] {
      for other in filed[Int(place)] {
        if other >= number { break }
        if marks[Int(firsts[Int(other)])] == number { found.append(Int(other)) }
      }
    }
    guard found.count > 1 else { return found }
    found.sort()
    return found.indices.filter { $0 == 0 || found[$0] != found[$0 - 1] }.map { found[$0] }
  }

  /// For each element those that share a key with it; of single letters those that begin alike. The many whose last
  /// name is محمد are told apart by their first one before anything is compared.
  private static func alike(_ elements: [[Unicode.Scalar]]) -> [[Int32]] {
    var byKey: [UInt64: [Int32]] = [:]
    var byLetter: [Unicode.Scalar: [Int32]] = [:]
    var letters: [Unicode.Scalar: [Int32]] = [:]
    for (number, element) in elements.enumerated() {
      guard let first = element.first else { continue }
      byLetter[first, default: []].append(Int32(number))
      if element.count == 1 { letters[first, default: []].append(Int32(number)) }
      for key in keys(element) where element.count > 1 { byKey[key, default: []].append(Int32(number)) }
    }
    return elements.map { element in
      guard let first = element.first else { return [] }
      if element.count == 1 { return byLetter[first] ?? [] }
      return keys(element).flatMap { byKey[$0] ?? [] } + (letters[first] ?? [])
    }
  }

  private static func keys(_ element: [Unicode.Scalar]) -> [UInt64] { Set(NameComparison.keys(element)).sorted() }
}

/// Numbers distinct elements in the order in which they come.
private struct DistinctElements {
  private(set) var elements: [[Unicode.Scalar]] = []
  private var numbers: [[Unicode.Scalar]: Int] = [:]

  mutating func number(of element: [Unicode.Scalar]) -> Int {
    if let number = numbers[element] { return number }
    numbers[element] = elements.count
    elements.append(element)
    return elements.count - 1
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
