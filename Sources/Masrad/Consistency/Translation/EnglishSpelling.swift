/// American spelling made British, so that the two are one in comparisons.
enum EnglishSpelling {
  private static let words: [String: String] = [
    "defense": "defence", "labor": "labour", "center": "centre", "centers": "centres", "harbor": "harbour",
    "honor": "honour", "theater": "theatre", "program": "programme", "programs": "programmes",
    "counselor": "counsellor",
    "neighborhood": "neighbourhood", "armor": "armour", "color": "colour", "favor": "favour", "license": "licence",
    "offense": "offence", "meter": "metre", "airplane": "aeroplane", "behavior": "behaviour", "endeavor": "endeavour",
  ]

  private static let endings: [(String, String)] = [
    ("ization", "isation"), ("izations", "isations"), ("izing", "ising"), ("ized", "ised"), ("izer", "iser"),
    ("ize", "ise"),
  ]

  static func british(_ key: String) -> String {
    if let word = words[key] { return word }
    guard key.utf8.count > 6 else { return key }
    for (american, british) in endings where key.hasSuffix(american) {
      return key.dropLast(american.count) + british
    }
    return key
  }
}
