/// Puts letters of the ligature lam-alef back in their order.
///
/// Where a font draws لا as one sign, poppler turns the two letters around with the line: الأركان comes out as األركان.
/// What no Arabic word can be is put right; a turned لا within a word (صالح for صلاح) cannot be told from the letters
/// ال and stays.
enum LamAlef {
  private static let lam: Unicode.Scalar = "\u{644}"
  private static let alefs: Set<Unicode.Scalar> = ["\u{627}", "\u{623}", "\u{625}", "\u{622}"]
  private static let proclitics: Set<Unicode.Scalar> = ["\u{648}", "\u{641}", "\u{628}", "\u{643}"]

  static func repaired(_ text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    let isTurned = isTurned(scalars)
    var place = 0
    while place + 2 < scalars.count {
      // The article before a ligature; or لل, where the second lam is the ligature's, if لأل can be nothing else.
      let isArticle = scalars[place] == "\u{627}" && beginsWord(scalars, place)
      if isArticle || isTurned && scalars[place] == lam, alefs.contains(scalars[place + 1]), scalars[place + 2] == lam {
        scalars.swapAt(place + 1, place + 2)
        place += 2
      }
      place += 1
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// Whether the text has no lam-alef but those that a turned one makes, and one that cannot be anything else.
  private static func isTurned(_ scalars: [Unicode.Scalar]) -> Bool {
    var isSure = false
    for place in scalars.indices.dropLast() where alefs.contains(scalars[place + 1]) {
      let isBeforeLam = place + 2 < scalars.count && scalars[place + 2] == lam
      if scalars[place] == lam, !isBeforeLam { return false }
      if scalars[place] == "\u{627}", isBeforeLam, beginsWord(scalars, place) { isSure = true }
    }
    return isSure
  }

  /// Whether nothing but proclitics stands before a letter in its word.
  private static func beginsWord(_ scalars: [Unicode.Scalar], _ place: Int) -> Bool {
    var before = place
    while before > 0, proclitics.contains(scalars[before - 1]), place - before < 2 { before -= 1 }
    return before == 0 || !ArabicScript.isArabic(scalars[before - 1])
      || ArabicScript.isDirectionMark(scalars[before - 1])
  }
}
