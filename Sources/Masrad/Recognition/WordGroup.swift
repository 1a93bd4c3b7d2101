/// Words that the grammar asks for by what they do beside a name: those of a group in `grammar-words.tsv`, whose README
/// says what each group is.
enum WordGroup: String, CaseIterable, Sendable {
  case agreeingHead = "agreeing-head"
  case area
  case authority
  case beforeAnybody = "before-anybody"
  case beforeClub = "before-club"
  case beforeOpponent = "before-opponent"
  case beforeTown = "before-town"
  case branch
  case called
  case causeBody = "cause-body"
  case countryside
  case federation
  case following
  case football
  case game
  case governor
  case holding
  case knownAs = "known-as"
  case kunya
  case leading
  case localBody = "local-body"
  case ministry
  case mission
  case mister
  case ofGod = "of-god"
  case ofTheGame = "of-the-game"
  case oversight
  case participle
  case partyAdjective = "party-adjective"
  case power
  case press
  case reporter
  case reporting
  case sentBody = "sent-body"
  case sport
  case statement
  case talk
  case thisYear = "this-year"
  case townBody = "town-body"
  case traded
  case usualGame = "usual-game"
  case wordOrName = "word-or-name"

  static let file = "grammar-words.tsv"

  /// Whether a word is one of the group.
  /// - Parameter key: the folded letters, as of `Stem.key` or, for words that stand without their article, `Stem.bareKey`.
  func contains(_ key: String) -> Bool { Self.builtIn[self]?.words.contains(key) ?? false }

  /// What stands in the group, in the order of the file, word by word in folded letters.
  var phrases: [[[Unicode.Scalar]]] { Self.builtIn[self]?.phrases ?? [] }

  private struct Members {
    var words: Set<String> = []
    var phrases: [[[Unicode.Scalar]]] = []
  }

  /// The words of each group, folded; read when they are first asked for, none when the program was built without the file.
  private static let builtIn = read(EmbeddedGlossaries.bytes(of: file))

  private static func read(_ bytes: [UInt8]?) -> [WordGroup: Members] {
    guard let bytes, let table = try? GlossaryTable(name: file, bytes: bytes) else { return [:] }
    let (arabic, group) = (table.column("arabic"), table.column("group"))
    var groups: [WordGroup: Members] = [:]
    for record in 0..<table.count {
      guard let group = WordGroup(rawValue: table.field(record, group)) else { continue }
      let words = PhraseWords.fold(table.field(record, arabic))
      groups[group, default: Members()].words.insert(words.map(ScalarArray.text).joined())
      groups[group, default: Members()].phrases.append(words)
    }
    return groups
  }
}
