/// All that the glossaries know, found by phrase.
///
/// Immutable once made; any number of threads may share it. Phrases are found by a 64-bit hash of their folded
/// words: with some hundred thousand phrases two that collide are less likely than one in a thousand million.
public final class Lexicon: Sendable {
  let tables: [GlossaryTable]
  private let index: PhraseIndex

  /// The built-in glossaries.
  public static func builtIn() throws(GlossaryFileError) -> Lexicon { try Lexicon(users: []) }

  /// The built-in glossaries with a user's own, of which a later one wins over an earlier.
  public init(users: [UserGlossary]) throws(GlossaryFileError) {
    conventions = try NameConventions()
    _ = try (WordGroup.builtIn.get(), EnglishWordGroup.builtIn.get(), EnglishRewording.builtIn.get())
    userEntries = users.flatMap(\.entries)
    let builder = try LexiconBuilder(LexiconFile.all, users: userEntries)
    tables = builder.tables
    index = builder.index
    tableNumbers = Dictionary(uniqueKeysWithValues: tables.enumerated().map { ($1.name, $0) })
    countryRecords = builder.countryRecords
  }

  let conventions: NameConventions
  let userEntries: [UserGlossary.Entry]
  private let tableNumbers: [String: Int]
  /// ISO code → record of countries.tsv.
  private let countryRecords: [String: Int]

  /// What is known of the phrase with this hash.
  func senses(of hash: UInt64) -> PhraseIndex.Senses { index.senses(of: hash) }

  /// What is known of one word as it is written.
  /// - Parameter word: the hash of its folded letters, as of `Stem.exact`.
  func senses(word: UInt64) -> PhraseIndex.Senses {
    senses(of: WordHash.append(word, to: LexiconFile.Space.exact.rawValue))
  }

  /// Hands over what is known of the phrase with this hash, in the order of `senses`.
  @inline(__always)
  func forEachSense(of hash: UInt64, _ body: (Sense) -> Void) { index.forEach(of: hash, body) }

  /// A field of the record that a sense stands for.
  func field(_ sense: Sense, _ column: String) -> String {
    if let user = userEntry(sense) {
      return column == "arabic" ? user.arabic : column == "english" ? user.english : ""
    }
    let table = tables[Int(sense.table)]
    return table.field(Int(sense.record), table.column(column))
  }

  /// Whether a field of the record of a table that a sense stands for has these bytes and no others.
  func field(_ sense: Sense, _ column: String, equals wanted: [UInt8]) -> Bool {
    let table = tables[Int(sense.table)]
    return table.field(Int(sense.record), table.column(column), equals: wanted)
  }

  /// Whether the record says that its name alone is also an ordinary word or another name, and wants evidence.
  func isAmbiguous(_ sense: Sense) -> Bool {
    sense.kind != .user && hasSource(sense, with: Self.ambiguous)
  }
  private static let ambiguous = Array("ambiguous".utf8)

  private func hasSource(_ sense: Sense, with words: [UInt8]) -> Bool {
    let table = tables[Int(sense.table)]
    guard let column = table.column("source") else { return false }
    return table.field(Int(sense.record), column, contains: words)
  }

  /// Whether houses of a kind are called by a noun of the vocabulary: Al-Thawra Hospital.
  ///
  /// - Parameter house: its English, such as `Military Hospital`.
  func isName(_ noun: Sense, of house: String) -> Bool {
    Self.namedHouses.contains(where: house.hasSuffix) && hasSource(noun, with: Self.nameOfHouses)
  }
  private static let namedHouses = ["Hospital", "School", "Mosque", "Stadium"]
  private static let nameOfHouses = Array("a name of hospitals".utf8)

  /// Whether it is a part of the world, such as the Middle East, and no country's.
  func isWorldRegion(_ sense: Sense) -> Bool {
    sense.kind == .place && ["region", "continent"].contains(field(sense, "kind")) && field(sense, "country").isEmpty
  }

  /// Whether it is a country, by a name of countries.tsv or by a longer one of places.tsv.
  func isCountry(_ sense: Sense) -> Bool {
    sense.kind == .country || (sense.kind == .place && field(sense, "kind") == "country")
  }

