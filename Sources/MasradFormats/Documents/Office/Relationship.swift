import XML

/// What a part of Office Open XML refers to (ISO/IEC 29500-2, 9.3).
struct Relationship: Equatable {
  let id: String
  /// The last word of its type's address: `footnotes`, `slide`.
  let type: String
  /// A part's name, without the slash before it.
  let target: String

  /// The file that holds the relationships of a part; those of the file itself for an empty name.
  static func file(of part: String) -> String {
    let names = part.split(separator: "/")
    return (names.dropLast() + ["_rels", (names.last ?? "") + ".rels"]).joined(separator: "/")
  }

  /// The part that a target means, as seen from the folder of `part`.
  static func resolve(_ target: String, from part: String) -> String {
    var folders = target.hasPrefix("/") ? [] : part.split(separator: "/").dropLast().map(String.init)
    for name in target.split(separator: "/") {
      switch name {
      case ".": continue
      case "..": _ = folders.popLast()
      default: folders.append(String(name))
      }
    }
    return folders.joined(separator: "/")
  }
}

final class RelationshipHandler: MarkupHandler {
  private let part: String
  private(set) var relationships: [Relationship] = []

  init(part: String) { self.part = part }

  func start(_ element: MarkupElement, _ parser: MarkupParser) {
    guard element.name == "Relationship", let id = element["Id"], let type = element["Type"],
      let target = element["Target"], element["TargetMode"] != "External"
    else { return }
    relationships.append(
      Relationship(
        id: id, type: type.split(separator: "/").last.map(String.init) ?? "",
        target: Relationship.resolve(target, from: part)))
  }
  func end(_ name: String, _ namespace: String, _ parser: MarkupParser) {}
  func text(_ text: String, _ parser: MarkupParser) {}
}
