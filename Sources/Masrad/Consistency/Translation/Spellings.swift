/// The spellings of one thing, counted, in the order of their first use.
struct SpellingCount {
  struct Form {
    let key: [UInt8]
    /// How many words the key is of.
    let words: Int
    var count: Int
    /// The occurrence that has it first.
    let first: Int
  }
  private(set) var forms: [Form] = []
  /// Whether an s at the end is a plural's.
  let hasPlural: Bool

  init(hasPlural: Bool) { self.hasPlural = hasPlural }

  /// Adds a use of a spelling; a plural counts as its singular.
  mutating func add(_ key: [UInt8], words: Int, occurrence: Int) {
    let same = forms.firstIndex { $0.words == words && Self.isSame($0.key, key, hasPlural: hasPlural) }
    if let place = same {
      forms[place].count += 1
    } else {
      forms.append(Form(key: key, words: words, count: 1, first: occurrence))
    }
  }

  /// The most frequent, of those the one that a list has, else the first; nil where there is none.
  ///
  /// - Parameter isListed: asked only where several are as frequent.
  func preferred(_ isListed: (Form) -> Bool = { _ in false }) -> Form? {
    let most = forms.reduce(0) { max($0, $1.count) }
    let best = forms.filter { $0.count == most }
    return best.count > 1 ? best.first(where: isListed) ?? best[0] : best.first
  }

  static func isSame(_ a: [UInt8], _ b: [UInt8], hasPlural: Bool) -> Bool {
    if a == b || !hasPlural { return a == b }
    let s = UInt8(ascii: "s")
    return a.count > 3 && b == a + [s] || b.count > 3 && a == b + [s]
  }
}
