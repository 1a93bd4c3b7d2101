/// Why a document cannot be read as XML, and where.
public struct MarkupError: Error, Equatable, Sendable {
  public enum Reason: Equatable, Sendable {
    /// Not well-formed, or nested too deep; in libxml2's words.
    case malformed(String)
    /// The document declares an entity, which may stand for anything, a file of the machine or a billion letters.
    case declaresEntity(String)
    /// An entity that is declared elsewhere.
    case unknownEntity(String)
    /// A tag, comment or CDATA section of more than half a megabyte.
    case tooLong
    case noMemory
  }
  public let reason: Reason
  /// 1-based; the column counts characters.
  public let line: Int
  public let column: Int
}
