/// Why a name is written as it is: its segments and forms, and where it comes from.
public struct NameExplanation: Sendable {
  /// An origin with its probability, and what speaks for it.
  public struct OriginShare: Sendable {
    public let origin: Origin
    public let share: Double
  }

  /// A part of the name for its likeliest origin.
  public struct Part: Sendable {
    public let arabic: String
    /// element, particle, number or word
    public let kind: String
    /// The forms with their probabilities, the best first.
    public let forms: [EnglishForm]
    /// The records of the lists, `names-arabic.tsv:12 arabic`.
    public let records: [String]
    /// The origins that the part speaks for most, with the factor by which it makes them likelier.
    public let evidence: [(origin: Origin, factor: Double)]
  }

  /// File and line of the record that has the name whole and is what is written; nil where its parts decide.
  public let record: String?
  public let origins: [OriginShare]
  public let parts: [Part]
}
