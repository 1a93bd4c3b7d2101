import Masrad

/// The entries of a glossary that are to be written: all, or those of some classes.
public struct GlossarySelection {
  public let glossary: Glossary
  public let entries: [Entry]
  private let english: [String: String]

  /// - Parameter classes: nil for all.
  public init(_ glossary: Glossary, classes: Set<EntityClass>? = nil) {
    self.glossary = glossary
    entries = glossary.entries.filter { classes?.contains($0.entityClass) ?? true }
    english = Dictionary(glossary.entries.map { ($0.id, $0.english.form) }) { first, _ in first }
  }

  /// The English of the titles that an entry holds, those of classes left out among them.
  func titles(of entry: Entry) -> [String] { entry.titles.compactMap { english[$0] } }

  /// An entry with the English of its titles.
  public func record(_ entry: Entry) -> GlossaryRecord { GlossaryRecord(entry, titles: titles(of: entry)) }
}
