/// An Arabic text and its translation, segment by segment: what every bilingual format is read into.
public struct BilingualText: Sendable, Equatable {
  /// A unit of text and its translation.
  public struct Segment: Sendable, Equatable {
    /// The Arabic, without inline markup.
    public var source: String
    /// The translation; nil where the file has none, which is another thing than an empty one.
    public var target: String?
    /// The 1-based line of the source file where `source` begins.
    public var sourceLine: Int
    /// The 1-based line of the target file where `target` begins; where there is none, that of the segment.
    public var targetLine: Int
    /// What the format calls the segment: the id of a unit, the message context; nil where it has no such thing.
    public var id: String?
    /// A note of the format, for people.
    public var note: String?

    public init(
      source: String, target: String?, sourceLine: Int, targetLine: Int, id: String? = nil, note: String? = nil
    ) {
      self.source = source
      self.target = target
      self.sourceLine = sourceLine
      self.targetLine = targetLine
      self.id = id
      self.note = note
    }
  }

  /// Where the Arabic comes from, as the user named it.
  public var sourcePath: String
  /// Where the translation comes from; the same as `sourcePath` for a file that holds both.
  public var targetPath: String
  public var segments: [Segment]

  public init(sourcePath: String, targetPath: String, segments: [Segment] = []) {
    self.sourcePath = sourcePath
    self.targetPath = targetPath
    self.segments = segments
  }
}
