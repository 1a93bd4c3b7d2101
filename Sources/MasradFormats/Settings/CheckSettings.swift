import Masrad

/// What is wrong in a settings file.
public struct SettingsError: Error, Equatable, Sendable {
  public enum Reason: Equatable, Sendable {
    case syntax(TOMLError.Reason)
    case unknownKey(String, nearest: String?)
    /// A value of another kind than the key wants.
    case value(String, expected: String)
    case unknownValue(String, value: String, allowed: [String])
  }
  public let file: String
  public let line: Int
  public let column: Int
  public let reason: Reason
}

/// The settings of a house, from a `masrad.toml`:
///
/// ```toml
/// [check]
/// fail-on = "error"
/// glossaries = ["names.csv"]
/// baseline = "known.json"
/// ignore = ["Sfax", "name-variant: Mosaïque"]
///
/// [check.rules]
/// arabic-orthography = "warning"
/// name-missing = "off"
/// ```
///
/// Paths are relative to the file's folder.
public struct CheckSettings: Equatable, Sendable {
  public var failOn: Diagnostic.Severity?
  public var glossaries: [String] = []
  public var baseline: String?
  /// What is not reported: a surface, or `rule: surface`.
  public var ignored: [String] = []
  /// Rules whose severity is another than their own; nil for one that is off.
  public var severities: [String: Diagnostic.Severity?] = [:]

  public init() {}

  private static let keys = ["check.fail-on", "check.glossaries", "check.baseline", "check.ignore"]

  /// - Parameter path: the file's path, for messages and as the place from which its paths lead.
  public init(_ text: String, path: String) throws(SettingsError) {
    let settings: [TOMLReader.Setting]
    do {
      settings = try TOMLReader.settings(text)
    } catch {
      throw SettingsError(file: path, line: error.line, column: error.column, reason: .syntax(error.reason))
    }
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    for setting in settings { try take(setting, path, folder) }
  }

  private mutating func take(_ setting: TOMLReader.Setting, _ path: String, _ folder: String) throws(SettingsError) {
    func fail(_ reason: SettingsError.Reason) -> SettingsError {
      SettingsError(file: path, line: setting.line, column: setting.column, reason: reason)
    }
    func string() throws(SettingsError) -> String {
      guard case .string(let text) = setting.value else {
        throw fail(.value(setting.key, expected: "a text in quotes"))
      }
      return text
    }
    func strings() throws(SettingsError) -> [String] {
      guard case .list(let values) = setting.value else {
        throw fail(.value(setting.key, expected: "a list of texts, [\"…\", \"…\"]"))
      }
      var texts: [String] = []
      for value in values {
        guard case .string(let text) = value else {
          throw fail(.value(setting.key, expected: "a list of texts, [\"…\", \"…\"]"))
        }
        texts.append(text)
      }
      return texts
    }
    func resolved(_ name: String) -> String { name.hasPrefix("/") || name == "-" ? name : folder + name }
    switch setting.key {
    case "check.fail-on":
      let text = try string()
      guard let severity = Diagnostic.Severity(rawValue: text) else {
        throw fail(.unknownValue(setting.key, value: text, allowed: Diagnostic.Severity.allCases.map(\.rawValue)))
      }
      failOn = severity
    case "check.glossaries": glossaries = try strings().map(resolved)
    case "check.baseline": baseline = resolved(try string())
    case "check.ignore": ignored = try strings()
    default: try takeRule(setting, fail: fail, text: string)
    }
  }

  private mutating func takeRule(
    _ setting: TOMLReader.Setting, fail: (SettingsError.Reason) -> SettingsError,
    text: () throws(SettingsError) -> String
  ) throws(SettingsError) {
    let prefix = "check.rules."
    let rules = CheckRule.all.map(\.id)
    guard setting.key.hasPrefix(prefix), rules.contains(String(setting.key.dropFirst(prefix.count))) else {
      let near = Nearest.word(to: setting.key, among: Self.keys + rules.map { prefix + $0 })
      throw fail(.unknownKey(setting.key, nearest: near))
    }
    let value = try text()
    if value == "off" {
      severities.updateValue(nil, forKey: String(setting.key.dropFirst(prefix.count)))
    } else if let severity = Diagnostic.Severity(rawValue: value) {
      severities[String(setting.key.dropFirst(prefix.count))] = severity
    } else {
      throw fail(
        .unknownValue(setting.key, value: value, allowed: Diagnostic.Severity.allCases.map(\.rawValue) + ["off"]))
    }
  }
}
