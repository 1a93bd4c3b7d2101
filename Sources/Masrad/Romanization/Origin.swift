/// The language or region that a name comes from, which decides its spelling. Its keys are those of origins.tsv.
public struct Origin: Hashable, Sendable, CustomStringConvertible {
  public let name: String
  public init(_ name: String) { self.name = name }

  public static let arabic = Origin("arabic")
  public static let maghreb = Origin("maghreb")
  public static let egypt = Origin("egypt")
  public static let gulf = Origin("gulf")

  public var description: String { name }

  /// The regions of Arabic.
  static let regions = ["egypt", "gulf", "horn", "iraq", "levant", "maghreb"].map { Origin($0) }

  /// Arabic or one of its regions.
  public var isArabic: Bool { self == .arabic || Self.regions.contains(self) }

  /// Whether names of this origin begin with the family name, in Arabic news too: شي جين بينغ.
  var putsFamilyFirst: Bool { name == "chinese" || name == "korean" }

  /// What stands between the two syllables of a given name: nothing in Hanyu Pinyin, a hyphen in Korean; nil where given
  /// names are not written so.
  var syllableMark: String? {
    switch name {
    case "chinese": ""
    case "korean": "-"
    default: nil
    }
  }

  /// The next wider origin.
  var parent: Origin? {
    switch name {
    case "maghreb", "egypt", "levant", "gulf", "iraq", "horn": .arabic
    case "ukrainian": Origin("slavic")
    case "turkic": Origin("turkish")
    default: nil
    }
  }
}
