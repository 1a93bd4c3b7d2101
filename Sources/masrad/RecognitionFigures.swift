import Masrad

/// The figures of the tagger as lines of text.
enum RecognitionFigures {
  static func text(_ figures: TagFigures, errors: Int) -> String {
    var lines = ["class         precision  recall  F1     right  wrong  missed"]
    for tagClass in TagClass.allCases {
      if let counts = figures.counts[tagClass] { lines.append(line(tagClass.name, counts)) }
    }
    let names: [TagClass] = [.person, .place, .organisation]
    lines.append(line("these three", figures.total(names)))
    lines.append(line("all", figures.total(TagClass.allCases)))
    lines += confusion(figures) + bands(figures)
    for difference in figures.differences.prefix(errors) { lines.append(text(difference)) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func line(_ name: String, _ counts: TagFigures.Counts) -> String {
    let shares = [counts.precision, counts.recall, counts.f1].map(share)
    return "\(padded(name, 14))\(padded(shares[0], 11))\(padded(shares[1], 8))\(padded(shares[2], 7))"
      + "\(padded(String(counts.right), 7))\(padded(String(counts.wrong), 7))\(counts.missed)"
  }

  private static func confusion(_ figures: TagFigures) -> [String] {
    let names = ["none"] + TagClass.allCases.map(\.name)
    var lines = ["", padded("annotated", 14) + names.map { padded($0, 14) }.joined()]
    for (name, row) in zip(names, figures.confusion) where row.contains(where: { $0 > 0 }) {
      lines.append(padded(name, 14) + row.map { padded(String($0), 14) }.joined())
    }
    return lines
  }

  private static func bands(_ figures: TagFigures) -> [String] {
    let bands = zip(TagFigures.bandBounds, figures.bands).filter { $0.1.found > 0 }
    guard !bands.isEmpty else { return [] }
    return [""]
      + bands.map { bound, band in
        "margin from \(share(Double(bound))): \(band.found) found, \(share(Double(band.right) / Double(band.found))) right"
      }
  }

  private static func text(_ difference: TagFigures.Difference) -> String {
    let expected = difference.expected?.name ?? "none"
    let found = difference.found?.name ?? "none"
    let isOther = !difference.foundSurface.isEmpty && difference.foundSurface != difference.surface
    let other = isOther ? " ⟨\(difference.foundSurface)⟩" : ""
    return "\(expected) > \(found)\(other): \(difference.before) ⟦\(difference.surface)⟧ \(difference.behind)"
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }

  static func share(_ value: Double) -> String {
    let thousandths = Int((value * 1000).rounded())
    let digits = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
  }
}
