import Masrad

/// Puts Arabic back in its order that came out letter by letter backwards: of a PDF in which each letter was drawn in
/// its place of the text from left to right, by a program that knows nothing of Arabic.
enum ReversedText {
  static func restored(_ text: String) -> String {
    guard isReversed(text) else { return text }
    var out = String.UnicodeScalarView()
    var line: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      if scalar == "\n" || scalar == "\r" || scalar == "\u{C}" {
        out.append(contentsOf: turned(line))
        out.append(scalar)
        line = []
      } else if !ArabicScript.isDirectionMark(scalar) {
        line.append(scalar)
      }
    }
    out.append(contentsOf: turned(line))
    return String(out)
  }

  /// No word begins with ة or ى, and many begin with the article and none ends in it.
  private static func isReversed(_ text: String) -> Bool {
    var (impossible, plausible, backwards, forwards) = (0, 0, 0, 0)
    for word in text.unicodeScalars.split(whereSeparator: { !ArabicScript.isLetter($0) }) where word.count > 2 {
      guard let first = word.first, let last = word.last else { continue }
      if first == "\u{629}" || first == "\u{649}" { impossible += 1 }
      if last == "\u{629}" || last == "\u{649}" { plausible += 1 }
      if word.suffix(2).elementsEqual(["\u{644}", "\u{627}"]) { backwards += 1 }
      if word.prefix(2).elementsEqual(["\u{627}", "\u{644}"]) { forwards += 1 }
    }
    return impossible > 0 && impossible > plausible && backwards > forwards
  }

  /// A line backwards, but for what runs from left to right in it: words in Latin letters, numbers.
  private static func turned(_ line: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var line = Array(line.reversed())
    var place = 0
    while place < line.count {
      guard isLeftToRight(line[place]) else {
        place += 1
        continue
      }
      var end = place + 1
      // Blanks and stops between such words belong to them.
      var next = end
      while next < line.count, !ArabicScript.isLetter(line[next]) {
        if isLeftToRight(line[next]) { end = next + 1 }
        next += 1
      }
      line[place..<end].reverse()
      place = end
    }
    return line
  }

  private static func isLeftToRight(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic && !ArabicScript.isArabic(scalar) || scalar.properties.numericType != nil
  }
}
