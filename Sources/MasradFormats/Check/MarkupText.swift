/// Text in XML and HTML.
enum MarkupText {
  /// The text with what markup would read otherwise escaped, and controls that XML 1.0 forbids left out.
  static func escaped(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out.append(contentsOf: "&amp;".unicodeScalars)
      case "<": out.append(contentsOf: "&lt;".unicodeScalars)
      case ">": out.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": out.append(contentsOf: "&quot;".unicodeScalars)
      case "\n", "\r", "\t": out.append(contentsOf: "&#\(scalar.value);".unicodeScalars)
      case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: continue
      default: out.append(scalar)
      }
    }
    return String(out)
  }

  /// An English sentence, escaped, with its Arabic isolated: the sentence runs from left to right though it may begin
  /// with an Arabic name, and digits and brackets beside one stay where they belong.
  static func isolated(_ sentence: String) -> String {
    let scalars = Array(sentence.unicodeScalars)
    var out = ""
    var place = 0
    while place < scalars.count {
      let start = place
      let isArabic = ArabicScript.isLetter(scalars[place])
      var end = place
      while place < scalars.count {
        let isBlank = scalars[place] == " "
        guard isBlank || ArabicScript.isLetter(scalars[place]) == isArabic || isArabic && isMark(scalars[place]) else {
          break
        }
        place += 1
        // A blank at the end of a name is the sentence's.
        if !isBlank { end = place }
      }
      if !isArabic { end = place }
      place = end
      let text = escaped(String(String.UnicodeScalarView(scalars[start..<end])))
      out += isArabic ? "<bdi lang=\"ar\">\(text)</bdi>" : text
    }
    return "<span dir=\"ltr\">\(out)</span>"
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .nonspacingMark || scalar == "\u{0640}"
  }
}
