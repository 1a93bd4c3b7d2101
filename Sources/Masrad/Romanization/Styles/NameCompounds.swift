/// The words that make one name with the word before them: الدين, الله.
struct NameCompounds: Sendable {
  static let file = "names-compounds.tsv"

  private var keys: Set<String> = []

  init() throws(GlossaryFileError) {
    var keys: Set<String> = []
    try GlossaryTable.forEach(Self.file, ["arabic"]) { keys.insert(Folding.key(of: $0[0])) }
    self.keys = keys
  }

  /// Whether a word, with its article, makes one name with the word before it.
  func joins(_ element: StyledElement) -> Bool { keys.contains(Folding.key(of: element.arabic)) }
}
