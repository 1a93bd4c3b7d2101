internal import CGlossaries

extension EmbeddedGlossaries {
  /// A parameter file where it lies; nil where there is none of that name.
  static func model(_ name: String) -> ModelBytes? {
    var count = 0
    guard let start = masrad_glossary(name, &count) else { return nil }
    return ModelBytes(start: UnsafeRawPointer(start), count: count)
  }
}
