import Masrad
import MasradFormats
import MasradTermbase

/// A termbase on its way out; it remembers what went out, so that it can come back.
struct TermbaseExport {
  let source: GlossarySource
  let format: GlossaryFormat
  /// nil for all.
  let classes: Set<EntityClass>?
  let isStrict: Bool
  let output: OutputOption
  let wait: WaitOption
  let author: Author

  func run() throws {
    let termbase = try wait.open(source.path)
    defer { termbase.close() }
    // The mentions that our own tables leave out stay in the termbase.
    let transfer = GlossaryTransfer(
      path: source.argument, target: format, classes: classes, output: output, isStrict: isStrict,
      reportsLosses: !format.isOwnTable)
    let leavesOut = format.capabilities.leavesOut
    // Where all go out, their identifiers need not be kept.
    let isPart = classes != nil || !leavesOut.isEmpty || source.number != nil
    var sent: [String] = []
    try transfer.run { body in
      if let number = source.number {
        let selection = try onTermbase { () throws(TermbaseError) in
          GlossarySelection(try termbase.glossary(at: number))
        }
        let header = GlossaryHeader(style: selection.glossary.style, documents: selection.glossary.documents)
        for entry in selection.entries where !body(selection.record(entry), header) { break }
        return header
      }
      return try onTermbase { () throws(TermbaseError) in try termbase.forEachRecord(body) }
    } sent: { entry in
      if isPart, format.isImportable, !leavesOut.contains(entry.status) { sent.append(entry.id) }
    }
    if format.isImportable { remember(isPart ? sent : nil, termbase) }
  }

  /// A termbase that cannot be written is no reason to fail: the table is there.
  ///
  /// - Parameter sent: the identifiers of what went out; nil for all.
  private func remember(_ sent: [String]?, _ termbase: Termbase) {
    do {
      try termbase.remember(
        export: output.output ?? "-", format: format.rawValue, at: source.number, entries: sent, author: author)
    } catch {
      Messages.write(
        TermbaseWording.message(error)
          + "; this export is not remembered, name its state with --base when it comes back"
      )
    }
  }
}