  /// Whether it is a name of the Arabic list of names, rather than of the foreign one.
  func isArabicName(_ sense: Sense) -> Bool {
    (sense.kind == .given || sense.kind == .family) && tables[Int(sense.table)].name == "names-arabic.tsv"
  }

  /// Whether it is a sports club.
  func isClub(_ sense: Sense) -> Bool { sense.kind == .organisation && field(sense, "kind") == "club" }

  /// Whether an adjective comes before others in English: National Health Committee.
  func standsFirst(_ adjective: Sense) -> Bool { hasSource(adjective, with: Self.firstAdjective) }
  private static let firstAdjective = Array("stands first".utf8)

  /// Whether airports, hospitals and the like have an adjective in their names, as الدولي, behind whom they are called after.
  func isInNamesOfHouses(_ adjective: Sense) -> Bool { hasSource(adjective, with: Self.inNamesOfHouses) }
  private static let inNamesOfHouses = Array("in names of houses".utf8)

  /// Whether a class noun may have something else than a name behind it.
  func takes(_ classNoun: Sense, _ follower: ClassNounFollower) -> Bool {
    values(classNoun, "behind").contains(follower.rawValue)
  }

  /// What a noun of the vocabulary means with its article and no more, where that is something else: النظام, the Regime.
  func meaningAlone(_ noun: Sense) -> String? {
    hasSource(noun, with: Self.otherwiseAlone) ? values(noun, "alternatives").first : nil
  }
  private static let otherwiseAlone = Array("alone its alternative".utf8)

  /// The line of a user's glossary that a sense stands for; nil when it is a record of a table.
  func userEntry(_ sense: Sense) -> UserGlossary.Entry? {
    sense.kind == .user ? userEntries[Int(sense.record)] : nil
  }

  func values(_ sense: Sense, _ column: String) -> [String] {
    guard sense.kind != .user else { return [] }
    let table = tables[Int(sense.table)]
    return table.values(Int(sense.record), table.column(column))
  }

  /// The elements of the name lists in the lists' order: Arabic, `given`, `family` or `both`, and the origin's name.
  public var nameElements: [(arabic: String, role: String, origin: String)] {
    ["names-arabic.tsv", "names-foreign.tsv"].compactMap(table).flatMap { table in
      let columns = ["arabic", "role", "origin"].map(table.column)
      return (0..<table.count).map { record in
        (table.field(record, columns[0]), table.field(record, columns[1]), table.field(record, columns[2]))
      }
    }
  }

  /// File and line of a sense, for provenance: `people.tsv:120`.
  func place(of sense: Sense) -> String {
    if let user = userEntry(sense) { return user.place }
    let table = tables[Int(sense.table)]
    return "\(table.name):\(table.line(of: Int(sense.record)))"
  }

  func table(_ name: String) -> GlossaryTable? { tableNumbers[name].map { tables[$0] } }

  /// A field of the country with this code, or the empty text.
  func country(_ code: String, _ column: String) -> String {
    guard let record = countryRecords[code], let table = table("countries.tsv") else { return "" }
    return table.field(record, table.column(column))
  }
}

/// One thing that a phrase can mean: a record of a table, in one of its forms.
struct Sense: Sendable, Equatable {
  enum Kind: UInt8, Sendable {
    case prefix  // the beginning of longer phrases
    case user, person, personShort, place, country, organisation
    case given, family
    case head, frame, office, modifier, portfolio
    case noun, institution, body, adjective, epithet, phrase, nationality
    case classNoun, common, whole, month
  }
  let kind: Kind
  /// Which form of the record: see `Form`, or the number of the variant.
  let form: Form
  let table: Int16
  let record: Int32

  /// Whether it is of the same line of the lists, by whichever form or spelling.
  func isSameRecord(as other: Sense) -> Bool { table == other.table && record == other.record }
}

/// Gender and number as agreement sees them.
enum Form: UInt8, Sendable {
  case masculine, feminine, masculinePlural, femininePlural

  var isPlural: Bool { self == .masculinePlural || self == .femininePlural }

  /// The value of a `gender` column.
  init(gender: String) {
    switch gender {
    case "f": self = .feminine
    case "mp": self = .masculinePlural
    case "fp": self = .femininePlural
    default: self = .masculine
    }
  }
}
