/// The distinct words of a run, so that a word is folded, cut and looked up once however often it stands.
///
/// For one thread: a run over many documents gives each thread its own.
public final class WordTable {
  // A table is one thread's: what is read at every word is not asked for leave each time.
  @exclusivity(unchecked) private(set) var words: [Word] = []
  /// Where each word as written begins in `letters`, and one more for the end.
  @exclusivity(unchecked) private var starts: [Int32] = [0]
  @exclusivity(unchecked) private var letters: [Unicode.Scalar] = []
  /// A hash table of the words' numbers, open addressed; -1 where it is free.
  @exclusivity(unchecked) private var slots = [Int32](repeating: -1, count: 1 << 4)

  public init() {}

  /// The number of the word written `scalars`, with its marks.
  func index(of scalars: ArraySlice<Unicode.Scalar>) -> Int {
    scalars.withUnsafeBufferPointer { index(of: $0) }
  }

  func index(of written: UnsafeBufferPointer<Unicode.Scalar>) -> Int { index(of: written, hash: WordHash.of(written)) }

  /// - Parameter hash: the `WordHash` of the scalars.
  func index(of written: UnsafeBufferPointer<Unicode.Scalar>, hash: UInt64) -> Int {
    var slot = slot(hash)
    while slots[slot] >= 0 {
      if isWord(Int(slots[slot]), written) { return Int(slots[slot]) }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(words.count)
    var view = String.UnicodeScalarView()
    view.append(contentsOf: written)
    words.append(Word(written: String(view)))
    letters.append(contentsOf: written)
    starts.append(Int32(letters.count))
    if words.count * 2 > slots.count { grow() }
    return words.count - 1
  }

  private func slot(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash) & (slots.count - 1) }

  private func isWord(_ number: Int, _ written: UnsafeBufferPointer<Unicode.Scalar>) -> Bool {
    let start = Int(starts[number])
    guard Int(starts[number + 1]) - start == written.count else { return false }
    for place in 0..<written.count where letters[start + place] != written[place] { return false }
    return true
  }

  private func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for number in words.indices {
      var slot = slot(WordHash.of(letters[Int(starts[number])..<Int(starts[number + 1])]))
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }

  subscript(token: Token) -> Word { words[token.word] }
}

/// A distinct spelling and what can be said of it without its context.
final class Word: Sendable {
  enum Script: Sendable { case arabic, western, digits }

  /// Folded.
  let letters: [Unicode.Scalar]
  /// As written, without marks.
  let plain: [Unicode.Scalar]
  let script: Script
  /// The readings of an Arabic word, the one without proclitics first; one for other scripts.
  let stems: [Stem]

  init(written: String) {
    plain = Folding.plain(written).unicodeScalars.filter { Folding.fold($0) != nil }
    letters = Folding.letters(plain)
    let first = written.unicodeScalars.first ?? " "
    script = ArabicLetter.isDigit(first) ? .digits : ArabicLetter.isWesternLetter(first) ? .western : .arabic
    stems =
      script == .arabic
      ? Stem.readings(of: letters, plain: plain) : [Stem(proclitics: letters[..<0], letters: letters)]
  }

  var whole: Stem { stems[0] }

  /// Latin letters that begin with a capital.
  var isCapitalised: Bool { script == .western && plain.first.map { ("A"..."Z").contains($0) } == true }
}
