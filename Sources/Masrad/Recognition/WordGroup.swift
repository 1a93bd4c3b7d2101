/// Words that the grammar asks for by what they do beside a name: those of a group in `grammar-words.tsv`, whose README
/// says what each group is.
enum WordGroup: String, CaseIterable, Sendable {
  case acting
  case agreeingHead = "agreeing-head"
  case amity
  case area
  case authority
  case beforeAnybody = "before-anybody"
  case beforeClub = "before-club"
  case beforeOpponent = "before-opponent"
  case beforeTown = "before-town"
  case bodyHead = "body-head"
  case branch
  case called
  case causeBody = "cause-body"
  case chair
  case circuit
  case council
  case countryside
  case deputyOrMember = "deputy-or-member"
  case envoyOrActor = "envoy-or-actor"
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
  case ministryNoun = "ministry-noun"
  case mission
  case mister
  case official
  case ofGod = "of-god"
  case ofTheGame = "of-the-game"
  case oversight
  case participle
  case partyAdjective = "party-adjective"
  case pastor
  case placeInOrder = "place-in-order"
  case power
  case press
  case reporter
  case reporting
  case ruler
  case sentBody = "sent-body"
  case sport
  case stateBody = "state-body"
  case statement
  case syndicateChair = "syndicate-chair"
  case talk
  case team
  case thisYear = "this-year"
  case townBody = "town-body"
  case traded
  case usualGame = "usual-game"
  case wordOrName = "word-or-name"

  static let file = "grammar-words.tsv"

  /// Whether a word is one of the group.
  /// - Parameter key: the folded letters, as of `Stem.key` or, for words that stand without their article, `Stem.bareKey`.
  func contains(_ key: String) -> Bool { Self.members[self]?.keys.contains(key) ?? false }

  /// What stands in the group, in the order of the file, word by word in folded letters.
  var phrases: [[[Unicode.Scalar]]] { Self.members[self]?.phrases ?? [] }

  /// Whether a word is one of the group.
  /// - Parameter word: as tables write it, without its article.
  func contains(word: String) -> Bool { contains(Self.key(PhraseWords.fold(word))) }

  /// The words of each group; none when the program was built without the file.
  static let builtIn = EmbeddedGlossaries.read(file, none: GroupedWords(), read)

  static func read(_ bytes: [UInt8]) throws(GlossaryFileError) -> GroupedWords<WordGroup> {
    try GroupedWords(GlossaryTable(name: file, bytes: bytes), of: "arabic")
  }

  /// The words of a group in folded letters, each as one key and word by word.
  private struct Members {
    let keys: Set<String>
    let phrases: [[[Unicode.Scalar]]]
  }

  private static let members = {
    let words = (try? builtIn.get()) ?? GroupedWords()
    return Dictionary(
      uniqueKeysWithValues: allCases.map { group in
        let phrases = words[group].map(PhraseWords.fold)
        return (group, Members(keys: Set(phrases.map(key)), phrases: phrases))
      })
  }()

  private static func key(_ words: [[Unicode.Scalar]]) -> String { words.map(ScalarArray.text).joined() }
}
