/// Numbers of a parameter file, read where they lie. Reads outside are 0, so that a damaged file can't crash.
struct ModelBytes: @unchecked Sendable {
  private let start: UnsafeRawPointer?
  let count: Int

  init(start: UnsafeRawPointer?, count: Int) {
    self.start = start
    self.count = start == nil ? 0 : count
  }

  /// A copy that lives as long as the program.
  static func lasting(_ bytes: [UInt8]) -> ModelBytes {
    let copy = UnsafeMutableRawPointer.allocate(byteCount: max(1, bytes.count), alignment: 8)
    bytes.withUnsafeBytes { if let base = $0.baseAddress { copy.copyMemory(from: base, byteCount: $0.count) } }
    return ModelBytes(start: UnsafeRawPointer(copy), count: bytes.count)
  }

  /// Whether they lie in the same place, where they stay as long as the program runs.
  func isSame(as other: ModelBytes) -> Bool { start == other.start && count == other.count }

  func part(_ offset: Int, _ count: Int) -> ModelBytes {
    guard let start, offset >= 0, count >= 0, offset + count <= self.count else {
      return ModelBytes(start: nil, count: 0)
    }
    return ModelBytes(start: start + offset, count: count)
  }

  @inline(__always)
  func byte(_ offset: Int) -> Int {
    guard let start, offset >= 0, offset < count else { return 0 }
    return Int(start.load(fromByteOffset: offset, as: UInt8.self))
  }

  @inline(__always)
  func short(_ offset: Int) -> Int {
    guard let start, offset >= 0, offset + 2 <= count else { return 0 }
    return Int(UInt16(littleEndian: start.loadUnaligned(fromByteOffset: offset, as: UInt16.self)))
  }

  /// Three bytes.
  @inline(__always)
  func medium(_ offset: Int) -> Int { short(offset) | byte(offset + 2) << 16 }

