/// A hash table from phrases to senses, chained in arrays and filled on all cores.
struct PhraseIndex: Sendable {
  private struct Link: Sendable {
    let hash: UInt64
    let sense: Sense
    let next: Int32
  }

  /// A sense that is found under a hash.
  struct Filing: Sendable {
    let hash: UInt64
    let sense: Sense
    /// It is left out where the hash has the same sense already.
    let isOnce: Bool
  }

  /// The last link of each slot; -1 for none. The slots of a shard stand together, and so do its links.
  private let heads: [Int32]
  private let links: [Link]
  /// A hash's slot is what stands above so many bits.
  private let shift: UInt64

  /// Parts of the index that are filled by themselves: the highest bits of the hash say which is meant.
  static let shardCount = 1 << shardBits
  private static let shardBits = 3

  static func shard(of hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> (64 - UInt64(shardBits))) }

  /// - Parameter filings: in the order in which they are found last, for each shard, in pieces.
  init(_ filings: [[[Filing]]]) {
    let counts = (0..<Self.shardCount).map { shard in filings.reduce(0) { $0 + $1[shard].count } }
    let count = counts.reduce(0, +)
    var bits = 10
    while 1 << bits < count { bits += 1 }
    let shift = UInt64(64 - bits)
    let starts = counts.indices.map { counts[..<$0].reduce(0, +) }
    var heads = [Int32](repeating: -1, count: 1 << bits)
    links = heads.withUnsafeMutableBufferPointer { heads in
      [Link](unsafeUninitializedCapacity: count) { links, filled in
        nonisolated(unsafe) let (heads, links) = (heads, links)
        Parallel.forEach(Self.shardCount) { _, shard in
          var place = starts[shard]
          for filing in filings.lazy.map({ $0[shard] }).joined() {
            let slot = Int(truncatingIfNeeded: filing.hash >> shift)
            if filing.isOnce, Self.has(filing, behind: heads[slot], links) { continue }
            links.initializeElement(at: place, to: Link(hash: filing.hash, sense: filing.sense, next: heads[slot]))
            heads[slot] = Int32(place)
            place += 1
          }
          // What was filed twice has left room at the end, which no slot leads to.
          let room = Link(hash: 0, sense: Sense(kind: .prefix, form: .masculine, table: 0, record: 0), next: -1)
          for free in place..<starts[shard] + counts[shard] { links.initializeElement(at: free, to: room) }
        }
        filled = count
      }
    }
    self.heads = heads
    self.shift = shift
  }

  private static func has(_ filing: Filing, behind head: Int32, _ links: UnsafeMutableBufferPointer<Link>) -> Bool {
    var place = head
    while place >= 0 {
      let link = links[Int(place)]
      if link.hash == filing.hash, link.sense == filing.sense { return true }
      place = link.next
    }
    return false
  }

  /// The senses of a hash, the last added first.
  func senses(of hash: UInt64) -> Senses {
    Senses(index: self, hash: hash, place: heads[Int(truncatingIfNeeded: hash >> shift)])
  }

  /// Hands over the senses of a hash, the last added first: the way for what is asked of every word of a text, which
  /// counts no references.
  @inline(__always)
  func forEach(of hash: UInt64, _ body: (Sense) -> Void) {
    var place = heads[Int(truncatingIfNeeded: hash >> shift)]
    while place >= 0 {
      if links[Int(place)].hash == hash { body(links[Int(place)].sense) }
      place = links[Int(place)].next
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
