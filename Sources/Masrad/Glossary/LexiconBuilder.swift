/// Fills the phrase index from the tables.
struct LexiconBuilder {
  private(set) var tables: [GlossaryTable] = []
  private(set) var index = PhraseIndex(capacity: 100_000)
  private(set) var countryRecords: [String: Int] = [:]
  private var scanner = PhraseScanner()

  mutating func add(_ file: LexiconFile, bytes: [UInt8]) throws(GlossaryFileError) {
    let table = try GlossaryTable(name: file.name, bytes: bytes)
    let number = Int16(tables.count)
    tables.append(table)
    let category = table.column("category")
    let role = table.column("role")
    let iso = file.name == "countries.tsv" ? table.column("iso") : nil
    if file.name == "titles-frames.tsv" { addFrames(table, number) }
    for phrases in file.phrases {
      guard let column = table.column(phrases.column) else {
        throw .missingColumn(file: file.name, line: 1, column: phrases.column, found: table.columns)
      }
      for record in 0..<table.count {
        var kind = phrases.kind
        if let category { kind = Self.kind(category: table.fieldBytes(record, category)) }
        if let role, table.fieldBytes(record, role).first == UInt8(ascii: "f") { kind = .family }
        if let iso, phrases.column == "arabic" { countryRecords[table.field(record, iso)] = record }
        // أولى and عليا stand in the list by themselves and agree with feminines.
        let isFeminine =
          (kind == .adjective || kind == .epithet) && table.field(record, table.column("gender")) == "f"
        let sense = Sense(
          kind: kind, form: isFeminine ? .feminine : phrases.form, table: number, record: Int32(record))
        let field = table.fieldBytes(record, column)
        guard !field.isEmpty else { continue }
        for value in phrases.several ? field.split(separator: UInt8(ascii: "|")) : [field] {
          let form = phrases.pairs ? value.prefix { $0 != UInt8(ascii: "=") } : value
          add(sense, phrase: form, space: phrases.space)
          if kind == .organisation || kind == .place { addRespelt(sense, phrase: form, space: phrases.space) }
          if phrases.near { addNear(sense, phrase: form) }
          if kind == .institution { addConstruct(of: form, sense) }
          if kind == .nationality, phrases.form == .masculinePlural { addGenitive(of: form, sense) }
          if phrases.kind == .classNoun, phrases.form == .masculine { addPair(of: form, sense) }
          if phrases.kind == .head, phrases.form == .masculine {
            addDual(of: form, sense)
            addConstruct(of: form, sense)
          }
          if kind == .adjective || kind == .epithet { addInflections(of: form, sense, table, record) }
        }
      }
    }
  }

  mutating func add(user entry: UserGlossary.Entry, number: Int) {
    let sense = Sense(kind: .user, form: .masculine, table: -1, record: Int32(number))
    for form in [entry.arabic] + entry.variants {
      add(sense, phrase: Array(form.utf8)[...], space: .exact)
      if entry.entityClass != .title { addNear(sense, phrase: Array(form.utf8)[...]) }
    }
  }

  /// Head and complement make one phrase, the complement as it stands: رئيس + الحكومة is not رئيس + حكومة.
  private mutating func addFrames(_ table: GlossaryTable, _ number: Int16) {
    let head = table.column("head")
    let complement = table.column("complement")
    for record in 0..<table.count {
      let sense = Sense(kind: .frame, form: .masculine, table: number, record: Int32(record))
      var hash = PhraseWords.hash(table.field(record, head), .bare)
      for word in PhraseWords.fold(table.field(record, complement)) {
        hash = WordHash.append(WordHash.of(word[...]), to: hash)
      }
      index.add(sense, hash: hash)
    }
  }

  private static func kind(category: ArraySlice<UInt8>) -> Sense.Kind {
    categories.first { category.elementsEqual($0.name.utf8) }?.kind ?? .noun
  }

  private static let categories: [(name: String, kind: Sense.Kind)] = [
    ("adjective", .adjective), ("phrase", .phrase), ("institution", .institution), ("body", .body),
    ("epithet", .epithet),
  ]

  /// The dual, which is as generic as the plural: وزيران.
  private mutating func addDual(of form: ArraySlice<UInt8>, _ sense: Sense) {
    guard !form.contains(UInt8(ascii: " ")) else { return }
    for ending in ["ان", "ين"] {
      let dual = Sense(kind: sense.kind, form: .masculinePlural, table: sense.table, record: sense.record)
      add(dual, phrase: (form + ending.utf8)[...], space: .bare)
    }
  }

  /// التونسيين, which التونسيون are behind whatever governs them: نقيب الصحفيين التونسيين.
  private mutating func addGenitive(of form: ArraySlice<UInt8>, _ sense: Sense) {
    let ending = Array("ون".utf8)
    guard form.suffix(ending.count) == ending[...] else { return }
    add(sense, phrase: (form.dropLast(ending.count) + "ين".utf8)[...], space: .bare)
  }

  /// مدينتي حماة وحمص, حيي النصر والزهور: the dual before two names, which the noun tells of as of one.
  private mutating func addPair(of noun: ArraySlice<UInt8>, _ sense: Sense) {
    guard !noun.contains(UInt8(ascii: " ")) else { return }
    let feminine = Array("ة".utf8)
    let stem = noun.suffix(feminine.count) == feminine[...] ? noun.dropLast(feminine.count) + "ت".utf8 : noun
    for ending in ["ي", "ا"] { add(sense, phrase: (stem + ending.utf8)[...], space: .exact) }
  }

