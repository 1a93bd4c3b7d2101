import ICU

/// Folds a spelling to its key: what is left when the habits that do not tell names apart are taken away.
///
/// Dropped: harakat, tatweel, joiners. Made one: أ إ آ ٱ and ا; ى, ئ, ی and ي; ؤ and و; ة and ه; ک and ك;
/// the letters for p, ch, zh, v and g (پ چ ژ ڤ گ ڭ) and their usual Arabic stand-ins (ب ج ز ف ك ك).
/// Hamza on the line stays. A key is for comparing and is never shown.
public enum Folding {
  /// The folded letter, or nil for a scalar that folding drops. Presentation forms are left as they
  /// are: `key(of:)` normalises them first.
  @inline(__always)
  static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x0621...0x063A, 0x0641...0x064A:
      switch scalar {
      case "أ", "إ", "آ": "ا"
      case "ى", "ئ": "ي"
      case "ؤ": "و"
      case "ة": "ه"
      default: scalar
      }
    case 0x41...0x5A: Unicode.Scalar(UInt8(scalar.value + 32))
    default: foldRare(scalar)
    }
  }

  private static func foldRare(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if ArabicLetter.isMark(scalar) || ArabicLetter.isInvisible(scalar) { return nil }
    switch scalar.value {
    // The high hamza, into which and a letter NFKC parts U+0675 to U+0678.
    case 0x0674: return nil
    case 0x0671...0x0673, 0x0675: return "ا"  // ٱ and alefs with other hamzas
    case 0x0676, 0x0677, 0x06C4...0x06CB: return "و"
    case 0x0678, 0x06CC...0x06CE, 0x06D0...0x06D3: return "ي"
    case 0x067E: return "ب"  // پ
    case 0x0686: return "ج"  // چ
    case 0x0698: return "ز"  // ژ
    case 0x06A4, 0x06A8: return "ف"  // ڤ ڨ
    case 0x06A9, 0x06AA, 0x06AD, 0x06AF: return "ك"  // ک ڪ ڭ گ
    case 0x06BE, 0x06C0...0x06C3, 0x06D5: return "ه"
    case 0x06BA: return "ن"
    case 0x0660...0x0669: return Unicode.Scalar(scalar.value - 0x0660 + 0x30)
    case 0x06F0...0x06F9: return Unicode.Scalar(scalar.value - 0x06F0 + 0x30)
    default: return scalar
    }
  }

  /// The folded letters of a word without marks. Egyptian شئون is شؤون: before و a ئ is folded as ؤ is.
  static func letters(_ plain: [Unicode.Scalar]) -> [Unicode.Scalar] { plain.withUnsafeBufferPointer(letters) }

  static func letters(_ plain: UnsafeBufferPointer<Unicode.Scalar>) -> [Unicode.Scalar] {
    var letters = [Unicode.Scalar](unsafeUninitializedCapacity: plain.count) { letters, count in
      for scalar in plain {
        guard let folded = fold(scalar) else { continue }
        letters.initializeElement(at: count, to: folded)
        count += 1
      }
    }
    guard letters.count == plain.count, plain.count > 2 else { return letters }
    for index in 0..<plain.count - 1 where plain[index] == "ئ" && plain[index + 1] == "و" { letters[index] = "و" }
    return letters
  }

  /// The key of `text`, a single word or a phrase; blanks are kept as they stand.
  public static func key(of text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in plain(text).unicodeScalars {
      if let folded = fold(scalar) { out.append(folded) }
    }
    return String(out)
  }

  /// `text` with presentation forms turned into plain letters, by ICU's NFKC; the same text when it has none.
  ///
  /// The harakat of presentation forms are dropped before: NFKC puts a blank before a haraka that stands alone
  /// there, which would cut the word.
  static func plain(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: ArabicLetter.isPresentationForm) else { return text }
    var letters = String.UnicodeScalarView()
    letters.append(
      contentsOf: text.unicodeScalars.filter {
        !(ArabicLetter.isPresentationForm($0) && ArabicLetter.isMark($0))
      })
    // ICU can only fail here for want of memory; the text as it stands is then the honest answer.
    return (try? Normalizer.nfkc().normalize(String(letters))) ?? String(letters)
  }
}
