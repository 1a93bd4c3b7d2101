/// The small tables about names: particles, the article, rulers' numbers, initials, words that are written in one with
/// the word before, endings that tell an origin, and English names with the article.
struct NameConventions: Sendable {
  /// The files it reads.
  static let files = ["particles.tsv", "origin-endings.tsv", "english-articles.tsv"]

  /// Folded particle → origin → English.
  private var particles: [String: [String: String]] = [:]
  /// The same by their hashes.
  private var particleHashes = HashSet()
  private var articles: [String: String] = [:]
  private var ordinals: [String: String] = [:]
  private var initials: [String: (letters: [String], isCertain: Bool)] = [:]
  /// Folded word → origin → English.
  private var joined: [String: [String: (english: String, isAlways: Bool)]] = [:]
  private var endings: [(ending: String, origin: Origin)] = []
  private var englishNames: Set<String> = []
  private var englishWithout: Set<String> = []
  private var englishBeginnings: [String] = []
  private var englishEndings: [String] = []
  private var placeEndings: Set<String> = []
  private var countedNouns: Set<String> = []
  private var houses: Set<String> = []
  private var openings: Set<String> = []

  init() throws(GlossaryFileError) {
    try Self.records("particles.tsv", ["arabic", "kind", "origin", "english"]) { add(particle: $0) }
    try Self.records("origin-endings.tsv", ["ending", "origin"]) {
      endings.append((Folding.key(of: $0[0]), Origin($0[1])))
    }
    // The longest ending tells most: وفا before وف.
    endings.sort { ($1.ending.utf8.count, $0.ending) < ($0.ending.utf8.count, $1.ending) }
    try Self.records("english-articles.tsv", ["english", "kind"]) { fields in
      switch fields[1] {
      case "beginning": englishBeginnings.append(fields[0])
      case "ending": englishEndings.append(fields[0])
      case "place":
        placeEndings.insert(fields[0])
        countedNouns.insert(fields[0])
      case "without": englishWithout.insert(fields[0])
      case "count": countedNouns.insert(fields[0])
      case "house":
        houses.insert(fields[0])
        countedNouns.insert(fields[0])
      case "opening": openings.insert(fields[0])
      default: englishNames.insert(fields[0])
      }
    }
  }

  private static func records(
    _ name: String, _ columns: [String], _ body: ([String]) -> Void
  ) throws(GlossaryFileError) {
    guard let bytes = EmbeddedGlossaries.bytes(of: name) else { return }
    let table = try GlossaryTable(name: name, bytes: bytes)
    let numbers = columns.map(table.column)
    for record in 0..<table.count { body(numbers.map { table.field(record, $0) }) }
  }

  private mutating func add(particle fields: [String]) {
    let key = Folding.key(of: fields[0])
    switch fields[1] {
    case "article": articles[fields[2]] = fields[3]
    case "ordinal": ordinals[key] = fields[3]
    case "initial":
      let letters = fields[3].split(separator: "|").map { $0.filter { $0 != " " } }
      initials[fields[0]] = (letters, fields[2] != "foreign")
    case "joined", "joinable": joined[key, default: [:]][fields[2]] = (fields[3], fields[1] == "joined")
    default:
      particles[key, default: [:]][fields[2]] = fields[3]
      particleHashes.insert(WordHash.of(key.unicodeScalars))
    }
  }

  func isParticle(_ key: String) -> Bool { particles[key] != nil }

  func isParticle(_ letters: [Unicode.Scalar]) -> Bool { particleHashes.contains(WordHash.of(letters)) }

  /// `II` for الثاني behind a ruler's name.
  func ordinal(_ key: String) -> String? { ordinals[key] }

  /// The English of a particle in names of an origin; nil where it is none there.
  func particle(_ key: String, origin: Origin) -> String? {
    guard let forms = particles[key], !origin.putsFamilyFirst else { return nil }
    return forms[origin.name] ?? (origin.isArabic ? forms["arabic"] : forms["foreign"] ?? forms["arabic"])
  }

