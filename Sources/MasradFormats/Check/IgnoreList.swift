import Masrad

/// What people have told the check to be silent about: in a segment's note or in a comment within its text
/// (`<!-- masrad: ignore name-variant -->`, `masrad:ignore` alone for all rules), or in the settings.
public struct IgnoreList: Sendable {
  private let settings: [String]

  /// - Parameter settings: a surface, or `rule: surface`.
  public init(_ settings: [String]) { self.settings = settings }

  public func contains(_ diagnostic: Diagnostic, in report: CheckReport) -> Bool {
    if settings.contains(where: { matches($0, diagnostic) }) { return true }
    let file = report.files[diagnostic.document]
    var texts = [report.segment(diagnostic)]
    if file.notes.indices.contains(diagnostic.segment) { texts.append(file.notes[diagnostic.segment]) }
    return texts.contains { Self.isSilenced(diagnostic.rule, by: $0) }
  }

  private func matches(_ setting: String, _ diagnostic: Diagnostic) -> Bool {
    if setting == diagnostic.surface { return true }
    guard let colon = setting.firstIndex(of: ":") else { return false }
    let surface = setting[setting.index(after: colon)...].drop { $0 == " " }
    return setting[..<colon] == diagnostic.rule && surface == diagnostic.surface
  }

  /// Whether a text holds the mark, alone or with the rule's name behind it.
  static func isSilenced(_ rule: String, by text: String) -> Bool {
    guard text.utf8.count >= 13, let rest = behind("masrad:", text) else { return false }
    var words = rest.split { $0 == " " || $0 == "," || $0 == ">" }.map(String.init)
    guard words.first == "ignore" else { return false }
    words.removeFirst()
    let rules = words.prefix { word in CheckRule.all.contains { $0.id == word } }
    return rules.isEmpty || rules.contains(rule)
  }

  private static func behind(_ mark: StaticString, _ text: String) -> Substring? {
    let bytes = text.utf8
    var start = bytes.startIndex
    while let found = bytes[start...].firstIndex(of: mark.utf8Start.pointee) {
      let mark = UnsafeBufferPointer(start: mark.utf8Start, count: mark.utf8CodeUnitCount)
      if bytes[found...].starts(with: mark) { return text[bytes.index(found, offsetBy: mark.count)...] }
      start = bytes.index(after: found)
    }
    return nil
  }
}
