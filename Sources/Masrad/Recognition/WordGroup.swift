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
  case bodyHead = "body-head"
  case branch
  case called
  case causeBody = "cause-body"
  case chair
  case circuit
  case council
  case deputyOrMember = "deputy-or-member"
  case envoyOrActor = "envoy-or-actor"
  case following
  case holding
  case knownAs = "known-as"
  case leading
  case localBody = "local-body"
  case ministry
  case ministryNoun = "ministry-noun"
  case mission
  case mister
  case ofGod = "of-god"
  case oversight
  case participle
  case partyAdjective = "party-adjective"
  case pastor
  case power
  case press
  case ruler
  case sentBody = "sent-body"
  case sport
  case statement
  case syndicateChair = "syndicate-chair"
  case team
  case thisYear = "this-year"
  case townBody = "town-body"
  case traded
  case wordOrName = "word-or-name"

  static let file = "grammar-words.tsv"

  /// Whether a word is one of the group.
  /// - Parameter key: the folded letters, as of `Stem.key` or, for words that stand without their article, `Stem.bareKey`.
  func contains(_ key: String) -> Bool { Self.words[self].contains(key) }

  /// Whether a word is one of the group.
  /// - Parameter word: as tables write it, without its article.
  func contains(word: String) -> Bool { contains(Self.key(word)) }

  /// The words of each group, folded; none when the program was built without the file.
  static let builtIn = Result { () throws(GlossaryFileError) in
    guard let bytes = EmbeddedGlossaries.bytes(of: file) else { return GroupedWords<WordGroup>() }
    return try read(bytes)
  }

  private static let words = (try? builtIn.get()) ?? GroupedWords()

  static func read(_ bytes: [UInt8]) throws(GlossaryFileError) -> GroupedWords<WordGroup> {
    try GroupedWords(GlossaryTable(name: file, bytes: bytes), of: "arabic", key: key)
  }

  private static func key(_ word: String) -> String { PhraseWords.fold(word).map(ScalarArray.text).joined() }
}
