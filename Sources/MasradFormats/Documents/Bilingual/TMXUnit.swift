import XML

/// A translation unit of TMX 1.4b.
struct TMXUnit {
  struct Variant {
    /// Of `xml:lang`, or of `lang` as TMX 1.1 has it, without the region.
    var language: String
    var text: String
    /// 1-based, where its `seg` begins.
    var line: Int
  }

  var id: String?
  /// The notes of the unit, in their order; those of a variant are left out.
  var notes: [String] = []
  /// The `prop` elements of the unit, likewise.
  var properties: [(type: String, text: String)] = []
  var variants: [Variant] = []

  /// The first text in a language.
  func first(_ language: String) -> Variant? { variants.first { $0.language == language } }
}

/// Puts the units of TMX together from what a parser finds; glossaries and texts are both read by it.
struct TMXUnitReader: MarkupUnitReader {
  private var unit: TMXUnit?
  private var language = ""
  private var line = 0
  private var isInVariant = false
  /// What a `note` or a `prop` holds so far.
  private var value: String?
  private var property = ""
  private var segment: InlineText?
  /// How many elements are open within the segment.
  private var depth = 0

  mutating func start(_ element: MarkupElement, line: Int) {
    if segment != nil {
      depth += 1
      segment?.start(element.name, code: nil)
      return
    }
    switch element.name {
    case "tu": unit = TMXUnit(id: element["tuid"])
    case "tuv":
      language = LanguageTag.language(element["lang"] ?? "")
      isInVariant = true
    case "seg":
      segment = InlineText()
      self.line = line
    case "note", "prop":
      property = element["type"] ?? ""
      value = ""
    default: break
    }
  }

  /// - Returns: the unit that ends here.
  mutating func end(_ name: String) -> TMXUnit? {
    if let segment {
      guard depth == 0 else {
        depth -= 1
        self.segment?.end(name)
        return nil
      }
      unit?.variants.append(TMXUnit.Variant(language: language, text: segment.text, line: line))
      self.segment = nil
      return nil
    }
    switch name {
    case "note":
      if let value, !isInVariant { unit?.notes.append(value) }
      value = nil
    case "prop":
      if let value, !isInVariant { unit?.properties.append((property, value)) }
      value = nil
    case "tuv": isInVariant = false
    case "tu":
      defer { unit = nil }
      return unit
    default: break
    }
    return nil
  }

  mutating func append(_ text: String) {
    if segment != nil { segment?.append(text) } else { value?.append(text) }
  }
}