  /// Whether names of an origin have a particle as their own: no name of Spain has ابن, though an Arab's there may.
  func isOwn(particle key: String, origin: Origin) -> Bool {
    guard let forms = particles[key], !origin.putsFamilyFirst else { return false }
    if forms[origin.name] != nil { return true }
    return origin.isArabic
      ? forms["arabic"] != nil : forms["foreign"] != nil || origin.usesArabicNames && forms["arabic"] != nil
  }

  /// What a word that is the name of a letter may stand for, and whether it is nothing else.
  /// - Parameter word: as written: إل is a letter, ال is none.
  func initial(_ word: String) -> (letters: [String], isCertain: Bool)? { initials[word] }

  /// The English of a word that names of an origin write in one with the word before, `zadeh`, `oğlu`: always, or only
  /// behind what is no given name (`kaya`).
  func joined(_ key: String, origin: Origin) -> (english: String, isAlways: Bool)? { joined[key]?[origin.name] }

  /// Whether names of some origin write a word in one with the word before.
  func isJoined(_ key: String) -> Bool { joined[key] != nil }

  /// How the article is written in names of an origin: `al-`, `el-`, `El`.
  func article(origin: Origin) -> String { articles[origin.name] ?? articles["arabic"] ?? "al-" }

  /// The origin that the ending of a family name tells.
  func origin(ofEnding key: String) -> Origin? {
    endings.first { key == $0.ending || (key.hasSuffix($0.ending) && key.utf8.count > $0.ending.utf8.count + 4) }?
      .origin
  }

  /// Whether a noun of names of bodies is of things that are counted: Director of the Garden, but of Defence.
  func isCounted(_ noun: String) -> Bool { countedNouns.contains(noun) || englishEndings.contains(noun) }

  /// Whether a place takes `the` behind a preposition.
  func takesArticle(place: String) -> Bool {
    if englishNames.contains(place) || englishBeginnings.contains(where: { place.hasPrefix($0) }) { return true }
    // the Mosul Dam, the French Republic
    guard place.contains(" "), let last = place.split(separator: " ").last.map(String.init) else { return false }
    return placeEndings.contains(last) || englishBeginnings.contains(last)
  }

  /// Whether a party takes `the`: what is called after a thing that is counted does, the Patriotic Union of Kurdistan, and
  /// what ends in its members, the Lebanese Forces, but not Law and Justice.
  func takesArticle(party: String) -> Bool {
    guard takesArticle(body: party), let last = party.split(separator: " ").last else { return false }
    return takesArticle(brand: party) || last.hasSuffix("s")
      || party.split(whereSeparator: { $0 == " " || $0 == "-" }).contains { isCounted(String($0)) || $0 == "Alliance" }
  }

  /// Whether the list says that a name or phrase never takes `the`.
  func standsWithoutArticle(_ text: String) -> Bool { englishWithout.contains(text) }

  /// Whether a body of some other kind takes `the`, which most of several words do: not Human Rights Watch.
  func takesArticle(body: String) -> Bool {
    !englishWithout.contains(body) && !isHouse(body)
      && (body.contains(" ") || takesArticle(place: body) || isCounted(body))
  }

  /// Whether a house has a name of its own before its noun: Al-Shifa Hospital, but the Royal Hospital.
  func isHouse(_ body: String) -> Bool {
    let words = body.split(separator: " ")
    guard words.count > 1, let first = words.first, let last = words.last else { return false }
    return houses.contains(String(last)) && !openings.contains(String(first))
  }

  /// Whether a party, company or armed group takes `the`, which most do not.
  func takesArticle(brand: String) -> Bool {
    guard !englishWithout.contains(brand) else { return false }
    return englishNames.contains(brand) || englishEndings.contains { brand.hasSuffix($0) && brand != $0 }
      || englishBeginnings.contains { brand == $0 || brand.hasPrefix($0 + " ") }
  }
}
