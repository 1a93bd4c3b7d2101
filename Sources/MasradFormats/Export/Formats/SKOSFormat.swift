import Masrad

/// SKOS in Turtle: a concept an entry, the headword and the preferred English as `prefLabel`, variants and admitted
/// forms as `altLabel`, forms with a proclitic, deprecated and unconfirmed English as `hiddenLabel`, which is found and not shown.
///
/// Source: the SKOS reference and Turtle's grammar. Written for others; Masrad does not read it back.
enum SKOSFormat {
  static let description = FormatDescription(
    ending: "ttl",
    FormatCapabilities(
      carries: [],
      shows: [
        .identifier, .entityClass, .status, .source, .alternatives, .deprecatedForms, .variants, .variantKinds,
        .attachedForms, .context, .notes,
      ], leavesOut: [.rejected], keepsLines: true)
  ) { SKOSWriter() }
}

private struct SKOSWriter: GlossaryWriter {
  private var text = ByteText()

  mutating func begin(_ header: GlossaryHeader) {
    text.add(
      """
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix dct: <http://purl.org/dc/terms/> .

      <urn:masrad:glossary> a skos:ConceptScheme ;
        dct:title "Glossary"@en .

      """)
  }

  mutating func add(_ record: GlossaryRecord) {
    let entry = record.entry
    text.add("\n<urn:masrad:entry:\(Self.escapedIdentifier(entry.id))> a skos:Concept ;\n")
    text.add("  skos:inScheme <urn:masrad:glossary> ;\n")
    add("skos:notation", entry.id)
    add("dct:type", entry.entityClass.rawValue)
    add("skos:prefLabel", entry.arabic, "ar")
    for variant in entry.variants { add("skos:altLabel", variant.surface, "ar") }
    for form in entry.attached { add("skos:hiddenLabel", form.surface, "ar") }
    add(entry.status == .deprecated ? "skos:hiddenLabel" : "skos:prefLabel", entry.english.form, "en")
    for form in entry.alternatives {
      add(form.usage == .deprecated || !form.isConfirmed ? "skos:hiddenLabel" : "skos:altLabel", form.form, "en")
    }
    add("skos:editorialNote", "status: \(entry.status.rawValue)", "en")
    if !entry.context.isEmpty { add("skos:example", entry.context, "ar") }
    if !entry.notes.isEmpty { add("skos:note", entry.notes) }
    if !entry.source.isEmpty { add("dct:source", entry.source) }
    text.add("  .\n")
  }

  private mutating func add(_ property: String, _ value: String, _ language: String? = nil) {
    text.add("  \(property) \"")
    for byte in value.utf8 {
      switch byte {
      case UInt8(ascii: "\""): text.add("\\\"")
      case UInt8(ascii: "\\"): text.add("\\\\")
      case 0x0A: text.add("\\n")
      default: text.add(byte)
      }
    }
    text.add(language.map { "\"@\($0) ;\n" } ?? "\" ;\n")
  }

  /// An IRI's path has letters, digits and a few marks; the rest as bytes in hexadecimal.
  private static func escapedIdentifier(_ id: String) -> String {
    var out = ""
    for byte in id.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
        out.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        out += digits.utf8.count < 2 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return out
  }

  mutating func end() {}

  mutating func takeBytes() -> [UInt8] { text.take() }

  var pendingBytes: Int { text.bytes.count }
}
