/// Where the letters lead from the states of a list of names, kept for those that were asked for last: the searches of
/// all words begin in the same ones.
struct NameListStates: ~Copyable {
  private static let size = 2048
  private static let letters = 32
  /// The state in each place; -1 for none.
  private let keys: UnsafeMutablePointer<Int32>
  private let targets: UnsafeMutablePointer<Int32>
  private var list: NameList?

  init() {
    keys = .allocate(capacity: Self.size)
    keys.initialize(repeating: -1, count: Self.size)
    targets = .allocate(capacity: Self.size * Self.letters)
  }

  deinit {
    keys.deallocate()
    targets.deallocate()
  }

  /// Makes it ready for a search.
  mutating func begin(_ list: NameList) {
    if let known = self.list, known.isSame(as: list) { return }
    self.list = list
    keys.update(repeating: -1, count: Self.size)
  }

  /// `NameList.next`; -1 where no name goes on so.
  /// - Parameter letter: 1…31.
  @inline(__always)
  func next(_ state: Int32, _ letter: Int, _ list: NameList) -> Int32 {
    let place = Int(truncatingIfNeeded: (UInt32(bitPattern: state) &* 0x9E37_79B9) >> 21)
    return keys[place] == state ? targets[place * Self.letters + letter] : read(place, state, letter, list)
  }

  /// States with few letters are read where they lie.
  @inline(never)
  private func read(_ place: Int, _ state: Int32, _ letter: Int, _ list: NameList) -> Int32 {
    if !list.hasMoreEdges(than: Self.few, state: Int(state)) {
      return list.next(Int(state), letter).map { Int32(truncatingIfNeeded: $0) } ?? -1
    }
    let own = targets + place * Self.letters
    own.update(repeating: -1, count: Self.letters)
    keys[place] = state
    list.forEachEdge(of: Int(state)) { letter, target in own[letter] = Int32(truncatingIfNeeded: target) }
    return own[letter]
  }

  private static let few = 4
}
