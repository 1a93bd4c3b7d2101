/// English words that the English of offices and bodies asks for by where they stand and what they take: those of a group
/// in `english-grammar-words.tsv`, whose README says what each group is.
enum EnglishWordGroup: String, CaseIterable, Sendable {
  case accredited
  case activity
  case affairs
  case artistic
  case beforeAdjectives = "before-adjectives"
  case behindAcronym = "behind-acronym"
  case behindBody = "behind-body"
  case behindFields = "behind-fields"
  case behindPlace = "behind-place"
  case behindProject = "behind-project"
  case behindState = "behind-state"
  case behindTown = "behind-town"
  case broadcaster
  case company
  case congress
  case court
  case courtesy
  case department
  case deputy
  case facility
  case facilityBeginning = "facility-beginning"
  case firstOfOffice = "first-of-office"
  case forces
  case forField = "for-field"
  case forming
  case formingAlone = "forming-alone"
  case hospital
  case inCharge = "in-charge"
  case international
  case lastAdjective = "last-adjective"
  case medium
  case member
  case minister
  case nation
  case numbered
  case ofBody = "of-body"
  case ofPeople = "of-people"
  case ofPurpose = "of-purpose"
  case ofSubject = "of-subject"
  case oneOfMany = "one-of-many"
  case operations
  case ordinal
  case owner
  case party
  case pluralBody = "plural-body"
  case pointOfCompass = "point-of-compass"
  case regional
  case reporting
  case royal
  case school
  case secondInCharge = "second-in-charge"
  case sender
  case sentBySender = "sent-by-sender"
  case size
  case team
  case unionOfField = "union-of-field"
  case upperHouse = "upper-house"
  case vicePresident = "vice-president"
  case workplace

  static let file = "english-grammar-words.tsv"

  private var words: [String] { Self.words[self] ?? [] }

  /// Whether a text is a word of the group.
  func contains(_ text: String) -> Bool { words.contains(text) }

  /// Whether a text ends in a word of the group, though it be written in one with what stands before.
  func ends(_ text: String) -> Bool { words.contains(where: text.hasSuffix) }

  /// Whether a text of several words ends in one of the group.
  func endsPhrase(_ text: String) -> Bool { ending(of: text, behind: " ") != nil }

  /// Whether a text has a word of the group somewhere.
  func isInside(_ text: String) -> Bool { words.contains { text.contains($0) } }

  /// The word of the group that a text begins with.
  /// - Parameter next: what must follow it.
  func beginning(of text: String, before next: String) -> String? { words.first { text.hasPrefix($0 + next) } }

  /// The word of the group that a text ends with.
  /// - Parameter last: what must stand before it.
  func ending(of text: String, behind last: String) -> String? { words.first { text.hasSuffix(last + $0) } }

  /// The words of each group; none when the program was built without the file.
  static let builtIn = EmbeddedGlossaries.read(file, none: GroupedWords(), read)

  /// The longest first, so that what a text begins or ends with is one of them whatever their order.
  private static let words = ((try? builtIn.get()) ?? GroupedWords()).longestFirst

  static func read(_ bytes: [UInt8]) throws(GlossaryFileError) -> GroupedWords<EnglishWordGroup> {
    try GroupedWords(GlossaryTable(name: file, bytes: bytes), of: "english")
  }
}

extension Lexicon {
  /// Whether whoever holds an office is sent: diplomats, and the coordinators and commissioners of a body.
  func isSent(_ head: Sense) -> Bool {
    field(head, "kind") == "diplomatic" || EnglishWordGroup.sentBySender.ends(field(head, "english"))
  }
}
