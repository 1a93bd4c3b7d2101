/// A word of a document.
public struct Token: Sendable {
  /// Scalar offsets, proclitics and marks included.
  public let range: Range<Int>
  /// Its distinct word in the run's `WordTable`.
  let word: Int
  /// What stands between it and the token before it.
  let gap: Gap
}

/// What stands between two tokens.
struct Gap: OptionSet, Sendable {
  let rawValue: UInt16

  /// The two parts of a joined عبدالحكيم: nothing stands between them.
  static let joined = Gap(rawValue: 1 << 0)
  static let blank = Gap(rawValue: 1 << 1)
  static let line = Gap(rawValue: 1 << 2)
  /// `.` `!` `؟` `…`
  static let sentence = Gap(rawValue: 1 << 3)
  /// The dot of an abbreviation such as `د.`
  static let abbreviation = Gap(rawValue: 1 << 4)
  /// `،` `؛` `:`
  static let comma = Gap(rawValue: 1 << 5)
  static let open = Gap(rawValue: 1 << 6)
  static let close = Gap(rawValue: 1 << 7)
  static let quote = Gap(rawValue: 1 << 8)
  static let dash = Gap(rawValue: 1 << 9)
  static let slash = Gap(rawValue: 1 << 10)
  static let other = Gap(rawValue: 1 << 11)

  /// Blanks alone, or nothing: a phrase may go on.
  var isPlain: Bool { isSubset(of: [.joined, .blank]) }
  /// Blanks and commas, or nothing: an enumeration may go on.
  var enumerates: Bool { isSubset(of: [.blank, .comma]) }
  /// Blanks and abbreviation dots: `د. حسين` goes on.
  var isNamePlain: Bool { isSubset(of: [.joined, .blank, .abbreviation]) }
  /// The same, or a hyphen with nothing beside it: جان-نويل بارو is one name.
  var bindsNames: Bool { isNamePlain || self == .dash }
  /// A name may stand here that the words before introduce, in quotation marks too: المقدم "علي الشهراني".
  var introduces: Bool { isNamePlain || isSubset(of: [.blank, .open, .quote]) }
  /// A quotation mark or a bracket opens here.
  var opens: Bool { !intersection([.open, .quote]).isEmpty }
  var closes: Bool { !intersection([.close, .quote]).isEmpty }
  /// Blanks and a quotation mark or bracket that closes: رئيس حزب "الكتائب" سامي الجميل.
  var isClosed: Bool { closes && isSubset(of: [.blank, .close, .quote]) }
  /// A sentence or a paragraph ends here.
  var ends: Bool { !intersection([.sentence, .line]).isEmpty }

  /// Whether a scalar ends a line.
  @inline(__always)
  static func isLine(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\n" || scalar == "\r" || scalar == "\u{2028}" || scalar == "\u{2029}"
  }

  static func of(_ scalar: Unicode.Scalar) -> Gap {
    // What most scalars between words are.
    if scalar == " " { return .blank }
    return ofRare(scalar)
  }

  private static func ofRare(_ scalar: Unicode.Scalar) -> Gap {
    switch scalar {
    case _ where isLine(scalar): .line
    case ".", "!", "?", "؟", "…", "۔": .sentence
    case "،", "؛", ",", ";", ":", "·", "•": .comma
    case "(", "[", "{", "«", "“", "‹": .open
    case ")", "]", "}", "»", "”", "›": .close
    case "\"", "'", "„", "‘", "’", "`": .quote
    case "-", "–", "—", "−", "\u{2010}", "\u{2011}": .dash
    case "/", "\\", "|": .slash
    default:
      ArabicLetter.isBlank(scalar) || ArabicLetter.isTagMark(scalar) || ArabicLetter.isInvisible(scalar)
        ? .blank : .other
    }
  }
}
