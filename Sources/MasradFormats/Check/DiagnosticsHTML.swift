import Masrad

/// Writes findings as one page that needs nothing else: both sides of each segment with findings, the names highlighted.
public struct DiagnosticsHTML {
  private let report: CheckReport

  public init(_ report: CheckReport) { self.report = report }

  public var bytes: [UInt8] {
    let count = report.diagnostics.count
    var body = "<h1>masrad check</h1>\n<p class=\"sum\">\(summary)</p>\n"
    if count == 0 { body += "<p>The names are consistent.</p>\n" }
    var shown: Set<Int> = []
    for (source, target) in report.translations {
      body += translation(source, target)
      shown.formUnion([source, target])
    }
    for number in report.files.indices where !shown.contains(number) { body += text(number) }
    return Array((Self.head + body + "</body>\n</html>\n").utf8)
  }

  private var summary: String {
    let counts = Diagnostic.Severity.allCases.map { severity -> String in
      let count = report.diagnostics.count { $0.severity == severity }
      return "<span class=\"\(severity.rawValue)\">\(count) \(severity.rawValue)\(count == 1 ? "" : "s")</span>"
    }
    return counts.joined(separator: " · ")
  }

  // MARK: Segments

  private func translation(_ source: Int, _ target: Int) -> String {
    let own = report.diagnostics.filter { $0.document == source || $0.document == target }
    guard !own.isEmpty else { return "" }
    let (arabic, english) = (report.files[source], report.files[target])
    var rows = ""
    for (segment, found) in Self.bySegment(own) {
      rows += "<tr><td class=\"n\">\(segment + 1)</td>"
      rows += cell(english.target[segment], found.filter { $0.side == .target }, isArabic: false)
      rows += cell(arabic.source[segment], found.filter { $0.side == .source }, isArabic: true)
      rows += "</tr>\n<tr class=\"f\"><td></td><td colspan=\"2\">\(list(found))</td></tr>\n"
    }
    let title = source == target ? arabic.path : "\(arabic.path) → \(english.path)"
    return section(title, "<th>Translation</th><th>Arabic</th>", rows)
  }

  private func text(_ number: Int) -> String {
    let own = report.diagnostics.filter { $0.document == number }
    guard !own.isEmpty else { return "" }
    var rows = ""
    for (segment, found) in Self.bySegment(own) {
      rows += "<tr><td class=\"n\">\(segment + 1)</td>"
      rows += cell(report.files[number].source[segment], found, isArabic: true)
      rows += "</tr>\n<tr class=\"f\"><td></td><td>\(list(found))</td></tr>\n"
    }
    return section(report.files[number].path, "<th>Arabic</th>", rows)
  }

  /// The findings of each segment that has some, in their order.
  private static func bySegment(_ found: [Diagnostic]) -> [(segment: Int, found: [Diagnostic])] {
    Dictionary(grouping: found, by: \.segment).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private func section(_ title: String, _ columns: String, _ rows: String) -> String {
    "<h2><bdi>\(MarkupText.escaped(title))</bdi></h2>\n<table>\n<tr><th></th>\(columns)</tr>\n\(rows)</table>\n"
  }

  /// A side with its findings highlighted; of findings that overlap the first.
  private func cell(_ text: String, _ found: [Diagnostic], isArabic: Bool) -> String {
    let scalars = Array(text.unicodeScalars)
    var out = ""
    var place = 0
    func plain(_ end: Int) {
      out += MarkupText.escaped(String(String.UnicodeScalarView(scalars[place..<max(place, end)])))
      place = max(place, end)
    }
    for diagnostic in found.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      let range = diagnostic.range.clamped(to: 0..<scalars.count)
      guard range.lowerBound >= place, !range.isEmpty else { continue }
      plain(range.lowerBound)
      out += "<mark class=\"\(diagnostic.severity.rawValue)\" title=\"\(MarkupText.escaped(diagnostic.rule))\">"
      plain(range.upperBound)
      out += "</mark>"
    }
    plain(scalars.count)
    return isArabic
      ? "<td lang=\"ar\" dir=\"rtl\">\(out)</td>" : "<td lang=\"en\" dir=\"ltr\">\(out)</td>"
  }

  private func list(_ found: [Diagnostic]) -> String {
    let items = found.map { diagnostic in
      let place = MarkupText.escaped(report.location(diagnostic))
      let evidence = diagnostic.evidence.flatMap(SpellingDifference.line)
        .map { " <span class=\"e\">(\(MarkupText.isolated($0)))</span>" }
      return "<li><span class=\"\(diagnostic.severity.rawValue)\">\(diagnostic.severity.rawValue)</span> "
        + "<code>\(diagnostic.rule)</code> \(place) \(MarkupText.isolated(diagnostic.message)); expected "
        + "<bdi class=\"x\">\(MarkupText.escaped(diagnostic.expected))</bdi>\(evidence ?? "")</li>"
    }
    return "<ul>\(items.joined())</ul>"
  }

  private static let head = """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>masrad check</title>
    <style>
    body { font: 16px/1.5 system-ui, "Noto Sans", "Noto Sans Arabic", sans-serif; margin: 2rem auto; max-width: 76rem; padding: 0 1rem; color: #1b1b1f; background: #fff }
    h1 { font-size: 1.4rem } h2 { font-size: 1.05rem; margin-top: 2rem }
    table { border-collapse: collapse; width: 100%; table-layout: fixed }
    th { text-align: start; font-weight: 600; border-bottom: 2px solid #888; padding: .3rem .6rem }
    th:first-child, td.n { width: 3rem; color: #666 }
    td { vertical-align: top; padding: .5rem .6rem; overflow-wrap: anywhere }
    td[dir=rtl] { text-align: right; font-size: 1.08em }
    tr.f td { border-bottom: 1px solid #ccc; padding-top: 0; font-size: .9rem }
    ul { margin: 0; padding-inline-start: 1.1rem }
    /* No padding or border: either would part a name from the letter joined to it. */
    mark { border-radius: 2px; color: inherit; background: var(--m); box-shadow: 0 0 0 .1em var(--m) }
    mark.error { --m: #ffc9c9 } mark.warning { --m: #ffe8a3 } mark.note { --m: #d3e5ff }
    span.error { color: #a40000; font-weight: 600 } span.warning { color: #7a5200; font-weight: 600 } span.note { color: #1a4f9c; font-weight: 600 }
    .x { font-weight: 600 } .e { opacity: .75 }
    @media (prefers-color-scheme: dark) {
      body { color: #e8e8ea; background: #17171a } mark { color: #111 }
      span.error { color: #ff9a9a } span.warning { color: #ffd166 } span.note { color: #9cc3ff }
    }
    </style>
    </head>
    <body>

    """
}
