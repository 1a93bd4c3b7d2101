import ArgumentParser
import Masrad

/// Classes of entries, separated by commas.
struct ClassList: ParsableArguments {
  @Option(
    name: .customLong("class"),
    help: ArgumentHelp(
      "Only entries of these classes, separated by commas: "
        + EntityClass.allCases.map(\.rawValue).joined(separator: ", ") + ".",
      valueName: "classes"),
    completion: .list(EntityClass.allCases.map(\.rawValue)))
  var names: String?

  /// nil for all.
  var classes: Set<EntityClass>? { names.map { Set(Self.parts($0).compactMap(EntityClass.init(rawValue:))) } }

  func validate() throws {
    for part in names.map(Self.parts) ?? [] where EntityClass(rawValue: part) == nil {
      throw ValidationError(Wording.unknownClass(part))
    }
  }

  private static func parts(_ list: String) -> [String] {
    list.split(separator: ",", omittingEmptySubsequences: false).map { $0.filter { $0 != " " } }
  }
}
