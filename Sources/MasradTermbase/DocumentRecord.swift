import Masrad

/// Where a text names an entry.
public struct MentionRecord: Equatable, Sendable {
  public var start: Int
  public var end: Int
  /// The entry's identifier.
  public var entry: String
  public var surface: String
  /// The same with the proclitic that is joined to it; empty where none is.
  public var attached: String
  public var line: Int
  public var column: Int
  public var context: String

  /// - Parameter document: the place of the text among those of the glossary.
  func mention(in document: Int) -> Mention {
    Mention(document: document, range: start..<max(start, end), surface: surface, line: line, column: column)
  }
}

/// A text whose mentions the termbase keeps.
public struct DocumentRecord: Equatable, Sendable {
  public let id: Int64
  /// As the user named it.
  public var path: String
  /// The SHA-256 of its bytes; empty where only its mentions came in.
  public var hash: String
  public var scalars: Int
  /// With what its names were found: the program's version and the user's lists.
  public var recognition: String
  /// In the order of the text.
  public var mentions: [MentionRecord]
}
