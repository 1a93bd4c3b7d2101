/// The names of a text's Arabic: the entries at once, and the glossary with their mentions, which is more work, when it
/// is asked for. What is made of the entries alone need not wait for it.
struct FoundNames {
  /// Those of the glossary, perhaps without mentions.
  let entries: [Entry]
  let names: NameEntries
  private let make: () -> Glossary

  init(_ glossary: Glossary) {
    entries = glossary.entries
    names = NameEntries(glossary)
    make = { glossary }
  }

  init(_ words: DocumentWords, _ scan: GlossaryScan) {
    let found = scan.names(in: [words])
    entries = found.entries
    names = NameEntries(found.entries) { found.isNamedInFull[$0] }
    make = { scan.glossary(of: found, in: [words], hasContext: false) }
  }

  func glossary() -> Glossary { make() }
}
