import Masrad

/// An entry on its way from one format to another, with what a format may want of the entries around it.
public struct GlossaryRecord: Equatable, Sendable {
  public var entry: Entry
  /// The English of the titles that a person holds, for formats that show it and have no other entry at hand.
  public var titles: [String]
  /// The line that it was read from, in formats of lines.
  public var line: Int?
  /// The sheet of a workbook that has several.
  var sheet: String?
  /// Whether the file names the identifier; an entry without was given one.
  public var hasOwnID = true
  /// The names of the columns that say something, in lower case, in tables whose columns may be missing.
  var columns: Set<String>?

  public init(_ entry: Entry, titles: [String] = [], line: Int? = nil) {
    self.entry = entry
    self.titles = titles
    self.line = line
  }
}

/// What stands before the entries of a glossary.
public struct GlossaryHeader: Equatable, Sendable {
  public var style: String
  public var documents: [Glossary.Source]

  public init(style: String = "news", documents: [Glossary.Source] = []) {
    self.style = style
    self.documents = documents
  }
}

extension Entry {
  /// The source as files have it: the built-in lists without their lines, which move as lists grow, so that a later
  /// version of Masrad finds nothing changed where nothing is.
  var lastingSource: String {
    guard english.provenance == .lexicon || english.provenance == .composed,
      let end = source.utf8.firstIndex(of: UInt8(ascii: ":"))
    else { return source }
    return String(source[..<end])
  }
}
