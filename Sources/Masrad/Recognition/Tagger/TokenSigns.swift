/// What the tagger sees around a token beside the words themselves: marks, phrases, pairs of words, and what the first
/// pass made of the document.
enum TokenSigns {
  /// Slots of the sign of two neighbours: the second word sees it as its own, the first as its neighbour's.
  static let pairSlots: UInt8 = 0b01100
  private static let gapBits: UInt16 = 12

  static func gap(_ gap: UInt16) -> [Attribute] {
    var list = [Attribute(.gap, UInt64(gap), seen: Attribute.wide)]
    for bit in 0..<gapBits where gap & (1 << bit) != 0 {
      list.append(Attribute(.gap, 0x10000 | UInt64(bit), seen: Attribute.wide))
    }
    return list
  }

  static func phrase(_ code: UInt8) -> Attribute? {
    code == 0 ? nil : Attribute(.phrase, UInt64(code), seen: Attribute.near)
  }

  /// How many codes `grammarCode` has.
  static let grammarCodes = TagLabel.count * PhraseFlags.codeCount

  static func grammarCode(_ label: UInt8, phrase: UInt8) -> Int { Int(label) * PhraseFlags.codeCount + Int(phrase) }

  /// What grammar and lists take a token for, and whether that is a phrase of the glossaries; nothing where they see no
  /// name.
  static func grammar(_ code: Int) -> [Attribute] {
    let label = code / PhraseFlags.codeCount
    guard label != Int(TagLabel.outside.rawValue) else { return [] }
    return [
      Attribute(.grammar, UInt64(label), seen: Attribute.wide),
      Attribute(.grammar, 0x100 | UInt64(code), seen: Attribute.near),
    ]
  }

  static func vote(_ code: UInt8) -> [Attribute] {
    guard code != 0 else { return [] }
    return [
      Attribute(.vote, UInt64(code), seen: Attribute.near),
      Attribute(.vote, 0x1000 | UInt64(DocumentVotes.label(of: code)), seen: Attribute.near),
    ]
  }

  static func own(_ code: UInt8) -> Attribute { Attribute(.own, UInt64(code), seen: Attribute.wide) }

  static func wordPair(_ first: UInt64, _ second: UInt64) -> UInt64 {
    Attribute.hash(.wordPair, first &* 0x9e37_79b9_7f4a_7c15 ^ second)
  }

  /// How a word is joined to the one before it: what stands between them, and whether it begins with و.
  static func joint(_ gap: UInt16, isConjoined: Bool) -> UInt64 {
    let gap = Gap(rawValue: gap)
    let kind: UInt64 = gap.isPlain ? 0 : gap.enumerates ? 1 : 2
    return kind << 1 | (isConjoined ? 1 : 0)
  }

  /// The class of the word on the other side of a joint: the word behind it sees the one before from slot 2, that sees it
  /// from slot 3.
  static func jointCluster(_ cluster: UInt8, _ joint: UInt64) -> UInt64 {
    Attribute.hash(.jointCluster, UInt64(cluster) << 8 | joint)
  }

  /// What the first pass made of the word on the other side: in بلتون والقلعة وفاروس names of a kind are joined.
  static func jointLabel(_ label: UInt8, _ joint: UInt64) -> UInt64 {
    Attribute.hash(.jointLabel, UInt64(label) << 8 | joint)
  }

  static func clusterPair(_ first: UInt8, _ second: UInt8) -> UInt64 {
    Attribute.hash(.clusterPair, UInt64(first) << 8 | UInt64(second))
  }

  static func outerPair(_ first: UInt8, _ second: UInt8) -> UInt64 {
    Attribute.hash(.outerPair, UInt64(first) << 8 | UInt64(second))
  }

  static func clusterTriple(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt64 {
    Attribute.hash(.clusterTriple, UInt64(first) << 16 | UInt64(second) << 8 | UInt64(third))
  }

  static func looksPair(_ first: UInt8, _ second: UInt8) -> UInt64 {
    Attribute.hash(.looksPair, UInt64(first) << 4 | UInt64(second))
  }

  static func looksTriple(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt64 {
    Attribute.hash(.looksTriple, UInt64(first) << 8 | UInt64(second) << 4 | UInt64(third))
  }
}
