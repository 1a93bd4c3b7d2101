import MasradFormats

/// Writes messages to standard error, so that standard output holds data alone.
enum Messages {
  static func write(_ message: String) { writeRaw("masrad: \(message)\n") }

  /// A message that cannot be written has nobody to read it.
  static func writeRaw(_ text: String) {
    try? SystemCalls.write(Array(text.utf8), to: SystemCalls.standardError, path: "standard error")
  }
}
