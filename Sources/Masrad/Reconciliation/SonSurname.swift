/// Surnames that begin with بن in one word, which papers part as well: بنكيران is بن كيران and ابن كيران.
enum SonSurname {
  /// Folded, the ways to write the first part by itself.
  private static let sons: [[Unicode.Scalar]] = [["ا", "ب", "ن"], ["ب", "ن"]]

  /// The surname in two words; empty for one that is no son's, or whose rest is too short to be a name.
  static func parted(_ surname: [Unicode.Scalar]) -> [[[Unicode.Scalar]]] {
    guard surname.count >= 5, surname.starts(with: ["ب", "ن"]) else { return [] }
    return sons.map { [$0, Array(surname.dropFirst(2))] }
  }
}
