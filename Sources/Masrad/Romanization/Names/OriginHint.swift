/// An origin that the text around a name suggests. The name's own elements may say otherwise.
public struct OriginHint: Hashable, Sendable {
  public let origin: Origin
  /// How much it counts, as a natural log of how many times likelier it makes the origin.
  public let weight: Float

  public init(_ origin: Origin, weight: Float) {
    self.origin = origin
    self.weight = weight
  }

  /// The country of a title is mostly its holder's: وزير الدفاع التركي.
  public static func title(_ origin: Origin) -> OriginHint { OriginHint(origin, weight: 4) }

  /// A country that stands beside the name: اللاعب المصري.
  static func near(_ origin: Origin) -> OriginHint { OriginHint(origin, weight: 2) }

  /// The name is written with harakat.
  static let vocalised = OriginHint(.arabic, weight: 3)

  /// Where the text's own spelling comes from: فى for في is Egypt's.
  static func written(_ origin: Origin) -> OriginHint { OriginHint(origin, weight: 2) }

  /// What the whole text speaks of.
  /// - Parameter share: of all its mentions of countries.
  static func text(_ origin: Origin, share: Float) -> OriginHint { OriginHint(origin, weight: 3 * share) }
}
