/// Pairs of spellings out of the name lists: two Arabic spellings of one English name, two English spellings of one
/// Arabic name, and close spellings of different ones.
struct ListedPairs {
  private(set) var arabic: [PairRow] = []
  private(set) var latin: [PairRow] = []

  /// - Parameter held: spellings that no pair may have, since they are judged.
  init(_ lexicon: Lexicon, without held: Set<String>) {
    var names: [(arabic: String, english: [String], isArabList: Bool)] = []
    for file in ["names-arabic.tsv", "names-foreign.tsv"] {
      guard let table = lexicon.table(file) else { continue }
      let columns = ["arabic", "english", "alternatives"].map(table.column)
      for record in 0..<table.count {
        let arabic = table.field(record, columns[0])
        guard !arabic.contains(" ") else { continue }
        let forms = [table.field(record, columns[1])] + table.values(record, columns[2])
        names.append((arabic, forms, file == "names-arabic.tsv"))
      }
    }
    makeArabic(names, held)
    makeLatin(names, Set(held.map { Self.text(LatinLetters.of($0)) }))
  }

  private static func text(_ letters: [UInt8]) -> String { RomanAlphabet.text(letters) }

  private mutating func makeArabic(
    _ names: [(arabic: String, english: [String], isArabList: Bool)], _ held: Set<String>
  ) {
    var english: [String: Set<String>] = [:]
    var byEnglish: [String: Set<String>] = [:]
    for name in names where !held.contains(name.arabic) {
      let keys = name.english.map { Self.text(LatinLetters.of($0)) }
      english[name.arabic, default: []].formUnion(keys)
      byEnglish[keys[0], default: []].insert(name.arabic)
    }
    let (keys, bones) = Self.blocks(english.keys) { name in
      let form = SpellingForm(arabic: Array(Folding.key(of: name).unicodeScalars))
      return (form.bare, form.skeletonCount >= 2 ? form.skeleton : nil)
    }
    arabic = Self.rows(byEnglish, english, [(keys, 4), (bones, 2)], all: english.keys.sorted())
  }

  private mutating func makeLatin(_ names: [(arabic: String, english: [String], isArabList: Bool)], _ held: Set<String>)
  {
    var arabic: [String: Set<String>] = [:]
    var byArabic: [String: Set<String>] = [:]
    for name in names {
      for form in name.english where !form.contains(" ") {
        let key = Self.text(LatinLetters.of(form))
        guard !held.contains(key), !key.isEmpty else { continue }
        if name.isArabList { byArabic[name.arabic, default: []].insert(key) }
        arabic[key, default: []].insert(name.arabic)
      }
    }
    let own = Set(byArabic.values.joined())
    let (keys, bones) = Self.blocks(own) { name in
      let form = SpellingForm(latin: name)
      return (form.fullLetters, form.skeleton)
    }
    latin = Self.rows(byArabic, arabic, [(keys, 4), (bones, 2)], all: own.sorted())
  }

  /// Spellings with one letter left out in common, and those with the same skeleton.
  private static func blocks(
    _ names: some Sequence<String>, _ form: (String) -> (symbols: [UInt8], skeleton: UInt32?)
  ) -> (close: [[String]], bones: [[String]]) {
    var close: [[UInt8]: [String]] = [:]
    var bones: [UInt32: [String]] = [:]
    for name in names.sorted() {
      let (symbols, skeleton) = form(name)
      if let skeleton { bones[skeleton, default: []].append(name) }
      var keys: Set<[UInt8]> = [symbols]
      if symbols.count > 2 {
        for place in symbols.indices {
          var key = symbols
          key.remove(at: place)
          keys.insert(key)
        }
      }
      for key in keys { close[key, default: []].append(name) }
    }
    let ordered = close.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value)
    return (ordered.filter { $0.count > 1 }, bones.sorted { $0.key < $1.key }.map(\.value).filter { $0.count > 1 })
  }

  /// Spellings of one group are of one name; two of a block that share no meaning are of two.
  private static func rows(
    _ groups: [String: Set<String>], _ meanings: [String: Set<String>], _ blocks: [([[String]], halves: Int)],
    all: [String]
  ) -> [PairRow] {
    var seen: Set<[String]> = []
    var rows: [PairRow] = []
    for (_, group) in groups.sorted(by: { $0.key < $1.key }) {
      let names = group.sorted()
      for (place, a) in names.enumerated() {
        for b in names[(place + 1)...] where seen.insert([a, b]).inserted {
          rows.append(PairRow(isOne: true, category: "listed", first: a, second: b, isShippable: true))
        }
      }
    }
    let count = rows.count
    var shuffle = TrainingShuffle(seed: 3)
    var different: Set<[String]> = []
    for (block, halves) in blocks {
      var found: [PairRow] = []
      for names in block {
        for _ in 0..<min(names.count, 4) {
          let pair = [names[shuffle.next(below: names.count)], names[shuffle.next(below: names.count)]].sorted()
          guard meanings[pair[0], default: []].isDisjoint(with: meanings[pair[1], default: []]),
            different.insert(pair).inserted
          else { continue }
          found.append(PairRow(isOne: false, category: "listed", first: pair[0], second: pair[1], isShippable: true))
        }
      }
      shuffle.shuffle(&found)
      rows += found.prefix(count * halves / 2)
    }
    for _ in 0..<count / 2 where all.count > 1 {
      let pair = [all[shuffle.next(below: all.count)], all[shuffle.next(below: all.count)]]
      guard meanings[pair[0], default: []].isDisjoint(with: meanings[pair[1], default: []]) else { continue }
      rows.append(PairRow(isOne: false, category: "listed", first: pair[0], second: pair[1], isShippable: true))
    }
    return rows
  }
}
