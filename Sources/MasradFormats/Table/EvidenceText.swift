import Masrad

/// Lists every mention with what made it one, in the order of the texts.
public enum EvidenceText {
  /// A line for the mention, `PATH:LINE:COLUMN: SURFACE: CLASS, ENGLISH`, and one for the evidence.
  public static func bytes(_ selection: GlossarySelection, isTerminal: Bool) -> [UInt8] {
    var lines: [(document: Int, start: Int, text: String)] = []
    for entry in selection.entries {
      for mention in entry.mentions {
        let place = mention.label ?? "\(mention.line):\(mention.column)"
        let head =
          "\(selection.glossary.documents[mention.document].path):\(place): \(mention.surface): "
          + "\(entry.entityClass.rawValue), \(entry.english.form)"
        let text = [head, "    " + (mention.evidence ?? "")].map { GlossaryCSV.clean($0) }
          .map { isTerminal ? Isolates.aroundArabic(in: $0) : $0 }
        lines.append((mention.document, mention.range.lowerBound, text.joined(separator: "\n") + "\n"))
      }
    }
    lines.sort { ($0.document, $0.start) < ($1.document, $1.start) }
    return Array(lines.map(\.text).joined().utf8)
  }
}
