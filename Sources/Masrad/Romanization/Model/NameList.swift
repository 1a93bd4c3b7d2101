/// A large list of English name tokens as a minimal automaton, searched where it lies.
///
/// Layout: UInt32 length of the automaton in words of four bytes, UInt32 number of names; the automaton; a byte for
/// each name. A state is a word (bit 31: a name ends here; bits 0–30: the names from here on), then an edge a letter
/// (bits 27–31 the letter, bit 26 the last edge, bits 0–25 the target's word); a state without edges has one edge of
/// letter 0. A name's number is its place in the order of the alphabet. Its byte holds two counts as magnitudes: in
/// lists of names without Arabic (bits 4–7) and among names with an Arabic form (bits 0–3).
struct NameList: Sendable {
  static let root = 0

  private let automaton: ModelBytes
  private let counts: ModelBytes
  let count: Int

  init?(_ bytes: ModelBytes) {
    let length = bytes.word(0)
    count = bytes.word(4)
    guard bytes.count == 8 + 4 * length + count else { return nil }
    automaton = bytes.part(8, 4 * length)
    counts = bytes.part(8 + 4 * length, count)
  }

  /// The state that a letter leads to; nil where no name goes on so.
  @inline(__always)
  func next(_ state: Int, _ letter: Int) -> Int? {
    var place = 4 * (state + 1)
    while true {
      let edge = automaton.word(place)
      let own = edge >> 27
      if own == letter, own != 0 { return edge & 0x3FF_FFFF }
      if own > letter || edge & (1 << 26) != 0 || edge == 0 { return nil }
      place += 4
    }
  }

  /// Calls `body` with the letters that names go on with and the states that they lead to.
  @inline(__always)
  func forEachEdge(of state: Int, _ body: (_ letter: Int, _ target: Int) -> Void) {
    var place = 4 * (state + 1)
    while true {
      let edge = automaton.word(place)
      if edge >> 27 != 0 { body(edge >> 27, edge & 0x3FF_FFFF) }
      if edge & (1 << 26) != 0 || edge >> 27 == 0 { return }
      place += 4
    }
  }

  /// Whether names go on with more letters than so many.
  func hasMoreEdges(than count: Int, state: Int) -> Bool {
    for place in 1...count {
      let edge = automaton.word(4 * (state + place))
      if edge & (1 << 26) != 0 || edge >> 27 == 0 { return false }
    }
    return true
  }

  /// Whether it is the same list at the same place.
  func isSame(as other: NameList) -> Bool { automaton.isSame(as: other.automaton) }

  @inline(__always)
  func isName(_ state: Int) -> Bool { automaton.word(4 * state) >> 31 != 0 }

  /// The names that begin with what led to a state.
  func size(_ state: Int) -> Int { automaton.word(4 * state) & 0x7FFF_FFFF }

  /// The number of a name; nil for one that is not in the list.
  func number(of name: [UInt8]) -> Int? {
    var number = 0
    var state = Self.root
    for letter in name {
      if isName(state) { number += 1 }
      var place = 4 * (state + 1)
      while true {
        let edge = automaton.word(place)
        let own = edge >> 27
        let target = edge & 0x3FF_FFFF
        if own == Int(letter) {
          state = target
          break
        }
        guard own != 0, own < Int(letter), edge & (1 << 26) == 0 else { return nil }
        number += size(target)
        place += 4
      }
    }
    return isName(state) ? number : nil
  }

  /// The name of a number.
  func name(_ number: Int) -> [UInt8] {
    var rest = number
    var state = Self.root
    var out: [UInt8] = []
    guard number >= 0, number < count else { return [] }
    while out.count < 64 {
      if isName(state) {
        if rest == 0 { return out }
        rest -= 1
      }
      var place = 4 * (state + 1)
      while true {
        let edge = automaton.word(place)
        let target = edge & 0x3FF_FFFF
        if rest < size(target) {
          out.append(UInt8(edge >> 27))
          state = target
          break
        }
        guard edge & (1 << 26) == 0, edge != 0 else { return out }
        rest -= size(target)
        place += 4
      }
    }
    return out
  }

  /// The magnitudes of a name's counts, 0 (none) … 15: without Arabic, and with.
  func magnitudes(_ number: Int) -> (foreign: Int, arabic: Int) {
    let byte = counts.byte(number)
    return (byte >> 4, byte & 15)
  }
}
