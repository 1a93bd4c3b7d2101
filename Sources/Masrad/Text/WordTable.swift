/// The distinct words of a run, so that a word is folded, cut and looked up once however often it stands.
///
/// For one thread: a run over many documents gives each thread its own.
public final class WordTable {
  private var indices: [String: Int] = [:]
  private(set) var words: [Word] = []

  public init() {}

  /// The number of the word written `scalars`, with its marks.
  func index(of scalars: ArraySlice<Unicode.Scalar>) -> Int {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    let written = String(view)
    if let index = indices[written] { return index }
    words.append(Word(written: written))
    indices[written] = words.count - 1
    return words.count - 1
  }

  subscript(token: Token) -> Word { words[token.word] }
}

/// A distinct spelling and what can be said of it without its context.
struct Word: Sendable {
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
}