  /// كبير مستشارين before whose advisers they are: كبير مستشاري الرئيس. So مجلس مفوضي الهيئة.
  private mutating func addConstruct(of form: ArraySlice<UInt8>, _ sense: Sense) {
    let ending = Array("ين".utf8)
    guard form.contains(UInt8(ascii: " ")), form.suffix(ending.count) == ending[...] else { return }
    add(sense, phrase: (form.dropLast(ending.count) + "ي".utf8)[...], space: .bare)
  }

  /// The feminine and the sound plurals of a masculine adjective.
  private mutating func addInflections(
    of form: ArraySlice<UInt8>, _ sense: Sense, _ table: GlossaryTable, _ record: Int
  ) {
    guard table.field(record, table.column("gender")) != "f" else { return }
    for (ending, inflected) in [
      ("ه", Form.feminine), ("ون", .masculinePlural), ("ين", .masculinePlural), ("ات", .femininePlural),
    ] {
      let sense = Sense(kind: sense.kind, form: inflected, table: sense.table, record: sense.record)
      add(sense, phrase: (form + ending.utf8)[...], space: .bare)
    }
  }

  /// Files a name by its consonants; where other spellings of it have the same, once. What is short is near too much.
  private mutating func addNear(_ sense: Sense, phrase: ArraySlice<UInt8>) {
    phrase.withUnsafeBufferPointer { scanner.scan($0, .near) }
    guard scanner.hashes.count > 1 || sense.kind != .person && phrase.count >= 2 * NearNames.leastLetters else {
      return
    }
    let hash = scanner.hashes.reduce(LexiconFile.Space.near.rawValue) { WordHash.append($1, to: $0) }
    var isFiled = false
    index.forEach(of: hash) { if $0 == sense { isFiled = true } }
    if !isFiled { index.add(sense, hash: hash) }
  }

  /// أمريكي and أميركي are one word, and papers use both: a name that the lists have in the one spelling is filed in the
  /// other, too.
  private mutating func addRespelt(_ sense: Sense, phrase: ArraySlice<UInt8>, space: LexiconFile.Space) {
    for (own, other) in [(Self.american, Self.levantineAmerican), (Self.levantineAmerican, Self.american)] {
      guard let start = Self.place(of: own, in: phrase) else { continue }
      var respelt = phrase
      respelt.replaceSubrange(start..<start + own.count, with: other)
      add(sense, phrase: respelt, space: space)
      return
    }
  }

  /// Where some bytes begin in a phrase: asked of each name at every start.
  private static func place(of bytes: [UInt8], in phrase: ArraySlice<UInt8>) -> Int? {
    guard phrase.count >= bytes.count else { return nil }
    return phrase.withUnsafeBufferPointer { phrase in
      (0...phrase.count - bytes.count).first { start in
        phrase[start + 1] == bytes[1] && bytes.indices.allSatisfy { phrase[start + $0] == bytes[$0] }
      }
    }.map { phrase.startIndex + $0 }
  }

  private static let american = Array("أمريك".utf8)
  private static let levantineAmerican = Array("أميرك".utf8)

  /// Adds a phrase, and each beginning of it as a prefix.
  private mutating func add(_ sense: Sense, phrase: ArraySlice<UInt8>, space: LexiconFile.Space) {
    phrase.withUnsafeBufferPointer { scanner.scan($0, space) }
    var hash = space.rawValue
    for (number, word) in scanner.hashes.enumerated() {
      if number > 0 { index.addPrefix(hash: hash) }
      hash = WordHash.append(word, to: hash)
    }
    if !scanner.hashes.isEmpty { index.add(sense, hash: hash) }
  }
}

/// Cuts a phrase of a glossary into folded words, as `Tokenizer` cuts a text.
enum PhraseWords {
  static func fold(_ phrase: some Collection<UInt8>) -> [[Unicode.Scalar]] {
    fold(String(decoding: phrase, as: UTF8.self))
  }

  static func fold(_ phrase: String) -> [[Unicode.Scalar]] {
    var phrase = phrase
    return phrase.withUTF8 { bytes in
      withUnsafeTemporaryAllocation(of: Unicode.Scalar.self, capacity: bytes.count) { scalars in
        fold(UnsafeMutableBufferPointer(rebasing: scalars[..<ScalarArray.decode(bytes, into: scalars)]))
      }
    }
  }

  /// Writes the letters of each word over the scalars that have been read.
  private static func fold(_ scalars: UnsafeMutableBufferPointer<Unicode.Scalar>) -> [[Unicode.Scalar]] {
    var words: [[Unicode.Scalar]] = []
    var count = 0
    func finish() {
      guard count > 0 else { return }
      let word = Folding.letters(UnsafeBufferPointer(rebasing: scalars[..<count]))
      count = 0
      if let cut = JoinedElement.cut(word[...]) {
        words.append(Array(word[..<cut]))
        words.append(Array(word[cut...]))
      } else {
        words.append(word)
      }
    }
    for place in scalars.indices {
      let scalar = scalars[place]
      if ArabicLetter.isLetter(scalar) || ArabicLetter.isMark(scalar) || ArabicLetter.isDigit(scalar)
        || ArabicLetter.isWesternLetter(scalar)
      {
        if Folding.fold(scalar) != nil {
          scalars[count] = scalar
          count += 1
        }
      } else {
        finish()
      }
    }
    finish()
    return words
  }

  /// The hash of a phrase in one space.
  static func hash(_ phrase: String, _ space: LexiconFile.Space) -> UInt64 {
    var scanner = PhraseScanner()
    var phrase = phrase
    phrase.withUTF8 { scanner.scan($0, space) }
    return scanner.hashes.reduce(space.rawValue) { WordHash.append($1, to: $0) }
  }
}
