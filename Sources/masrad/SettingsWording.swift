import Masrad
import MasradFormats

/// The words of the messages about settings files.
enum SettingsWording {
  static func message(_ error: SettingsError) -> String {
    "\(error.file):\(error.line):\(error.column): \(words(error.reason))"
  }

  private static func words(_ reason: SettingsError.Reason) -> String {
    switch reason {
    case .syntax(let reason): syntax(reason)
    case .unknownKey(let key, let near):
      "unknown key \(Wording.quoted(key))\(Wording.nearest(near)); see 'masrad check --help'"
    case .value(let key, let expected): "expected \(expected) for \(key); correct the value"
    case .unknownValue(let key, let value, let allowed):
      "unknown \(key) \(Wording.quoted(value)); write one of \(Wording.list(allowed))"
    }
  }

  private static func syntax(_ reason: TOMLError.Reason) -> String {
    switch reason {
    case .noKey: "expected a key, a [table] or a comment behind #"
    case .noEquals: "expected = behind the key; write key = value"
    case .noValue: "expected a text in quotes, a whole number, true, false or a [list]"
    case .openString: "the quote is never closed; close it on its line"
    case .openList: "the list is never closed; put a comma between its values and ] behind the last"
    case .openTable: "expected ] behind the table's name"
    case .escape(let text): "unknown escape \(text); double the backslash, or write the text in single quotes"
    case .behindValue(let text):
      "expected the end of the line, found \(Wording.quoted(text)); put each key on its own line"
    case .repeatedKey(let key, let line): "the key \(key) is set in line \(line) already; remove one"
    }
  }
}
