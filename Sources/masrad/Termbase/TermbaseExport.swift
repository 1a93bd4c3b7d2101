import Masrad
import MasradFormats
import MasradTermbase

/// What a termbase remembers when a table goes out, so that it can come back.
enum TermbaseExport {
  /// Call when the file is written. A termbase that cannot be written is no reason to fail: the table is there.
  static func remember(
    _ source: GlossarySource, entries: [Entry], format: String, output: String, author: Author, wait: WaitOption
  ) throws(Problem) {
    guard source.isTermbase else { return }
    let termbase = try wait.open(source.path)
    defer { termbase.close() }
    do {
      try termbase.remember(
        export: output, format: format, at: source.number, entries: entries.map(\.id), author: author)
    } catch {
      Messages.write(
        TermbaseWording.message(error)
          + "; this export is not remembered, name its state with --base when it comes back")
    }
  }
}
