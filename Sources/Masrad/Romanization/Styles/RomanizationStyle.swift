/// A style of romanisation: how names are written in Latin letters. A record of data with rules of ICU; opened once.
///
/// Immutable once made; any number of threads may share it.
public struct RomanizationStyle: Sendable {
  /// The name by which a glossary tells its style: `ic`, or the name of the user's file.
  public let id: String
  /// Who made the style, for people.
  public let title: String
  /// nil for the house style, whose forms are those of the glossaries.
  let writer: StyledNameWriter?

  /// The spellings of newspapers.
  public static let news = RomanizationStyle(id: "news")

  /// The styles that are built in, the default first.
  public static let ids = ["news", "ic", "bgn-pcgn", "un", "ala-lc", "ijmes", "din", "iso-233-2"]

  private init(id: String) {
    self.id = id
    title = "the spellings of newspapers"
    writer = nil
  }

  /// The built-in style of this name; nil where there is none.
  public static func builtIn(_ id: String) throws(StyleError) -> RomanizationStyle? {
    if id == news.id { return news }
    guard let text = Self.text(id) else { return nil }
    return try RomanizationStyle(text: text, file: "\(id).style")
  }

  /// A style of a user's own.
  ///
  /// - Parameters:
  ///   - text: the file's text, without byte order mark.
  ///   - file: its path, for messages; its name without ending is the style's.
  public init(text: String, file: String) throws(StyleError) {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    id = name.hasSuffix(".style") ? String(name.dropLast(6)) : name
    let record: StyleRecord
    let engine: StyleEngine
    do throws(StyleFileError) {
      let lines = try StyleFile(text, name: file)
      record = try StyleRecord(lines, base: try Self.base(of: lines))
      engine = try StyleEngine(record, file: lines)
    } catch {
      throw .file(error)
    }
    title = record["name"]
    do throws(GlossaryFileError) {
      writer = try StyledNameWriter(record: record, engine: engine)
    } catch {
      throw .builtIn(error)
    }
  }

  /// The name that the elements make.
  public func write(_ elements: [StyledElement]) -> StyledName {
    guard let writer else {
      return StyledName(form: elements.compactMap(\.news).joined(separator: " "), vowels: nil)
    }
    return writer.write(elements)
  }

  // MARK: Base

  private static func text(_ id: String) -> String? {
    EmbeddedGlossaries.bytes(of: "Styles/\(id).style").map { String(decoding: $0, as: UTF8.self) }
  }

  /// The record that a file builds on, and that one on its own base.
  private static func base(of file: StyleFile) throws(StyleFileError) -> StyleRecord? {
    guard let setting = file.settings.first(where: { $0.key == StyleKey.base }) else { return nil }
    guard ids.contains(setting.value), let text = Self.text(setting.value) else {
      throw StyleFileError(
        file: file.name, line: setting.line, column: setting.column,
        .unknownValue(key: StyleKey.base, value: setting.value, allowed: ids))
    }
    let lines = try StyleFile(text, name: "\(setting.value).style")
    return try StyleRecord(lines, base: try base(of: lines))
  }
}

/// Why a style can't be used.
public enum StyleError: Error, Equatable, Sendable {
  case file(StyleFileError)
  case builtIn(GlossaryFileError)
}
