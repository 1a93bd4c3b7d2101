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
    let glossary = try onTermbase { () throws(TermbaseError) in try termbase.glossary(at: source.number) }
    let selection = GlossarySelection(glossary, classes: classes)
    let bytes: [UInt8]
    let losses: LossReport
    do throws(ExportError) {
      (bytes, losses) = try GlossaryExport.bytes(selection, format)
    } catch {
      throw Problem.export(format, error, path: source.argument)
    }
    // Our own tables leave out the mentions alone, which stay in the termbase.
    let isOwn = [.csv, .csvPlain, .tsv, .xlsx].contains(format)
    try LossMessages(format, path: source.argument).tell(losses, isStrict: isStrict, isQuiet: isOwn)
    try output.write(bytes)
    if format.isImportable { remember(selection.entries, termbase) }
  }

  /// A termbase that cannot be written is no reason to fail: the table is there.
  private func remember(_ entries: [Entry], _ termbase: Termbase) {
    let sent = entries.filter { !format.capabilities.leavesOut.contains($0.status) }.map(\.id)
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
