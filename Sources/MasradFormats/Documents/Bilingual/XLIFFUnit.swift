import XML

/// A unit of XLIFF 2, or a trans-unit of XLIFF 1.2.
struct XLIFFUnit {
  struct Segment {
    var id: String?
    var source: String?
    var target: String?
    /// 1-based.
    var sourceLine: Int
    var targetLine: Int
    var state = ""
    /// What stands between segments and is not to be translated.
    var isIgnorable = false
  }
  /// An entry of the glossary module (XLIFF 2.1, 5.2).
  struct GlossaryEntry {
    var term = ""
    var translations: [String] = []
    var definition = ""
  }

  var id: String?
  var segments: [Segment] = []
  var notes: [String] = []
  var glossary: [GlossaryEntry] = []
  /// The metadata module's, by the category of the group.
  var metadata: [(category: String, type: String, text: String)] = []
}

/// Puts the units of XLIFF 1.2 and 2.x together from what a parser finds; glossaries and texts are both read by it.
struct XLIFFUnitReader: MarkupUnitReader {
  /// The tags of the file that is open, or of the document.
  private(set) var languages = (source: "", target: "")
  /// How many files have begun.
  private(set) var files = 0
  private var isVersion2 = false
  private var open: [String] = []
  private var unit: XLIFFUnit?
  private var segment: XLIFFUnit.Segment?
  private var inline: InlineText?
  /// What an element outside the segments holds so far.
  private var value: String?
  private var category = ""
  private var type = ""

  /// The name of the root; nil before there is one.
  var root: String? { open.first }

  mutating func start(_ element: MarkupElement, line: Int) {
    let parent = open.last
    open.append(element.name)
    if inline != nil {
      inline?.start(element.name, code: element["hex"])
      return
    }
    switch (element.name, parent) {
    case ("xliff", nil):
      isVersion2 = (element["version"] ?? "").hasPrefix("2")
      languages = (element["srcLang"] ?? "", element["trgLang"] ?? "")
    case ("file", "xliff"):
      files += 1
      if !isVersion2 { languages = (element["source-language"] ?? "", element["target-language"] ?? "") }
    case ("unit", _): unit = XLIFFUnit(id: element["id"])
    case ("trans-unit", _):
      unit = XLIFFUnit(id: element["id"])
      let state = element["approved"] == "yes" ? "final" : ""
      segment = XLIFFUnit.Segment(sourceLine: line, targetLine: line, state: state)
    case ("segment", "unit"), ("ignorable", "unit"):
      segment = XLIFFUnit.Segment(
        id: element["id"], sourceLine: line, targetLine: line, state: element["state"] ?? "",
        isIgnorable: element.name == "ignorable")
    case ("source", "trans-unit"), ("source", "segment"), ("source", "ignorable"):
      segment?.sourceLine = line
      inline = InlineText()
    case ("target", "trans-unit"), ("target", "segment"), ("target", "ignorable"):
      segment?.targetLine = line
      inline = InlineText()
    case ("glossEntry", "glossary"): unit?.glossary.append(XLIFFUnit.GlossaryEntry())
    case ("metaGroup", _): category = element["category"] ?? ""
    case ("note", "trans-unit"), ("note", "notes"), ("term", "glossEntry"), ("translation", "glossEntry"),
      ("definition", "glossEntry"), ("meta", "metaGroup"):
      type = element["type"] ?? ""
      value = ""
    default: break
    }
  }

  /// - Returns: the unit that ends here.
  mutating func end(_ name: String) -> XLIFFUnit? {
    if !open.isEmpty { open.removeLast() }
    let parent = open.last ?? ""
    if let inline {
      guard ["trans-unit", "segment", "ignorable"].contains(parent), name == "source" || name == "target" else {
        self.inline?.end(name)
        return nil
      }
      if name == "source" { segment?.source = inline.text } else { segment?.target = inline.text }
      self.inline = nil
      return nil
    }
    if let value { take(value, of: name) }
    switch name {
    case "segment" where parent == "unit", "ignorable" where parent == "unit": endSegment()
    case "trans-unit":
      endSegment()
      return endUnit()
    case "unit": return endUnit()
    default: break
    }
    return nil
  }

  mutating func append(_ text: String) {
    if inline != nil { inline?.append(text) } else { value?.append(text) }
  }

  private mutating func endSegment() {
    if let segment { unit?.segments.append(segment) }
    segment = nil
  }

  private mutating func endUnit() -> XLIFFUnit? {
    defer { unit = nil }
    return unit
  }

  /// Takes the text of an element that ends.
  private mutating func take(_ value: String, of name: String) {
    let last = (unit?.glossary.count ?? 0) - 1
    switch name {
    case "note": unit?.notes.append(value)
    case "meta": unit?.metadata.append((category, type, value))
    case "term" where last >= 0: unit?.glossary[last].term = value
    case "translation" where last >= 0: unit?.glossary[last].translations.append(value)
    case "definition" where last >= 0: unit?.glossary[last].definition = value
    default: return
    }
    self.value = nil
  }
}
