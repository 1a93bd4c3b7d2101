/// UTX (Universal Terminology eXchange) of AAMT.
///
/// Source: the format as translate-toolkit reads it: a first line of languages, one of columns, CRLF, no quotes. The
/// date that others write there is left out, so that the same glossary is the same file.
enum UTXFormat {
  static let description = FormatDescription(
    ending: "utx",
    FormatCapabilities(
      carries: [.entityClass, .notes], shows: [.variants, .variantKinds, .attachedForms],
      leavesOut: [.rejected, .deprecated]),
    table: TableLayout(
      dialect: CSVWriter.Dialect(separator: UInt8(ascii: "\t"), lineEnd: [0x0D, 0x0A], quoting: .never),
      header: ["#src", "tgt", "src:pos", "comment"],
      columns: [.arabic, .english, .constant("noun"), .comment], forms: .rows(.lookup),
      firstLine: "#UTX-S 1.00; ar/en; creator: Masrad", commentMark: "#"))
}
