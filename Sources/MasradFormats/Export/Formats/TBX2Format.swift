/// TBX 2 (ISO 30042:2008, `martif`): what OmegaT, translate-toolkit and most other tools read.
///
/// Source: the standard's structure as OmegaT's schema has it: in a `tig` the term, then its termNotes, then the rest.
enum TBX2Format {
  static let description = FormatDescription(ending: "tbx", TBXTerm.capabilities) { TBXWriter(dialect) }

  private static let dialect = TBXDialect(
    root: "martif", attributes: [("type", "TBX"), ("xml:lang", "en")],
    header: """
       <martifHeader>
        <fileDesc><sourceDesc><p>Masrad \(MasradVersion.text)</p></sourceDesc></fileDesc>
        <encodingDesc><p type="XCSURI">TBXXCS.xcs</p></encodingDesc>
       </martifHeader>

      """,
    concept: "termEntry", language: "langSet", term: "tig", partOfSpeech: nil)
}
