/// Where an English word of an office or body is another one: `High` of a school is `Higher`, a nation's `People` before a
/// noun `People's`. Those of `english-rewordings.tsv`, whose README says what each place is.
enum EnglishRewording: String, CaseIterable, Sendable {
  case beforeNoun = "before-noun"
  case behindBody = "behind-body"
  case ofBroadcaster = "of-broadcaster"
  case ofCongress = "of-congress"
  case ofCourt = "of-court"
  case ofField = "of-field"
  case ofHospital = "of-hospital"
  case ofMinister = "of-minister"
  case ofNoGovernment = "of-no-government"
  case ofPeople = "of-people"
  case ofPresident = "of-president"
  case ofSchool = "of-school"
  case ofUnitedStates = "of-united-states"
  case ofWoman = "of-woman"
  case together

  static let file = "english-rewordings.tsv"

  /// A word or expression, and what it is in one place.
  struct Form: Equatable, Sendable {
    let word: String
    let form: String
  }

  private var forms: [Form] { Self.forms[self] ?? [] }

  /// What a text is there; nil where it is no other.
  func form(of text: String) -> String? { forms.first { $0.word == text }?.form }

  /// What a text is there, which may be what it is everywhere.
  func of(_ text: String) -> String { form(of: text) ?? text }

  /// A text with each of its words as it is there.
  func ofWords(_ text: String) -> String { text.split(separator: " ").map { of(String($0)) }.joined(separator: " ") }

  /// A text with its last word as it is there.
  func ofLastWord(_ text: String) -> String {
    guard let last = text.split(separator: " ").last, text.hasSuffix(last) else { return text }
    return text.dropLast(last.count) + of(String(last))
  }

  /// A text with all of its words and expressions as they are there.
  func inside(_ text: String) -> String { forms.reduce(text) { $0.replacing($1.word, with: $1.form) } }

  /// What stands behind the word that a text begins with, and what the word is there.
  func beginning(of text: String) -> (rest: Substring, form: String)? {
    guard let form = forms.first(where: { text.hasPrefix($0.word + " ") }) else { return nil }
    return (text.dropFirst(form.word.count + 1), form.form)
  }

  /// The forms of each place, in the order of the file; none when the program was built without the file.
  static let builtIn = EmbeddedGlossaries.read(file, none: [:], read)

  private static let forms = (try? builtIn.get()) ?? [:]

  /// - Throws: `GlossaryFileError` when a column is missing, a word or its form is empty or its place is unknown.
  static func read(_ bytes: [UInt8]) throws(GlossaryFileError) -> [EnglishRewording: [Form]] {
    let table = try GlossaryTable(name: file, bytes: bytes)
    let (word, place, form) = (try table.needed("english"), try table.needed("where"), try table.needed("form"))
    var forms: [EnglishRewording: [Form]] = [:]
    for record in 0..<table.count {
      let own: EnglishRewording = try table.value(record, place)
      let pair = Form(word: try table.filled(record, word), form: try table.filled(record, form))
      forms[own, default: []].append(pair)
    }
    return forms
  }
}
