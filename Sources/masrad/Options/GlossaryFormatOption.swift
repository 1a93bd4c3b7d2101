import ArgumentParser
import MasradFormats

extension GlossaryFormat: ExpressibleByArgument {}

/// The format of a file that is read. Formats for writing only are taken, too, so that the message can say what they are.
struct ReadFormat: ExpressibleByArgument {
  let format: GlossaryFormat

  init?(argument: String) {
    guard let format = GlossaryFormat(rawValue: argument) else { return nil }
    self.format = format
  }

  static var allValueStrings: [String] { GlossaryFormat.allCases.filter(\.isImportable).map(\.rawValue) }

  func check() throws(ValidationError) {
    if !format.isImportable { throw ValidationError(Wording.writtenOnly(format)) }
  }
}

extension OutputOption {
  /// The format that somebody asks for by name, or by how the output's file is named.
  ///
  /// - Parameter otherwise: where neither tells.
  func format(_ asked: GlossaryFormat?, otherwise: GlossaryFormat) throws(ValidationError) -> GlossaryFormat {
    if let asked { return asked }
    guard let output else { return otherwise }
    if let format = GlossaryFormat(fileName: output) { return format }
    // An office program would refuse the file, or show it garbled.
    let ending = output.lowercased().split(separator: "/").last?.split(separator: ".").last ?? ""
    guard !Self.others.contains(ending) else { throw ValidationError(Wording.notWritten(as: String(ending))) }
    return otherwise
  }

  /// The endings of files that no glossary is written as.
  private static let others: Set<Substring> = ["doc", "docx", "rtf", "odt", "ods", "odp", "pdf", "ppt", "pptx", "xls"]
}

/// Whether an export may lose anything.
struct StrictOption: ParsableArguments {
  @Flag(help: "Write nothing when the format cannot carry everything; the exit status is then 3.")
  var strict = false
}
