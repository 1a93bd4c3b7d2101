/// What Masrad needs to know of single scalars. All tables are our own, so that results do not
/// depend on the Unicode version of the machine.
enum ArabicLetter {
  /// A letter of the Arabic script, presentation forms included; but not ﷺ and ﷻ, which are a sentence each.
  @inline(__always)
  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0620...0x063F, 0x0641...0x064A, 0x066E...0x066F, 0x0671...0x06D3, 0x06D5,
      0x06EE...0x06EF, 0x06FA...0x06FC, 0x06FF, 0x0750...0x077F, 0x08A0...0x08C7,
      0xFB50...0xFBB1, 0xFBD3...0xFC5D, 0xFC64...0xFD3D, 0xFD50...0xFDC7, 0xFDF0...0xFDF9, 0xFE80...0xFEFC:
      true
    default: false
    }
  }

  /// A mark that belongs to the letter before it or joins letters: harakat, the small alef, Koranic
  /// marks, tatweel, the zero-width joiners, and the harakat of presentation forms. Folding drops it.
  @inline(__always)
  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0610...0x061A, 0x0640, 0x064B...0x065F, 0x0670, 0x06D6...0x06DC, 0x06DF...0x06E8,
      0x06EA...0x06ED, 0x08D3...0x08FF, 0x200C, 0x200D, 0xFC5E...0xFC63, 0xFE70...0xFE7F:
      true
    default: false
    }
  }

  /// A presentation form, which NFKC turns into plain letters.
  @inline(__always)
  static func isPresentationForm(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xFB50...0xFDFF, 0xFE70...0xFEFC: true
    default: false
    }
  }

  /// An invisible mark of direction or byte order, which stands for nothing.
  @inline(__always)
  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00AD, 0x061C, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }

  /// A blank inside a line: space, tab, no-break space and their kin.
  @inline(__always)
  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0009, 0x0020, 0x00A0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// What joins and opens the tags of social networks: #ميليشيات_الحوثي is what it would be in plain words.
  @inline(__always)
  static func isTagMark(_ scalar: Unicode.Scalar) -> Bool { scalar == "#" || scalar == "_" }

  @inline(__always)
  static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x0660...0x0669, 0x06F0...0x06F9: true
    default: false
    }
  }

  /// The value of a digit as Arabic or Persian writes it; nil for others.
  static func digit(_ scalar: Unicode.Scalar) -> UInt32? {
    switch scalar.value {
    case 0x660...0x669: scalar.value - 0x660
    case 0x6F0...0x6F9: scalar.value - 0x6F0
    default: nil
    }
  }

  /// A letter of the Latin, Greek or Cyrillic script.
  @inline(__always)
  static func isWesternLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2AF, 0x300...0x3FF,
      0x400...0x52F, 0x1E00...0x1EFF:
      true
    default: false
    }
  }
}
