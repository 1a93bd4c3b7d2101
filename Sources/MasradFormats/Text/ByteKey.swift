/// A text as a key: equal to another when the bytes are, and hashed by them, which for Arabic is several times faster
/// than by canonical equivalence.
struct ByteKey: Hashable {
  let text: String

  init(_ text: String) {
    var text = text
    text.makeContiguousUTF8()
    self.text = text
  }

  static func == (one: ByteKey, other: ByteKey) -> Bool { one.text.utf8.elementsEqual(other.text.utf8) }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
