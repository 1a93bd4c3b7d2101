import Masrad
import OrderedCollections

/// A rule for Vale: deprecated English forms, each with the preferred one. Save it as `styles/Glossary/Names.yml`.
///
/// Source: Vale's documentation of `substitution`: `swap` has regular expressions as keys, so that what means something
/// in one is escaped; with `ignorecase: false` case counts.
enum ValeFormat {
  static let description = FormatDescription(
    ending: "yml",
    FormatCapabilities(carries: [], shows: [.deprecatedForms], leavesOut: [.rejected, .deprecated])
  ) { ValeWriter() }
}

private struct ValeWriter: GlossaryWriter {
  private var text = ByteText()
  private var rules: OrderedDictionary<String, [ExportTarget]> = [:]
  private(set) var refusals: [ExportRefusal] = []

  mutating func begin(_ header: GlossaryHeader) {
    text.add("# Deprecated English forms of a Masrad glossary.\nextends: substitution\n")
    text.add("message: \"Use '%s' instead of '%s'.\"\nlevel: error\nignorecase: false\nswap:\n")
  }

  mutating func add(_ record: GlossaryRecord) {
    let entry = record.entry
    for form in entry.alternatives where form.usage == .deprecated && form.form != entry.english.form {
      rules[form.form, default: []].append(
        ExportTarget(english: entry.english.form, place: ExportPlace(record), status: entry.status))
    }
  }

  mutating func end() {
    var isEmpty = true
    for (wrong, targets) in rules {
      if Set(targets.map(\.english)).count > 1 {
        refusals.append(.homograph(source: wrong, targets: targets))
        continue
      }
      isEmpty = false
      text.add("  \(TOMLText.quoted(Self.escaped(wrong))): \(TOMLText.quoted(targets[0].english))\n")
    }
    if isEmpty { text.add("  {}\n") }
  }

  private static func escaped(_ form: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in form.unicodeScalars {
      if "\\.^$|?*+()[]{}".unicodeScalars.contains(scalar) { out.append("\\") }
      out.append(scalar)
    }
    return String(out)
  }

  mutating func takeBytes() -> [UInt8] { text.take() }

  var pendingBytes: Int { text.bytes.count }
}
