/// The forms in which an entry stands in documents, proclitics cut.
struct Surfaces {
  private struct Form {
    let text: String
    var words: Int
    var key: [[Unicode.Scalar]]
    var isContracted: Bool
    var count: Int
    /// The documents of which it is the fullest form.
    var documents = 0
  }
  private var forms: [Form] = []

  init(_ cluster: Cluster, _ reader: Reader) {
    for mention in cluster.mentions {
      let text = Self.plain(reader.document.text(reader.offsets(mention.tokens, proclitics: mention.proclitics)))
      if let place = forms.firstIndex(where: { $0.text == text }) {
        forms[place].count += 1
        continue
      }
      forms.append(
        Form(
          text: text, words: mention.tokens.count, key: reader.words(of: mention),
          isContracted: mention.stem.contracted, count: 1))
    }
    // Of equal ones the first.
    if let best = forms.indices.max(by: { Self.isLessFull(forms[$0], forms[$1]) }) { forms[best].documents = 1 }
  }

  /// Takes in those of another document.
  mutating func add(_ other: Surfaces) {
    for form in other.forms {
      guard let place = forms.firstIndex(where: { $0.text == form.text }) else {
        forms.append(form)
        continue
      }
      let own = forms[place]
      forms[place].count += form.count
      forms[place].documents += form.documents
      forms[place].words = max(own.words, form.words)
      guard own.key != form.key || own.isContracted != form.isContracted else { continue }
      // A word read in two ways: whole rather than with an article that ل swallowed.
      let isOther = own.isContracted != form.isContracted ? own.isContracted : Self.isLess(form.key, own.key)
      if isOther { (forms[place].key, forms[place].isContracted) = (form.key, form.isContracted) }
    }
  }

  private static func isLess(_ a: [[Unicode.Scalar]], _ b: [[Unicode.Scalar]]) -> Bool {
    a.lexicographicallyPrecedes(b) { $0.lexicographicallyPrecedes($1) }
  }

  /// The text without marks, tatweel and invisible marks, blanks made single.
  static func plain(_ text: String) -> String {
    var out: [Unicode.Scalar] = []
    for scalar in Folding.plain(text).unicodeScalars {
      if ArabicLetter.isMark(scalar) || ArabicLetter.isInvisible(scalar) { continue }
      if ArabicLetter.isBlank(scalar) || ArabicLetter.isTagMark(scalar) || scalar == "\n" || scalar == "\r" {
        if out.last != " " { out.append(" ") }
      } else {
        out.append(scalar)
      }
    }
    return ScalarArray.text(out)
  }

  /// The form with the most words; of those the most frequent, then the first of most documents. The article that
  /// ل swallowed is given back.
  var fullest: String {
    let best = forms.max { a, b in
      if Self.isLessFull(a, b) || Self.isLessFull(b, a) { return Self.isLessFull(a, b) }
      return a.documents != b.documents ? a.documents < b.documents : a.text > b.text
    }
    guard let best else { return "" }
    return best.isContracted ? Self.restored(best.text, best.key) : best.text
  }

  private static func isLessFull(_ a: Form, _ b: Form) -> Bool {
    if a.words != b.words { return a.words < b.words }
    if a.isContracted != b.isContracted { return a.isContracted }
    return a.count < b.count
  }

  /// لحكومة التركية → الحكومة التركية; لجنة of للجنة → اللجنة.
  private static func restored(_ text: String, _ key: [[Unicode.Scalar]]) -> String {
    guard let first = key.first, first.count > 3 else { return "ا" + text }
    return (first[2] == "ل" && first.count > text.split(separator: " ")[0].unicodeScalars.count + 1 ? "ال" : "ا") + text
  }

  /// The whole forms in other letters than the headword's, which tell more of how the name sounds: the frequent first.
  static func spellings(_ variants: [Variant]) -> [String] {
    variants.filter { $0.kind == .spelling }
      .sorted { ($1.count, $0.surface) < ($0.count, $1.surface) }.map(\.surface)
  }

  func variants(of headword: String) -> [Variant] {
    let head = PhraseWords.fold(headword)
    return forms.filter { $0.text != headword }.map { form in
      Variant(surface: form.text, kind: kind(form, head), count: form.count)
    }
  }

  private func kind(_ form: Form, _ head: [[Unicode.Scalar]]) -> Variant.Kind {
    if form.isContracted { return .contracted }
    if form.key == head { return .orthography }
    return form.key.count < head.count ? .short : .spelling
  }
}

extension Mention {
  /// The surface as variants have it: without marks, tatweel and invisible marks, blanks made single.
  public var plainSurface: String { Surfaces.plain(surface) }
}
