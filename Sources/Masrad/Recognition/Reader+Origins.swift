extension Reader {
  /// Words before and behind a name that are looked at for a country.
  private static let before = 3
  private static let behind = 2
  /// Below this share of a text's mentions a country tells nothing of its names.
  private static let leastShare: Float = 0.1

  /// The origins that the countries beside one of a name's mentions suggest, in a fixed order.
  func originHints(near mentions: [Range<Int>]) -> [OriginHint] {
    var near: Set<Origin> = []
    for span in mentions {
      for index in neighbours(of: span) {
        if let origin = origin(ofCountry: facts.surelyCountry(tokens[index].word)) { near.insert(origin) }
      }
    }
    return near.sorted { $0.name < $1.name }.map { .near($0) }
  }

  /// The tokens around a span, in its sentence.
  private func neighbours(of span: Range<Int>) -> [Int] {
    var found: [Int] = []
    var index = span.lowerBound
    while index > 0, span.lowerBound - index < Self.before, !tokens[index].gap.ends {
      index -= 1
      found.append(index)
    }
    index = span.upperBound
    while index < tokens.count, index - span.upperBound < Self.behind, !tokens[index].gap.ends {
      found.append(index)
      index += 1
    }
    return found
  }

  /// What the countries that a text speaks of tell of its names.
  static func textHints(_ countries: [String: Int], _ lexicon: Lexicon) -> [OriginHint] {
    var counts: [Origin: Int] = [:]
    for (code, count) in countries {
      if let origin = origin(ofCountry: code, lexicon) { counts[origin, default: 0] += count }
    }
    let total = Float(counts.values.reduce(0, +))
    return counts.sorted { $0.key.name < $1.key.name }.map { (origin: $0.key, share: Float($0.value) / total) }
      .filter { $0.share >= leastShare }.map { .text($0.origin, share: $0.share) }
  }

  private func origin(ofCountry code: String?) -> Origin? { code.flatMap { Self.origin(ofCountry: $0, lexicon) } }

  private static func origin(ofCountry code: String, _ lexicon: Lexicon) -> Origin? {
    let origin = lexicon.country(code, "origin")
    return origin.isEmpty ? nil : Origin(origin)
  }
}
