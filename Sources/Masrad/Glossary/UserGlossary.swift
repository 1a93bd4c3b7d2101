/// A user's own list of names and titles, whose lines win over the built-in ones.
public struct UserGlossary: Sendable {
  public struct Entry: Sendable, Equatable {
    public var arabic: String
    public var english: String
    public var entityClass: EntityClass
    public var status: Status
    public var alternatives: [String]
    public var variants: [String]
    /// File and line, for provenance.
    public var place: String

    public init(
      arabic: String, english: String, entityClass: EntityClass, status: Status, alternatives: [String],
      variants: [String], place: String
    ) {
      self.arabic = arabic
      self.english = english
      self.entityClass = entityClass
      self.status = status
      self.alternatives = alternatives
      self.variants = variants
      self.place = place
    }
  }
  public var entries: [Entry]

  public init(entries: [Entry]) { self.entries = entries }
}
