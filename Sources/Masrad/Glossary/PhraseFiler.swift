/// Says under which hashes the phrases of a table's records are found, and what each means.
struct PhraseFiler {
  /// In the order of the records, for each shard of the index.
  private(set) var filings = [[PhraseIndex.Filing]](repeating: [], count: PhraseIndex.shardCount)
  private var scanner = PhraseScanner()

  /// Files what stands in a column of some records.
  /// - Parameter number: the table's own, for the senses.
  mutating func add(_ phrases: LexiconFile.Phrases, of table: GlossaryTable, _ number: Int16, _ records: Range<Int>) {
    guard let column = table.column(phrases.column) else { return }
    let category = table.column("category")
    let role = table.column("role")
    let gender = table.column("gender")
    let feminine = phrases.kind == .head && phrases.form == .masculine ? table.column("feminine") : nil
    for record in records {
      let field = table.fieldBytes(record, column)
      guard !field.isEmpty else { continue }
      // سيدة أولى: no man is called so.
      if let feminine, table.fieldBytes(record, feminine).elementsEqual(field) { continue }
      var kind = phrases.kind
      if let category { kind = Self.kind(category: table.fieldBytes(record, category)) }
      if let role, table.fieldBytes(record, role).first == UInt8(ascii: "f") { kind = .family }
      // أولى and عليا stand in the list by themselves and agree with feminines.
      let isFeminine = (kind == .adjective || kind == .epithet) && table.field(record, gender) == "f"
      let sense = Sense(
        kind: kind, form: isFeminine ? .feminine : phrases.form, table: number, record: Int32(record))
      for value in phrases.several ? field.split(separator: UInt8(ascii: "|")) : [field] {
        let form = phrases.pairs ? value.prefix { $0 != UInt8(ascii: "=") } : value
        add(sense, phrase: form, space: phrases.space)
        if phrases.near { fileNear(sense, phrase: form) }
        if kind == .organisation || kind == .place { addRespelt(sense, phrase: form, space: phrases.space) }
        if kind == .institution { addConstruct(of: form, sense) }
        if kind == .nationality, phrases.form == .masculinePlural { addGenitive(of: form, sense) }
        if phrases.kind == .classNoun, phrases.form == .masculine { addPair(of: form, sense) }
        if phrases.kind == .head, phrases.form == .masculine {
          addDual(of: form, sense)
          addConstruct(of: form, sense)
        }
        if phrases.kind == .head, !phrases.form.isPlural { addOfWoman(form, sense) }
        if kind == .adjective || kind == .epithet { addInflections(of: form, sense, isFeminine: isFeminine) }
      }
    }
  }

  mutating func add(user entry: UserGlossary.Entry, number: Int) {
    let sense = Sense(kind: .user, form: .masculine, table: -1, record: Int32(number))
    for form in [entry.arabic] + entry.variants {
      let phrase = Array(form.utf8)[...]
      add(sense, phrase: phrase, space: .exact)
      if entry.entityClass != .title { fileNear(sense, phrase: phrase) }
    }
  }

  /// Head and complement make one phrase, the complement as it stands: رئيس + الحكومة is not رئيس + حكومة.
  mutating func addFrames(_ table: GlossaryTable, _ number: Int16) {
    let head = table.column("head")
    let complement = table.column("complement")
    for record in 0..<table.count {
      let sense = Sense(kind: .frame, form: .masculine, table: number, record: Int32(record))
      var hash = PhraseWords.hash(table.field(record, head), .bare)
      for word in PhraseWords.fold(table.field(record, complement)) {
        hash = WordHash.append(WordHash.of(word[...]), to: hash)
      }
      file(sense, hash)
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

  /// نائبة رئيسة المفوضية as نائبة رئيس المفوضية: the second to a woman.
  private mutating func addOfWoman(_ form: ArraySlice<UInt8>, _ sense: Sense) {
    guard form.count > Self.ofChief.count, form.suffix(Self.ofChief.count) == Self.ofChief[...] else { return }
    add(sense, phrase: (form + "ة".utf8)[...], space: .bare)
  }

  private static let ofChief = Array(" رئيس".utf8)

  /// The feminine and the sound plurals of a masculine adjective.
  private mutating func addInflections(of form: ArraySlice<UInt8>, _ sense: Sense, isFeminine: Bool) {
    guard !isFeminine else { return }
    for (ending, inflected) in [
      ("ه", Form.feminine), ("ون", .masculinePlural), ("ين", .masculinePlural), ("ات", .femininePlural),
    ] {
      let sense = Sense(kind: sense.kind, form: inflected, table: sense.table, record: sense.record)
      add(sense, phrase: (form + ending.utf8)[...], space: .bare)
    }
  }

  /// Files the name that was read last by its consonants, too; where other spellings of it have the same, once. What is
  /// short is near too much.
  private mutating func fileNear(_ sense: Sense, phrase: ArraySlice<UInt8>) {
    guard scanner.count > 1 || sense.kind != .person && phrase.count >= 2 * NearNames.leastLetters else { return }
    file(sense, scanner.hash(.near), isOnce: true)
  }

  /// أمريكي and أميركي are one word, and papers use both: a name that the lists have in the one spelling is filed in the
  /// other, too.
  private mutating func addRespelt(_ sense: Sense, phrase: ArraySlice<UInt8>, space: LexiconFile.Space) {
    guard let start = Self.americanPlace(phrase) else { return }
    let isLevantine = phrase[start...].starts(with: Self.levantineAmerican)
    var respelt = phrase
    respelt.replaceSubrange(
      start..<start + Self.american.count, with: isLevantine ? Self.american : Self.levantineAmerican)
    add(sense, phrase: respelt, space: space)
  }

  /// Where the first of the two spellings begins in a phrase: asked of each name at every start.
  private static func americanPlace(_ phrase: ArraySlice<UInt8>) -> Int? {
    let count = american.count
    guard phrase.count >= count else { return nil }
    return phrase.withUnsafeBufferPointer { bytes in
      (0...bytes.count - count).first { start in
        // أم
        guard bytes[start + 1] == american[1], bytes[start + 3] == american[3] else { return false }
        let found = bytes[start..<start + count]
        return found.elementsEqual(american) || found.elementsEqual(levantineAmerican)
      }
    }.map { phrase.startIndex + $0 }
  }

  private static let american = Array("أمريك".utf8)
  private static let levantineAmerican = Array("أميرك".utf8)

  /// Files a phrase, and each beginning of it as a prefix.
  private mutating func add(_ sense: Sense, phrase: ArraySlice<UInt8>, space: LexiconFile.Space) {
    phrase.withUnsafeBufferPointer { scanner.scan($0) }
    var hash = space.rawValue
    for word in 0..<scanner.count {
      if word > 0 { file(Sense(kind: .prefix, form: .masculine, table: 0, record: 0), hash, isOnce: true) }
      hash = WordHash.append(scanner.hash(word, space), to: hash)
    }
    if scanner.count > 0 { file(sense, hash) }
  }

  private mutating func file(_ sense: Sense, _ hash: UInt64, isOnce: Bool = false) {
    filings[PhraseIndex.shard(of: hash)].append(PhraseIndex.Filing(hash: hash, sense: sense, isOnce: isOnce))
  }
}
