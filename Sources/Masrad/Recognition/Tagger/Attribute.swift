/// A property of a distinct word, such as its last three letters or its cluster, and the places from which it is seen.
struct Attribute: Hashable, Sendable {
  /// What kind of property it is; the numbers enter the hashes, hence the parameter files.
  enum Kind: UInt64, Sendable {
    case word = 1
    case plain, prefix, suffix, shape, length, stem, clitic, reading, bare, article
    case exact, lexical, function, trigger
    case cluster, stemCluster, code, harvest, rare
    case boundary, gap, phrase
    case wordPair, clusterPair, outerPair, clusterTriple
    case vote, own
    case jointCluster, jointLabel
    case looks, looksPair, looksTriple
    case grammar
  }

  let hash: UInt64
  /// One bit for each slot; slot 2 is the token itself, slot 0 the word two before it.
  let slots: UInt8

  static let slotCount = 5
  /// Seen by the token itself; by its neighbours too; by their neighbours too.
  static let own: UInt8 = 0b00100
  static let near: UInt8 = 0b01110
  static let wide: UInt8 = 0b11111

  init(_ kind: Kind, _ value: UInt64, seen slots: UInt8) {
    hash = Self.hash(kind, value)
    self.slots = slots
  }

  static func hash(_ kind: Kind, _ value: UInt64) -> UInt64 { WordHash.append(value, to: kind.rawValue &* 0x1_0001) }

  /// The words that stand before and behind a sentence.
  static let boundary = Attribute(.boundary, 0, seen: wide)
}
