import Masrad
import OrderedCollections

/// Rules for typos, which looks at single words of the English: each wrong word of a deprecated form and the right one.
///
/// Source: the reference of typos: `[default.extend-words]`, keys in lower case, compared without regard to case. A form
/// of several words gives rules where it differs from the right one word for word; a word that is right elsewhere in
/// the glossary gives none.
enum TyposFormat {
  static let description = FormatDescription(
    ending: "toml",
    FormatCapabilities(carries: [], shows: [.deprecatedForms], leavesOut: [.rejected, .deprecated])
  ) { TyposWriter() }
}

private struct TyposWriter: GlossaryWriter {
  private var text = ByteText()
  private var rules: OrderedDictionary<String, Rule> = [:]
  private var rightWords: Set<String> = []
  private(set) var refusals: [ExportRefusal] = []

  private struct Rule {
    var right: [String]
    var targets: [ExportTarget]
  }

  mutating func begin(_ header: GlossaryHeader) {
    text.add("# Deprecated English forms of a Masrad glossary.\n[default.extend-words]\n")
  }

  mutating func add(_ record: GlossaryRecord) {
    let entry = record.entry
    for form in [entry.english.form] + entry.alternatives.filter({ $0.usage == .admitted }).map(\.form) {
      for word in Self.words(form) { rightWords.insert(word.lowercased()) }
    }
    for form in entry.alternatives where form.usage == .deprecated {
      let (wrong, right) = (Self.words(form.form), Self.words(entry.english.form))
      let place = ExportPlace(record)
      guard wrong.count == right.count else {
        refusals.append(.term(place, text: form.form))
        continue
      }
      for (wrong, right) in zip(wrong, right) where wrong.lowercased() != right.lowercased() {
        var rule = rules[wrong.lowercased()] ?? Rule(right: [], targets: [])
        guard !rule.right.contains(right) else { continue }
        rule.right.append(right)
        rule.targets.append(ExportTarget(english: right, place: place, status: entry.status))
        rules[wrong.lowercased()] = rule
      }
    }
  }

  mutating func end() {
    for (wrong, rule) in rules where !rightWords.contains(wrong) {
      if rule.right.count > 1 {
        refusals.append(.homograph(source: wrong, targets: rule.targets))
      } else {
        text.add("\(TOMLText.quoted(wrong)) = \(TOMLText.quoted(rule.right[0]))\n")
      }
    }
  }

  /// The runs of letters, as typos takes words.
  private static func words(_ text: String) -> [String] {
    text.unicodeScalars.split { !$0.properties.isAlphabetic && !$0.properties.isDiacritic }.map { String($0) }
  }

  mutating func takeBytes() -> [UInt8] { text.take() }

  var pendingBytes: Int { text.bytes.count }
}

/// Strings of TOML, which are also strings of YAML in double quotes.
enum TOMLText {
  static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}
