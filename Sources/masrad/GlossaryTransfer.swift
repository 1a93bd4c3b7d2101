import Masrad
import MasradFormats

/// Brings a glossary from a file or a termbase to a file of another format, entry by entry.
struct GlossaryTransfer {
  /// Of the glossary that is read, for messages.
  var path: String
  var target: GlossaryFormat
  /// nil for all.
  var classes: Set<EntityClass>?
  var output: OutputOption
  var isStrict: Bool
  /// Whether what the format cannot carry is told.
  var reportsLosses = true

  /// - Parameters:
  ///   - format: of the file; nil to tell by the file.
  ///   - encoding: of a file of text; nil for UTF-8, or UTF-16 with a byte order mark.
  func run(from format: GlossaryFormat?, encoding: TextEncoding? = nil) throws {
    try run { body in
      do throws(GlossaryReadError) {
        return try GlossaryReader.forEach(path: path, format: format, encoding: encoding, body)
      } catch {
        try Self.fail(error)
      }
    }
  }

  /// - Parameters:
  ///   - read: hands over the entries.
  ///   - sent: gets each entry that goes out.
  func run(
    reading read: (_ body: (GlossaryRecord, GlossaryHeader) -> Bool) throws -> GlossaryHeader,
    sent: @escaping (Entry) -> Void = { _ in }
  ) throws {
    let spool = output.spool()
    var export: GlossaryExport?
    var fault: FileError?
    let header = try read { record, header in
      if let classes, !classes.contains(record.entry.entityClass) { return true }
      if export == nil { export = GlossaryExport(target, header) }
      export?.add(record)
      sent(record.entry)
      guard let bytes = export?.takeBytes(atLeast: 1 << 16) else { return true }
      do throws(FileError) {
        try spool.write(bytes)
      } catch {
        fault = error
        return false
      }
      return true
    }
    if let fault { throw Problem.output(fault) }
    guard var export = export ?? GlossaryExport(target, header) else { return }
    do throws(ExportError) {
      try export.end()
    } catch {
      throw Problem.export(target, error, path: path)
    }
    try LossMessages(target, path: path).tell(export.losses, isStrict: isStrict, isQuiet: !reportsLosses)
    do throws(FileError) {
      try spool.write(export.takeBytes())
      try spool.finish()
    } catch {
      throw Problem.output(error)
    }
  }

  private static func fail(_ error: GlossaryReadError) throws -> Never {
    switch error {
    case .file(let error): throw Problem.glossaryFile(error)
    case .malformed(let errors, let more):
      for error in errors { Messages.write(Problem.glossaryLine(error).message) }
      if more > 0, let file = errors.first?.file {
        Messages.write(Problem.moreGlossaryLines(file: file, count: more).message)
      }
      throw ExitStatus.data.code
    }
  }
}

/// Tells what an export could not carry.
struct LossMessages {
  private let format: GlossaryFormat
  private let path: String
  /// How many terms are named one by one.
  private static let named = 20

  /// - Parameter path: of the glossary that was read.
  init(_ format: GlossaryFormat, path: String) {
    self.format = format
    self.path = path
  }

  /// - Throws: the exit status where nothing may be lost and something is.
  func tell(_ losses: LossReport, isStrict: Bool, isQuiet: Bool = false) throws {
    guard !losses.isEmpty, isStrict || !isQuiet else { return }
    for refusal in losses.refusals.prefix(Self.named) { Messages.write(Wording.refusal(refusal, format, path: path)) }
    let more = losses.refusals.count - Self.named
    if more > 0 { Messages.write(Wording.moreRefusals(more, format)) }
    Messages.write(Wording.losses(losses, format))
    if isStrict {
      Messages.write(Wording.strict)
      throw ExitStatus.data.code
    }
  }
}
