import ArgumentParser

/// The romanisation style that commands share.
struct StyleOption: ParsableArguments {
  static let names = ["news"]

  @Option(
    help: ArgumentHelp("The style of romanisation: \(names.joined(separator: ", "))."),
    completion: .list(names))
  var style = "news"

  func validate() throws {
    guard Self.names.contains(style) else { throw ValidationError(Wording.unknownStyle(style)) }
  }
}
