/// A hash table from phrases to senses, chained in arrays so that it is filled without allocating.
struct PhraseIndex: Sendable {
  private struct Link: Sendable {
    let hash: UInt64
    let sense: Sense
    let next: Int32
  }

  private var heads: [Int32]
  private var links: [Link] = []

  init(capacity: Int) {
    var size = 1024
    while size < capacity * 2 { size *= 2 }
    heads = [Int32](repeating: -1, count: size)
    links.reserveCapacity(capacity)
  }

  mutating func add(_ sense: Sense, hash: UInt64) {
    if links.count * 2 > heads.count { grow() }
    let slot = Int(truncatingIfNeeded: hash) & (heads.count - 1)
    links.append(Link(hash: hash, sense: sense, next: heads[slot]))
    heads[slot] = Int32(links.count - 1)
  }

  /// Marks a hash as the beginning of longer phrases, once.
  mutating func addPrefix(hash: UInt64) {
    for sense in senses(of: hash) where sense.kind == .prefix { return }
    add(Sense(kind: .prefix, form: .masculine, table: 0, record: 0), hash: hash)
  }

  /// The senses of a hash, the last added first.
  func senses(of hash: UInt64) -> Senses {
    Senses(index: self, hash: hash, place: heads[Int(truncatingIfNeeded: hash) & (heads.count - 1)])
  }

  /// Hands over the senses of a hash, the last added first: the way for what is asked of every word of a text, which
  /// counts no references.
  @inline(__always)
  func forEach(of hash: UInt64, _ body: (Sense) -> Void) {
    var place = heads[Int(truncatingIfNeeded: hash) & (heads.count - 1)]
    while place >= 0 {
      if links[Int(place)].hash == hash { body(links[Int(place)].sense) }
      place = links[Int(place)].next
    }
  }

  private mutating func grow() {
    heads = [Int32](repeating: -1, count: heads.count * 2)
    let old = links
    links.removeAll(keepingCapacity: true)
    for link in old {
      let slot = Int(truncatingIfNeeded: link.hash) & (heads.count - 1)
      links.append(Link(hash: link.hash, sense: link.sense, next: heads[slot]))
      heads[slot] = Int32(links.count - 1)
    }
  }

  struct Senses: Sequence, IteratorProtocol {
    fileprivate let index: PhraseIndex
    fileprivate let hash: UInt64
    fileprivate var place: Int32

    mutating func next() -> Sense? {
      while place >= 0 {
        let link = index.links[Int(place)]
        place = link.next
        if link.hash == hash { return link.sense }
      }
      return nil
    }
  }
}
