/// TBX version 3 (ISO 30042:2019), dialect TBX-Basic, style DCA.
///
/// Source: the structure and the data categories that the TBX groups publish: `subjectField` in the concept, `context`
/// in the term's section only, the term first there.
enum TBX3Format {
  static let namespace = "urn:iso:std:iso:30042:ed-2"
  static let description = FormatDescription(ending: "tbx", TBXTerm.capabilities) { TBXWriter(dialect) }

  private static let dialect = TBXDialect(
    root: "tbx", attributes: [("type", "TBX-Basic"), ("style", "dca"), ("xml:lang", "en"), ("xmlns", namespace)],
    header: """
       <tbxHeader><fileDesc><sourceDesc><p>Masrad \(MasradVersion.text)</p></sourceDesc></fileDesc></tbxHeader>

      """,
    concept: "conceptEntry", language: "langSec", term: "termSec", partOfSpeech: "noun")
}
