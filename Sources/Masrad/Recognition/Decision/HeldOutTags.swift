/// What taggers made of the annotated articles that they were not trained on, article by article.
///
/// Training the taggers takes minutes, and what is built on their tags is tried out many times: the tags can be kept as
/// bytes. Layout of an article: the number of tokens (UInt32), then for each its label, its rival (a byte each) and its
/// margin in 256ths (Int16), least significant byte first.
public struct HeldOutTags: Sendable {
  var articles: [[NameTagger.Tag]] = []

  init() {}

  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    for tags in articles {
      bytes.append(word: UInt32(tags.count))
      for tag in tags {
        bytes.append(tag.label.rawValue)
        bytes.append(tag.rival.rawValue)
        let margin = UInt16(bitPattern: Int16(max(-32768, min(32767, (tag.margin * 256).rounded()))))
        bytes.append(UInt8(truncatingIfNeeded: margin))
        bytes.append(UInt8(truncatingIfNeeded: margin >> 8))
      }
    }
    return bytes
  }

  /// Nil when the bytes are no whole file.
  public init?(_ bytes: [UInt8]) {
    var place = 0
    while place < bytes.count {
      guard place + 4 <= bytes.count else { return nil }
      let count = (0..<4).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
      place += 4
      guard count <= (bytes.count - place) / 4 else { return nil }
      articles.append(
        (0..<count).map { number in
          let start = place + 4 * number
          let margin = Int16(bitPattern: UInt16(bytes[start + 2]) | UInt16(bytes[start + 3]) << 8)
          return NameTagger.Tag(
            label: TagLabel(rawValue: bytes[start]), rival: TagLabel(rawValue: bytes[start + 1]),
            margin: Float(margin) / 256)
        })
      place += 4 * count
    }
  }
}
