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

  /// The most frequent, of those the first; nil where there is none.
  var preferred: Form? {
    var best = forms.first
    for form in forms where form.count > best?.count ?? 0 { best = form }
    return best
  }

  static func isSame(_ a: [UInt8], _ b: [UInt8], hasPlural: Bool) -> Bool {
    if a == b || !hasPlural { return a == b }
    let s = UInt8(ascii: "s")
    return a.count > 3 && b == a + [s] || b.count > 3 && a == b + [s]
  }
}
