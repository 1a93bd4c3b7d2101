import Masrad
import MasradFormats

/// The words of exports.
extension Wording {
  static func writtenOnly(_ format: GlossaryFormat) -> String {
    "\(format.rawValue) is for writing only; choose from: "
      + GlossaryFormat.allCases.filter(\.isImportable).map(\.rawValue).joined(separator: ", ")
  }

  static func notWritten(as ending: String) -> String {
    "a glossary is not written as .\(ending); give the file another ending, such as .xlsx, or name a form with --format"
  }

  static let strict = "nothing is written, since --strict allows no loss; choose another format, or leave --strict out"

  /// `deepl cannot carry: 3 alternatives, the context of 12 entries`.
  static func losses(_ losses: LossReport, _ format: GlossaryFormat) -> String {
    "\(format.rawValue) leaves out: " + losses.ordered.map { loss($0.loss, $0.count) }.joined(separator: ", ")
  }

  private static func loss(_ loss: LossReport.Loss, _ count: Int) -> String {
    switch loss {
    case .entries(let status): number(count, "\(status.rawValue) entry", "\(status.rawValue) entries")
    case .incompleteEntries: number(count, "entry without Arabic or English", "entries without Arabic or English")
    case .status: "the status of " + entries(count)
    case .alternatives: number(count, "other English form", "other English forms")
    case .unconfirmedAlternatives:
      number(count, "unconfirmed English spelling", "unconfirmed English spellings")
    case .deprecatedForms: number(count, "deprecated form", "deprecated forms")
    case .variants: number(count, "Arabic variant", "Arabic variants")
    case .attachedForms: number(count, "form with a proclitic or pronoun", "forms with a proclitic or pronoun")
    case .provenance: "provenance and confidence of " + entries(count)
    case .titles: number(count, "title of a person", "titles of persons")
    case .mentions: number(count, "mention", "mentions")
    case .contexts: "the context of " + entries(count)
    case .notes: "the notes of " + entries(count)
    case .classes: "the class of " + entries(count)
    case .identifiers: "the ID of " + entries(count)
    case .characters: "invisible characters of " + entries(count)
    case .refusedTerms: number(count, "term (named above)", "terms (named above)")
    }
  }

  private static func entries(_ count: Int) -> String { number(count, "entry", "entries") }

  private static func number(_ count: Int, _ one: String, _ many: String) -> String {
    count == 1 ? "1 \(one)" : "\(grouped(count)) \(many)"
  }

  /// `10,485,760`.
  static func grouped(_ number: Int) -> String {
    var digits = String(number)
    var groups: [String] = []
    while digits.utf8.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits = String(digits.dropLast(3))
    }
    return ([digits] + groups).joined(separator: ",")
  }

  static func refusal(_ refusal: ExportRefusal, _ format: GlossaryFormat, path: String) -> String {
    switch refusal {
    case .homograph(let source, let targets):
      let choices = targets.map { "\($0.english) (\($0.place.id), \($0.status.rawValue))" }.joined(separator: ", ")
      return "\(source): \(format.rawValue) has one target for it and the glossary \(targets.count): \(choices); "
        + "approve one; left out"
    case .term(let place, let text):
      return "\(self.place(place, path)): \(format.rawValue) cannot take '\(text)'; left out"
    }
  }

  static func moreRefusals(_ count: Int, _ format: GlossaryFormat) -> String {
    "\(grouped(count)) more \(count == 1 ? "term" : "terms") that \(format.rawValue) cannot take; left out"
  }

  static func export(_ error: ExportError, _ format: GlossaryFormat, path: String) -> String {
    switch error {
    case .textTooLong(let place, let bytes, let limit):
      "\(self.place(place, path)): the text has \(grouped(bytes)) bytes, \(format.rawValue) takes \(grouped(limit)); "
        + "shorten it, or reject the entry"
    case .cellTooLong(let place, let column, let characters, let limit):
      "\(self.place(place, path)): the cell \(column) has \(grouped(characters)) characters, \(format.rawValue) takes "
        + "\(grouped(limit)); shorten it, or export csv"
    case .fileTooLarge(let bytes, let limit):
      "the file would have \(grouped(bytes)) bytes, \(format.rawValue) takes \(grouped(limit)); export fewer classes "
        + "with --class, or parts of the glossary"
    case .archive(let words): "cannot make the workbook (\(words)); report this as a bug"
    }
  }

  private static func place(_ place: ExportPlace, _ path: String) -> String {
    let name = path == "-" ? "standard input" : path
    return "\(name)\(place.line.map { ":\($0)" } ?? ""): \(place.arabic) (\(place.id))"
  }
}
