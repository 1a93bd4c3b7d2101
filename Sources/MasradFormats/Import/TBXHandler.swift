import Masrad
import XML

/// Reads TBX, version 2 (`martif`) and 3 (`tbx`, DCA), `ntig` among the terms.
final class TBXHandler: GlossaryMarkupHandler {
  private struct Term {
    var text = ""
    var status = ""
    var type = ""
    var note = ""
    var source = ""
    var context = ""
  }
  private var entry: Entry?
  private var arabic: [Term] = []
  private var english: [Term] = []
  private var language = ""
  private var term: Term?
  private var type = ""

  override func begin(_ element: MarkupElement, _ parser: MarkupParser) {
    switch element.name {
    case "termEntry", "conceptEntry":
      entry = Entry(
        id: XMLName.decode(element["id"] ?? ""), entityClass: .term, arabic: "",
        english: EnglishForm(form: "", provenance: .authority, confidence: 0.99))
      (arabic, english) = ([], [])
    case "langSet", "langSec": language = LanguageTag.language(element["lang"] ?? "")
    case "tig", "ntig", "termSec": term = Term()
    case "termNote", "descrip", "admin": type = element["type"] ?? ""
    default: break
    }
  }

  override func isInline(_ name: String) -> Bool { name == "hi" }

  override func finish(_ name: String, _ parser: MarkupParser) {
    switch name {
    case "term": term?.text = TermText.term(text)
    case "termNote":
      if type == "administrativeStatus" { term?.status = TermText.term(text) }
      if type == "termType" { term?.type = TermText.term(text) }
    case "note":
      if term != nil {
        term?.note = TermText.term(text)
      } else if entry?.notes == "" {
        entry?.notes = TermText.note(text)
      }
    case "descrip":
      if type == "context" { term?.context = TermText.note(text) }
      if type == "subjectField", let known = EntityClass(rawValue: TermText.term(text).lowercased()) {
        entry?.entityClass = known
      }
    case "admin": if type == "source" { term?.source = TermText.term(text) }
    case "tig", "ntig", "termSec":
      if let term, !term.text.isEmpty {
        if language == "ar" { arabic.append(term) }
        if language == "en" { english.append(term) }
      }
      term = nil
    case "termEntry", "conceptEntry":
      if let entry { finish(entry, parser) }
      entry = nil
    default: break
    }
  }

  private func finish(_ started: Entry, _ parser: MarkupParser) {
    guard let headword = arabic.first, !english.isEmpty else { return }
    // The preferred form is the first unless another says that it is preferred.
    let place = english.firstIndex { Self.isPreferred($0.status) } ?? 0
    let preferred = english.remove(at: place)
    var entry = started
    entry.arabic = headword.text
    entry.context = headword.context
    entry.english.form = preferred.text
    entry.source = preferred.source
    if Self.isPreferred(preferred.status) {
      entry.status = .approved
      entry.english = EnglishForm(form: preferred.text, provenance: .decision, confidence: 1)
    } else if Self.isDeprecated(preferred.status) {
      entry.status = .deprecated
    }
    entry.alternatives = english.map {
      EnglishForm(
        form: $0.text, provenance: .authority, confidence: 0,
        usage: Self.isDeprecated($0.status) ? .deprecated : .admitted)
    }
    for form in arabic.dropFirst() {
      if form.note == "attached" {
        entry.attached.append(AttachedForm(surface: form.text, count: 0))
      } else {
        let kind =
          Variant.Kind(rawValue: form.note)
          ?? (form.type == "shortForm" ? .short : Variant.Kind.of(form.text, headword: headword.text))
        entry.variants.append(Variant(surface: form.text, kind: kind, count: 0))
      }
    }
    emit(GlossaryRecord(entry, line: parser.line), parser)
  }

  /// `preferredTerm-admn-sts`, and `preferred` or `preferredTerm` as some write it.
  private static func isPreferred(_ status: String) -> Bool { status.hasPrefix("preferred") }

  private static func isDeprecated(_ status: String) -> Bool {
    ["deprecated", "superseded", "forbidden", "obsolete"].contains { status.hasPrefix($0) }
  }
}
