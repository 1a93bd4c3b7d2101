/// The identifiers of entries: class, English in plain ASCII; the Arabic letters' numbers where that leaves nothing.
enum EntryID {
  static func make(_ entityClass: EntityClass, _ english: String, _ arabic: String) -> String {
    var slug = ""
    for scalar in english.lowercased().unicodeScalars {
      if let plain = plain(scalar) {
        slug += plain
      } else if !slug.hasSuffix("-"), !slug.isEmpty {
        slug += "-"
      }
    }
    while slug.hasSuffix("-") { slug.removeLast() }
    if slug.isEmpty { slug = arabic.unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: "-") }
    return "\(mark(entityClass))-\(slug)"
  }

  private static func mark(_ entityClass: EntityClass) -> String {
    switch entityClass {
    case .person: "p"
    case .place: "l"
    case .organisation: "o"
    case .title: "t"
    case .term: "m"
    }
  }

  private static func plain(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A: String(Character(scalar))
    case 0xE0...0xE5, 0x101, 0x103, 0x105, 0x259: "a"
    case 0xE7, 0x107, 0x109, 0x10B, 0x10D: "c"
    case 0xE8...0xEB, 0x113...0x11B: "e"
    case 0xEC...0xEF, 0x129...0x131: "i"
    case 0xF1, 0x144, 0x148: "n"
    case 0xF2...0xF6, 0xF8, 0x14D...0x151: "o"
    case 0xF9...0xFC, 0x169...0x173: "u"
    case 0xFD, 0xFF: "y"
    case 0x11F, 0x121: "g"
    case 0x15B...0x161: "s"
    case 0x17A...0x17E: "z"
    case 0x111, 0xF0: "d"
    case 0x142: "l"
    case 0x159: "r"
    case 0xDF: "ss"
    case 0xE6: "ae"
    case 0x300...0x36F: ""
    case 0x27, 0x2019, 0x2BC, 0x2BE, 0x2BF: ""
    default: nil
    }
  }
}
