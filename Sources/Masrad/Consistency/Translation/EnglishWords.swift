/// What a word of a translation can be beside a name.
struct EnglishRoles: OptionSet, Sendable {
  let rawValue: UInt16

  static let article = EnglishRoles(rawValue: 1 << 0)
  static let particle = EnglishRoles(rawValue: 1 << 1)
  static let pronoun = EnglishRoles(rawValue: 1 << 2)
  /// A sentence may begin with it.
  static let function = EnglishRoles(rawValue: 1 << 3)
  /// Weekdays and months.
  static let calendar = EnglishRoles(rawValue: 1 << 4)
  /// The full stop behind it ends no sentence.
  static let abbreviation = EnglishRoles(rawValue: 1 << 5)
  static let address = EnglishRoles(rawValue: 1 << 6)
  static let office = EnglishRoles(rawValue: 1 << 7)
  static let placeNoun = EnglishRoles(rawValue: 1 << 8)
  static let bodyNoun = EnglishRoles(rawValue: 1 << 9)
  /// A word of the titles' and portfolios' English.
  static let title = EnglishRoles(rawValue: 1 << 10)
  /// Turkish, US.
  static let nationality = EnglishRoles(rawValue: 1 << 11)
  /// Capitals alone: UNESCO.
  static let acronym = EnglishRoles(rawValue: 1 << 12)
  /// In Arabic letters.
  static let arabic = EnglishRoles(rawValue: 1 << 13)

  /// Belongs to the word behind it: Abdel Fattah is one element.
  static let joinsNext = EnglishRoles(rawValue: 1 << 14)
  /// Belongs to the word before it: Nour al-Din is one element.
  static let joinsLast = EnglishRoles(rawValue: 1 << 15)

  /// Words with a capital that are no part of a person's name.
  static let notName: EnglishRoles = [
    .pronoun, .function, .calendar, .abbreviation, .address, .office, .placeNoun, .bodyNoun, .title, .nationality,
  ]
}

/// English words by their keys: those of english-words.tsv, and those that the tables write titles and nationalities
/// with.
struct EnglishWords: Sendable {
  /// The file it reads.
  static let file = "english-words.tsv"

  private var roles: [String: EnglishRoles] = [:]
  /// The country of a nationality's adjective: `turkish` → TR.
  private(set) var nationalities: [String: String] = [:]
  /// The country of its name: `turkey` → TR.
  private(set) var countries: [String: String] = [:]
  /// The names of countries by code, and the adjectives, as keys in the order of their files.
  private(set) var countryNames: [String: String] = [:]
  private(set) var adjectives: [String: [String]] = [:]

  init(lexicon: Lexicon) {
    if let bytes = EmbeddedGlossaries.bytes(of: Self.file),
      let table = try? GlossaryTable(name: Self.file, bytes: bytes)
    {
      let columns = ["word", "kind"].map(table.column)
      for record in 0..<table.count {
        roles[table.field(record, columns[0]), default: []].formUnion(Self.role(table.field(record, columns[1])))
      }
    }
    for (file, columns) in Self.titleColumns {
      guard let table = lexicon.table(file) else { continue }
      let numbers = columns.map(table.column)
      for record in 0..<table.count {
        for number in numbers { add(table.field(record, number), .title) }
      }
    }
    if let table = lexicon.table("nationalities.tsv") {
      let columns = ["english", "country"].map(table.column)
      for record in 0..<table.count {
        let english = table.field(record, columns[0])
        add(english, .nationality)
        let (key, country) = (EnglishKey.of(english), table.field(record, columns[1]))
        nationalities[key] = country
        if adjectives[country]?.contains(key) != true { adjectives[country, default: []].append(key) }
      }
    }
    if let table = lexicon.table("countries.tsv") {
      let columns = ["iso", "english"].map(table.column)
      for record in 0..<table.count {
        let (code, key) = (table.field(record, columns[0]), EnglishKey.of(table.field(record, columns[1])))
        countries[key] = code
        countryNames[code] = key
      }
    }
  }

  /// The country of a key that is a nationality's adjective, one of its people or all, or a country's name.
  func country(of key: String) -> String? {
    nationalities[key] ?? countries[key] ?? (key.hasSuffix("s") ? nationalities[String(key.dropLast())] : nil)
  }

  /// The nouns that titles are built on, in the order of the alphabet.
  var offices: [String] { roles.filter { $0.value.contains(.office) || $0.value.contains(.address) }.keys.sorted() }

  func roles(of key: String) -> EnglishRoles { roles[key] ?? [] }

  private static let titleColumns: [(String, [String])] = [
    ("titles-heads.tsv", ["english", "feminine-english", "alternatives"]),
    ("titles-offices.tsv", ["english", "alternatives"]),
    ("titles-modifiers.tsv", ["english"]),
    ("titles-portfolios.tsv", ["english-of", "english-before", "alternatives"]),
  ]

  private mutating func add(_ english: String, _ role: EnglishRoles) {
    for word in english.split(whereSeparator: { $0 == " " || $0 == "-" || $0 == "|" }) {
      let key = EnglishKey.of(String(word))
      if key.utf8.count > 1 { roles[key, default: []].insert(role) }
    }
  }

  private static func role(_ kind: String) -> EnglishRoles {
    switch kind {
    case "article": .article
    case "particle": .particle
    case "pronoun": .pronoun
    case "function": .function
    case "weekday", "month": .calendar
    case "abbreviation": .abbreviation
    case "address": .address
    case "office": .office
    case "place": .placeNoun
    case "body": .bodyNoun
    default: []
    }
  }
}
