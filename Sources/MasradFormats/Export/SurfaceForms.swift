import Masrad

/// The Arabic forms of an entry that a program must know to find it in a text.
///
/// A CAT tool's matcher compares words, some by a light stemmer: OmegaT's misses لأكار, ببغداد, عبدالحكيم against عبد
/// الحكيم. So every form that stands in the documents goes along, those with a proclitic too. A machine translator puts
/// the English in place of the whole form: there a form with a proclitic would lose its "and" or "for", and a surname
/// would become the full name, so these stay behind.
enum SurfaceForms {
  enum Use { case lookup, replacement }

  /// The forms besides the headword, each once, in their order.
  static func of(_ entry: Entry, for use: Use) -> [String] {
    guard !entry.variants.isEmpty || !entry.attached.isEmpty else { return [] }
    var known: Set<ByteKey> = [ByteKey(entry.arabic)]
    var forms: [String] = []
    func add(_ form: String) {
      if known.insert(ByteKey(form)).inserted { forms.append(form) }
    }
    for variant in entry.variants {
      switch variant.kind {
      case .orthography, .spelling: add(variant.surface)
      case .short, .contracted: if use == .lookup { add(variant.surface) }
      }
    }
    if use == .lookup { for form in entry.attached { add(form.surface) } }
    return forms
  }
}