  @inline(__always)
  func word(_ offset: Int) -> Int {
    guard let start, offset >= 0, offset + 4 <= count else { return 0 }
    return Int(UInt32(littleEndian: start.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
  }

  /// Adds the signed bytes from `offset` on to numbers; nothing where one of them lies outside.
  @inline(__always)
  func add(_ offset: Int, to sums: inout [Int32]) {
    guard let start, offset >= 0, offset + sums.count <= count else { return }
    let bytes = (start + offset).assumingMemoryBound(to: Int8.self)
    sums.withUnsafeMutableBufferPointer { sums in
      for slot in sums.indices { sums[slot] &+= Int32(bytes[slot]) }
    }
  }

  @inline(__always)
  func real(_ offset: Int) -> Float { Float(bitPattern: UInt32(truncatingIfNeeded: word(offset))) }
}

/// A joint n-gram model as `JointModelWriter` lays it out, searched where it lies.
///
/// Layout: four UInt32 (units, inner nodes, leaves, order); 256 log probabilities and 256 log back-off weights
/// (Float); the units' keys in ascending order (UInt32); inner nodes of ten bytes (symbol, log-probability code,
/// back-off code, first child, suffix) and one that closes them; leaves of three bytes (symbol, code).
struct JointModel: Sendable {
  static let begin = 0
  static let end = 1

  let unitCount: Int
  private let units: ModelBytes
  private let keys: UnitKeys
  private let nodes: Nodes

  init?(_ bytes: ModelBytes) {
    unitCount = bytes.word(0)
    let inner = bytes.word(4)
    let nodeCount = inner + bytes.word(8)
    let unitStart = 16 + 2048
    let nodeStart = unitStart + 4 * unitCount
    guard bytes.count == nodeStart + 10 * (inner + 1) + 3 * (nodeCount - inner), inner > unitCount else {
      return nil
    }
    units = bytes.part(unitStart, 4 * unitCount)
    keys = UnitKeys(units, count: unitCount)
    nodes = Nodes(
      inner: inner, count: nodeCount, innerNodes: bytes.part(nodeStart, 10 * (inner + 1)),
      leaves: bytes.part(nodeStart + 10 * (inner + 1), 3 * (nodeCount - inner)),
      probabilities: (0..<256).map { bytes.real(16 + 4 * $0) },
      backoffs: (0..<256).map { bytes.real(16 + 1024 + 4 * $0) })
  }

  /// The units' keys in plain memory, and where each stands among them.
  private final class UnitKeys: @unchecked Sendable {
    let count: Int
    let all: UnsafeMutablePointer<UInt32>
    private let slots: UnsafeMutablePointer<Int32>
    private let mask: Int

    init(_ units: ModelBytes, count: Int) {
      self.count = count
      var size = 16
      while size < 2 * count { size *= 2 }
      mask = size - 1
      all = .allocate(capacity: max(1, count))
      slots = .allocate(capacity: size)
      slots.initialize(repeating: -1, count: size)
      for place in 0..<count {
        all[place] = UInt32(truncatingIfNeeded: units.word(4 * place))
        var slot = Self.hash(all[place]) & mask
        while slots[slot] >= 0, all[Int(slots[slot])] != all[place] { slot = (slot + 1) & mask }
        // The first of equals, which no sound file has.
        if slots[slot] < 0 { slots[slot] = Int32(place) }
      }
    }

    deinit {
      all.deallocate()
      slots.deallocate()
    }

    @inline(__always)
    func place(of key: UInt32) -> Int? {
      var slot = Self.hash(key) & mask
      while slots[slot] >= 0 {
        if all[Int(slots[slot])] == key { return Int(slots[slot]) }
        slot = (slot + 1) & mask
      }
      return nil
    }

    @inline(__always)
    private static func hash(_ key: UInt32) -> Int { Int((UInt64(key) &* 0x9E37_79B9_7F4A_7C15) >> 40) }
  }

  /// The nodes as the search wants them: numbers of full size in plain memory, none of which leads outside. Reading
  /// them costs a millisecond; the search comes to each many times.
  private final class Nodes: @unchecked Sendable {
    let count: Int
    let inner: Int
    let symbols: UnsafeMutablePointer<UInt16>
    let probabilities: UnsafeMutablePointer<Float>
    /// Of inner nodes, and where the children of the last one end.
    let backoffs: UnsafeMutablePointer<Float>
    let suffixes: UnsafeMutablePointer<Int32>
    let firsts: UnsafeMutablePointer<Int32>
    /// The context that follows a node's symbol: the longest one that ends with it and has longer n-grams; -1 for leaves,
    /// which do not tell.
    let following: UnsafeMutablePointer<Int32>

    init(
      inner: Int, count: Int, innerNodes: ModelBytes, leaves: ModelBytes, probabilities codes: [Float],
      backoffs: [Float]
    ) {
      self.count = count
      self.inner = inner
      symbols = .allocate(capacity: count)
      probabilities = .allocate(capacity: count)
      self.backoffs = .allocate(capacity: inner)
      suffixes = .allocate(capacity: inner)
      firsts = .allocate(capacity: inner + 1)
      following = .allocate(capacity: count)
      following.initialize(repeating: -1, count: count)
      func first(_ node: Int) -> Int32 { Int32(clamping: min(count, innerNodes.medium(10 * node + 4))) }
      for node in 0..<inner {
        symbols[node] = UInt16(truncatingIfNeeded: innerNodes.short(10 * node))
        probabilities[node] = codes[innerNodes.byte(10 * node + 2)]
        self.backoffs[node] = backoffs[innerNodes.byte(10 * node + 3)]
        firsts[node] = first(node)
        let suffix = innerNodes.medium(10 * node + 7)
        // Shorter contexts come first: no chain of them runs in a circle.
        suffixes[node] = suffix < node ? Int32(truncatingIfNeeded: suffix) : 0
      }
      firsts[inner] = first(inner)
      for node in 0..<inner {
        following[node] = node == 0 || firsts[node + 1] > firsts[node] ? Int32(node) : following[Int(suffixes[node])]
      }
      for leaf in 0..<count - inner {
        symbols[inner + leaf] = UInt16(truncatingIfNeeded: leaves.short(3 * leaf))
        probabilities[inner + leaf] = codes[leaves.byte(3 * leaf + 2)]
      }
    }

    deinit {
      symbols.deallocate()
      probabilities.deallocate()
      backoffs.deallocate()
      suffixes.deallocate()
      firsts.deallocate()
      following.deallocate()
    }
  }

  /// Whether it is the same model, and no other of the same parameters.
  @inline(__always)
  func isSame(as other: JointModel) -> Bool { nodes === other.nodes }

  // MARK: Units

  /// The key of a unit by its symbol.
  @inline(__always)
  func unitKey(_ symbol: Int) -> Int {
    let place = symbol - 2
    return place >= 0 && place < keys.count ? Int(keys.all[place]) : 0
  }

  /// The symbol of a unit.
  @inline(__always)
  func symbol(key: Int) -> Int? { keys.place(of: UInt32(truncatingIfNeeded: key)).map { $0 + 2 } }

  /// The symbols of the units that stand for exactly these letters (0 for no second one).
  func symbols(_ first: UInt8, _ second: UInt8) -> Range<Int> {
    let low = Int(first) << 21 | Int(second) << 15
    return lowerBound(low) + 2..<lowerBound(low + 1 << 15) + 2
  }

  /// The symbol of a unit among those of a range.
  func symbol(key: Int, in range: Range<Int>) -> Int? {
    let place = lowerBound(key, range.lowerBound - 2..<range.upperBound - 2) + 2
    return place < range.upperBound && unitKey(place) == key ? place : nil
  }

  private func lowerBound(_ key: Int) -> Int { lowerBound(key, 0..<unitCount) }

  private func lowerBound(_ key: Int, _ range: Range<Int>) -> Int {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = (low + high) / 2
      if units.word(4 * middle) < key { low = middle + 1 } else { high = middle }
    }
    return low
  }

  // MARK: Nodes

  @inline(__always)
  func suffix(_ node: Int) -> Int { Int(nodes.suffixes[node]) }
  @inline(__always)
  func backoff(_ node: Int) -> Float { nodes.backoffs[node] }
  @inline(__always)
  func children(_ node: Int) -> Range<Int> {
    let first = Int(nodes.firsts[node])
    return first..<max(first, Int(nodes.firsts[node + 1]))
  }
  @inline(__always)
  func isLeaf(_ node: Int) -> Bool { node >= nodes.inner }
  @inline(__always)
  func symbol(_ node: Int) -> Int { Int(nodes.symbols[node]) }
  @inline(__always)
  func probability(_ node: Int) -> Float { nodes.probabilities[node] }

  /// The first of `nodes` whose symbol is not below `symbol`.
  @inline(__always)
  func lowerBound(_ nodes: Range<Int>, _ symbol: Int) -> Int {
    var low = nodes.lowerBound
    var high = nodes.upperBound
    while low < high {
      let middle = (low + high) / 2
      if self.symbol(middle) < symbol { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The longest suffix of a context that has longer n-grams; contexts without score alike.
  @inline(__always)
  func shortened(_ node: Int) -> Int {
    var node = node
    while node != 0, children(node).isEmpty { node = suffix(node) }
    return node
  }

  /// The context at the beginning of a word.
  var start: Int { shortened(1 + Self.begin) }

  /// The log probability of one symbol behind a context, and the context that follows.
  func step(_ context: Int, _ symbol: Int) -> (score: Float, context: Int) {
    var node = context
    var weight: Float = 0
    var score: Float?
    while true {
      let all = children(node)
      let child = node == 0 ? 1 + symbol : lowerBound(all, symbol)
      if child < all.upperBound, self.symbol(child) == symbol {
        if score == nil { score = weight + probability(child) }
        if !isLeaf(child), !children(child).isEmpty { return (score ?? 0, child) }
      }
      guard node != 0 else { return (score ?? weight, 0) }
      weight += backoff(node)
      node = suffix(node)
    }
  }

  /// The context that follows a child of `context`.
  @inline(__always)
  func following(_ child: Int, _ context: Int) -> Int32 {
    let following = nodes.following[child]
    return following >= 0 ? following : Int32(truncatingIfNeeded: step(context, symbol(child)).context)
  }
}
