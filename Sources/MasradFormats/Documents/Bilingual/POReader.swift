import Masrad

/// Reads the messages of a gettext catalogue; obsolete ones and the header are left out.
struct POReader {
  static func read(_ text: String) throws(DocumentError) -> LanguagePairs {
    var reader = POReader()
    for (index, line) in TextLines.split(text).enumerated() { try reader.read(line, number: index + 1) }
    reader.endMessage()
    return try reader.oriented()
  }

  private struct Message {
    var context: String?
    var texts: [Field: (text: String, line: Int)] = [:]
    var note: String?
    var isFuzzy = false
  }

  private enum Field: Hashable {
    case context, id, plural
    case translation(Int)
  }

  private var message = Message()
  private var field: Field?
  private var pairs: [LanguagePair] = []
  private var language = ""

  private mutating func read(_ line: Substring, number: Int) throws(DocumentError) {
    let rest = line.drop { $0 == " " || $0 == "\t" }
    guard let first = rest.first else { return }
    if first == "#" {
      if case .translation = field { endMessage() }
      comment(rest)
      return
    }
    if first == "\"" {
      guard let field else { throw error("msgid or msgstr before a string", line, rest, number) }
      let more = try string(rest, line, number)
      message.texts[field]?.text += more
      return
    }
    let word = rest.prefix { $0 != " " && $0 != "\t" && $0 != "\"" }
    let value = rest[word.endIndex...].drop { $0 == " " || $0 == "\t" }
    guard let next = Self.field(word), value.first == "\"" else {
      throw error("msgid, msgstr or msgctxt with a string", line, rest, number)
    }
    switch next {
    case .context: endMessage()
    case .id: if message.texts[.id] != nil { endMessage() }
    default: if message.texts[.id] == nil { throw error("msgid", line, rest, number) }
    }
    field = next
    message.texts[next] = (try string(value, line, number), number)
  }

  private static func field(_ word: Substring) -> Field? {
    switch word {
    case "msgctxt": return .context
    case "msgid": return .id
    case "msgid_plural": return .plural
    case "msgstr": return .translation(0)
    default:
      guard word.hasPrefix("msgstr["), word.hasSuffix("]"), let number = Int(word.dropFirst(7).dropLast()),
        (0..<100).contains(number)
      else { return nil }
      return .translation(number)
    }
  }

  private mutating func comment(_ line: Substring) {
    if line.hasPrefix("#.") {
      let text = line.dropFirst(2).drop { $0 == " " }
      message.note = message.note.map { $0 + " " + text } ?? String(text)
    } else if line.hasPrefix("#,"), line.firstRange(of: "fuzzy") != nil {
      message.isFuzzy = true
    }
  }

  /// A string in quotes with the escapes of C.
  private func string(_ text: Substring, _ line: Substring, _ number: Int) throws(DocumentError) -> String {
    var out = String.UnicodeScalarView()
    var rest = text.unicodeScalars.dropFirst()
    while let scalar = rest.popFirst() {
      if scalar == "\"" {
        guard rest.allSatisfy({ $0.properties.isWhitespace }) else {
          throw error("the end of the line behind the string", line, Substring(rest), number)
        }
        return String(out)
      }
      guard scalar == "\\" else {
        out.append(scalar)
        continue
      }
      switch rest.popFirst() {
      case "n": out.append("\n")
      case "t": out.append("\t")
      case "r": out.append("\r")
      case let other?: out.append(other)
      case nil: throw error("a closing quote", line, Substring(rest), number)
      }
    }
    throw error("a closing quote", line, Substring(rest), number)
  }

  private func error(_ expected: String, _ line: Substring, _ rest: Substring, _ number: Int) -> DocumentError {
    let column = line.unicodeScalars.count - rest.unicodeScalars.count + 1
    return DocumentError(.syntax(expected: expected), line: number, column: max(1, column))
  }

  private mutating func endMessage() {
    // Comments stand before the message that they are about, and are kept for it.
    guard let id = message.texts[.id] else { return }
    defer {
      message = Message()
      field = nil
    }
    let context = message.texts[.context]?.text
    if id.text.isEmpty, context == nil {
      let header = message.texts[.translation(0)]?.text ?? ""
      for line in header.split(separator: "\n") where line.lowercased().hasPrefix("language:") {
        language = LanguageTag.language(String(line.dropFirst(9).filter { !$0.isWhitespace }))
      }
      return
    }
    let notes = [message.note, message.isFuzzy ? "fuzzy" : nil].compactMap(\.self)
    for number in 0..<100 {
      guard let translation = message.texts[.translation(number)] else { break }
      let source = number == 0 ? id : message.texts[.plural] ?? id
      pairs.append(
        LanguagePair(
          first: source.text, second: translation.text.isEmpty ? nil : translation.text, firstLine: source.line,
          secondLine: translation.line, id: context, note: notes.isEmpty ? nil : notes.joined(separator: "; ")))
    }
  }

  private func oriented() throws(DocumentError) -> LanguagePairs {
    // The language of a catalogue is that of its translations; that of its keys is told by their letters.
    let byLetters = LanguagePair.arabicIsFirst(pairs)
    guard let arabicIsFirst = language == "ar" ? byLetters ?? false : byLetters else {
      return LanguagePairs(otherLanguages: language.isEmpty ? [] : [language])
    }
    let other = arabicIsFirst && language != "ar" && !language.isEmpty ? [language] : []
    return LanguagePairs(
      segments: pairs.compactMap { $0.segment(arabicIsFirst: arabicIsFirst) }, otherLanguages: Set(other))
  }
}
