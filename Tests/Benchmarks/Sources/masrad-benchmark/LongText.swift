import Glibc

/// Text of any length out of an article's sentences.
enum LongText {
  /// The sentences in random order, over and over, a paragraph each.
  static func make(of article: String, bytes: Int, seed: UInt64) -> String {
    var random = Shuffler(state: seed)
    var sentences = article.split { $0 == "." || $0.isNewline }.map { $0.drop(while: \.isWhitespace) + ".\n" }
    sentences.removeAll { $0.count < 3 }
    var text = ""
    text.reserveCapacity(bytes + 4096)
    while text.utf8.count < bytes, !sentences.isEmpty {
      sentences.shuffle(using: &random)
      for sentence in sentences { text += sentence }
    }
    return text
  }

  /// The text cut at paragraphs into parts of about so many bytes.
  static func cut(_ text: String, bytes: Int) -> [String] {
    var parts: [String] = []
    var part = ""
    for line in text.split(separator: "\n") {
      part += line + "\n"
      if part.utf8.count >= bytes {
        parts.append(part)
        part = ""
      }
    }
    return part.isEmpty ? parts : parts + [part]
  }
}

/// SplitMix64: the same text for the same seed.
struct Shuffler: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var value = state
    value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
    value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
    return value ^ (value >> 31)
  }
}

/// Reads a file as UTF-8.
enum TextFile {
  static func read(_ path: String) throws -> String {
    guard let file = fopen(path, "r") else { throw BenchmarkError("open \(path)", code: errno) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw BenchmarkError("\(path) is not UTF-8")
    }
    return text
  }
}
