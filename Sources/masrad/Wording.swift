import Masrad
import MasradFormats

/// The words of every message: what is wrong, where, and what to do about it. Nothing else words one.
enum Wording {
  static let explainWithTermbase =
    "--explain says what made the mentions of a text that is read; a termbase keeps no such thing: leave --termbase out"

  static func message(_ problem: Problem) -> String {
    switch problem {
    case .input(let error): input(error)
    case .bilingual(let error): BilingualWording.message(error)
    case .settingsFile(let error): glossary(error, "settings")
    case .settings(let error): SettingsWording.message(error)
    case .noBaseline(let path): "\(path) is no baseline; make one with --write-baseline"
    case .notCorrected(let path, let line, let surface):
      "\(path):\(line): cannot put \(quoted(surface)) right, since the file writes the segment with escapes; "
        + "correct it by hand"
    case .glossaryFile(let error): glossary(error, "glossary")
    case .glossaryLine(let error): "\(error.file):\(error.line):\(error.column): \(line(error.reason))"
    case .moreGlossaryLines(let file, let count):
      "\(file): \(count) more malformed \(count == 1 ? "line" : "lines"); correct them in the same way"
    case .styleFile(let error): glossary(error, "style")
    case .style(.file(let error)): "\(error.file):\(error.line):\(error.column): \(style(error.reason))"
    case .output(let error): output(error)
    case .outputIsDatabase(let path):
      "\(path) is a database, perhaps a termbase, and would be written over; name another file"
    case .trainingData(let error): "\(error.file):\(error.line):\(error.column): \(trainingData(error.reason))"
    case .json(let path, let error):
      "\(path):\(error.line):\(error.column): expected JSON; check the file"
    case .noArticle(let path):
      "\(path) is no annotated article; it needs text, and mentions with start, end and class"
    case .termbase(let error): TermbaseWording.message(error)
    case .export(let format, let error, let path): export(error, format, path: path)
    case .style(.builtIn(let error)), .builtIn(let error):
      "the built-in glossaries are damaged (\(error)); report this as a bug"
    }
  }

  // MARK: Inputs

  static func input(_ error: InputError) -> String {
    switch error {
    case .file(let error): "cannot read \(name(error.path)): \(reason(error.reason)); \(remedy(error.reason))"
    case .noTexts(let folder):
      "\(folder) holds no text; put .txt, .docx, .html or other documents there or name files"
    case .empty(let path): "\(name(path)) is empty; give a text with Arabic in it"
    case .noArabic(let path, hasNull: false):
      "\(name(path)) has no Arabic letter; give an Arabic text, or name its encoding with --encoding"
    case .noArabic(let path, hasNull: true):
      "\(name(path)) has no Arabic letter but NUL bytes; if it is UTF-16, add --encoding utf-16"
    case .encoding(let path, let error): "cannot read \(name(path)): \(encoding(error))"
    case .document(let path, let error): document(error, name(path))
    }
  }

  private static func encoding(_ error: TextError) -> String {
    let place = "the byte at offset \(error.offset) (line \(error.line))"
    switch error.encoding {
    case .utf8, .windows1256:
      return "\(place) is not UTF-8; convert the file, or add --encoding windows-1256 if it is in that"
    case .utf16:
      return "\(place) is not UTF-16; convert the file to UTF-8, or leave --encoding utf-16 out"
    }
  }

  private static func name(_ path: String) -> String { path == "-" ? "standard input" : path }

  private static func reason(_ reason: FileError.Reason) -> String {
    switch reason {
    case .missing: "no such file"
    case .isFolder: "it is a folder"
    case .notFolder: "a part of the path is a file"
    case .forbidden: "permission denied"
    case .noSpace: "no space left"
    case .other(let code): FileError.systemWords(code).lowercased()
    }
  }

  private static func remedy(_ reason: FileError.Reason) -> String {
    switch reason {
    case .missing, .notFolder, .other: "check the path"
    case .isFolder: "name a file"
    case .forbidden: "allow yourself to read it"
    case .noSpace: "make room"
    }
  }

  // MARK: Glossaries

  private static func glossary(_ error: InputError, _ kind: String) -> String {
    switch error {
    case .encoding(let path, let error):
      "cannot read \(kind) \(path): the byte at offset \(error.offset) (line \(error.line)) is not "
        + "\(error.encoding.rawValue.uppercased()); save the file as UTF-8"
    case .file(let error):
      "cannot read \(kind) \(error.path): \(reason(error.reason)); \(remedy(error.reason))"
    default: input(error)
    }
  }

  private static func line(_ reason: UserGlossaryError.Reason) -> String {
    switch reason {
    case .openQuote: "the quote is never closed; close it, or double a quote that is part of the text"
    case .strayQuote:
      "expected the end of the field at this quote; quote the whole field and double inner quotes"
    case .noHeader: "expected a line of column names; begin the file with Arabic and English"
    case .missingColumn(let name, let found):
      "expected a column named \(name), found \(list(found)); name the columns in the first line"
    case .repeatedColumn(let name): "the column \(name) is named twice; remove one"
    case .fieldCount(let found, let expected):
      "expected \(count(expected, "field")) as in the first line, found \(found); "
        + (found < expected ? "add what is missing" : "quote a field that holds the separator")
    case .emptyField(let column): "expected \(column), found nothing; fill the field or remove the line"
    case .noArabicLetter(let column, let value):
      "expected Arabic letters in \(column), found \(quoted(value)); check that the columns are not exchanged"
    case .unknownValue(let column, let value, let allowed):
      "unknown \(column.lowercased()) \(quoted(value)); write one of \(list(allowed))"
    case .fieldTooLong:
      "the field is longer than \(DelimitedReader.fieldLimit / (1 << 20)) MiB; shorten it, or look for a quote that is "
        + "never closed"
    case .notUTF8:
      "expected UTF-8; save the file as UTF-8 (in Excel as CSV UTF-8), or read it by 'masrad import' with --encoding"
    case .unreadable(let error): "cannot read on: \(Self.reason(error.reason)); \(remedy(error.reason))"
    case .notJSON: "expected JSON; check the file"
    case .missingMember(let name): "expected \(quoted(name)), found none; add it"
    case .unknownSchema(let found?, let expected):
      "expected the schema \(expected), found \(quoted(found)); give a glossary that masrad wrote"
    case .unknownSchema(nil, let expected):
      "expected the schema \(expected), found none; give a glossary that masrad wrote"
    case .notXML(let words): "expected XML: \(words); check the file"
    case .declaresEntity(let name):
      "the entity \(quoted(name)) could stand for anything; write its text in its place"
    case .badWorkbook(.notZip):
      "expected an Excel workbook; save the file as .xlsx or .csv, or make the glossary of a text with 'masrad build'"
    case .badWorkbook(.damaged(let words)): "the workbook is damaged (\(words)); save it again"
    case .badWorkbook(.encrypted): "the workbook is encrypted; save it without a password"
    case .badWorkbook(.tooLarge): "the workbook unpacks to more than any glossary; check where it comes from"
    case .badWorkbook(.noSheet): "no sheet has the columns Arabic and English in its first row; name them there"
    case .noEntries: "found no entry with Arabic and English; check the format and the languages"
    case .unknownFormat: "cannot tell the format; name it with --format, such as omegat or deepl"
    case .unknownDocument(let number): "a mention is in document \(number), which is not listed; check 'documents'"
    }
  }

  // MARK: Styles

  private static func style(_ reason: StyleFileError.Reason) -> String {
    switch reason {
    case .noSetting: "expected a setting 'key = value', a comment behind #, or 'rules:'"
    case .unknownKey(let key, let near):
      "unknown key \(quoted(key))\(nearest(near)); the keys are listed in Glossaries/README.md"
    case .repeatedKey(let key, let line): "the key \(key) is set in line \(line) already; remove one"
    case .unknownLetter(let key, let letter):
      "expected an Arabic letter or word behind \(quoted(key)), found \(quoted(letter))"
    case .unknownValue(let key, let value, let allowed):
      "unknown \(key) \(quoted(value)); write one of \(list(allowed))"
    case .openQuote: "the quote is never closed; close it at the end of the line"
    case .missingKeys(let keys):
      "the \(keys.count == 1 ? "key" : "keys") \(short(keys)) must be set; add \(keys.count == 1 ? "it" : "them"), "
        + "or build on a style: base = ic"
    case .badRule(let name, let before):
      "ICU cannot read this rule behind \(quoted(before)) (\(name)); expected a rule such as 'ب > b ;'"
    case .transform: "rules with '::' are not allowed, since they load transforms of ICU's own; remove it"
    }
  }

  static func nearest(_ word: String?) -> String { word.map { ", the nearest is \(quoted($0))" } ?? "" }

  /// The first of a long list.
  private static func short(_ values: [String]) -> String {
    values.count <= 4 ? list(values) : "\(list(Array(values.prefix(3)))) and \(values.count - 3) more"
  }

  // MARK: Training data

  private static func trainingData(_ reason: TrainingDataError.Reason) -> String {
    switch reason {
    case .columns(let found, let expected):
      "expected \(count(expected, "column")), found \(found); add what is missing"
    case .unknownLabel(let label):
      "unknown label \(quoted(label)); write O, or B- or I- and a class such as PER, LOC, ORG or TTL"
    case .unknownClass(let name):
      "unknown class \(quoted(name)); write person, place, organisation or title"
    case .notNumber(let field): "expected a number, found \(quoted(field)); count from 0, and lines from 1"
    case .span(let start, let end, length: .max): "the span \(start) to \(end) ends before it begins; correct it"
    case .span(let start, let end, let length):
      "the span \(start) to \(end) reaches beyond the line's \(count(length, "scalar")); check the raw file"
    case .noLine(let file, let line): "\(file) has no line \(line); give the raw file that was annotated"
    case .noFile(let file): "the raw file \(file) was not given; name it with --raw"
    case .noSentence: "the annotation lies in no sentence of the list; add its sentence"
    case .pairLabel(let label): "unknown label \(quoted(label)); write 1 for two spellings of one name, else 0"
    }
  }

  // MARK: Output

  private static func output(_ error: FileError) -> String {
    let path = error.path == "-" ? "standard output" : error.path
    switch error.reason {
    case .missing: return "cannot write \(path): its folder does not exist; make the folder first"
    case .isFolder: return "cannot write \(path): it is a folder; name a file in it"
    case .notFolder: return "cannot write \(path): a part of the path is a file; name another file with -o"
    case .forbidden: return "cannot write \(path): permission denied; name another file with -o"
    case .noSpace: return "cannot write \(path): no space left; make room or name another file with -o"
    case .other(let code):
      return "cannot write \(path): \(FileError.systemWords(code).lowercased()); name another file with -o"
    }
  }

  // MARK: Usage

  static func unknownOrigin(_ value: String) -> String {
    "unknown origin \(quoted(value)); choose from: \(list(KnownOrigins.names))"
  }

  static func unknownStyle(_ value: String) -> String {
    "unknown style \(quoted(value))\(nearest(Nearest.word(to: value, among: RomanizationStyle.ids))); "
      + "choose from: \(list(RomanizationStyle.ids)), or name a file that ends in .style"
  }

  static func unknownClass(_ value: String) -> String {
    "unknown class \(quoted(value)); choose from: \(list(EntityClass.allCases.map(\.rawValue)))"
  }

  static let explanationInTable = "--explain does not go with --format tsv; leave one of them out"

  static func corpusWithoutName(_ value: String) -> String {
    "expected NAME=FILE, found \(quoted(value)); write the name of the corpus before its file"
  }

  static let selfLabelledWithoutNews = "--self-labelled draws articles from raw news; name a file of them with --raw"
  static let onlyOneSide = "--source and --target go together; give both"
  static let sidesAndInputs = "--source and --target do not go with other inputs; check them apart"
  static let nothingToCheck =
    "missing expected argument '<inputs>'; name texts, or a translation with --source and --target"
  static let noGlossary = "--only-glossary needs a glossary; name one with --glossary"
  static let fixWithoutTranslation = "--fix corrects one translation; give --source and --target, or one bilingual file"
  static let inPlaceWithOutput = "--in-place does not go with --output; leave one of them out"
  static let inPlaceWithoutFix = "--in-place belongs to --fix; add it"

  static func corrected(_ number: Int, _ path: String) -> String { "\(count(number, "name")) corrected in \(path)" }

  static func unknownRule(_ value: String) -> String {
    let rules = CheckRule.all.map(\.id)
    return "unknown rule \(quoted(value))\(nearest(Nearest.word(to: value, among: rules))); choose from: \(list(rules))"
  }

  static let countTooSmall = "--nbest must be 1 or more"

  /// The parser's message in our form: lower case, the remedy behind a semicolon, the help that has more.
  static func usage(_ message: String, arguments: [String]) -> String {
    var text = message.replacing(". Please", with: "; please").replacing(". Did you", with: "; did you")
    if let first = text.first, text.dropFirst().first?.isUppercase != true {
      text = first.lowercased() + String(text.dropFirst())
    }
    while text.last == "." || text.last == "\n" { text.removeLast() }
    let command = arguments.count > 1 ? arguments[1] : "-"
    if commandNames.contains(command) {
      return text + (text.last == "?" ? " see" : "; see") + " 'masrad \(command) --help'"
    }
    if !command.hasPrefix("-") {
      text = "unknown command \(quoted(command)); choose from: \(list(commandNames))"
    }
    return text + "; see 'masrad --help'"
  }

  private static var commandNames: [String] {
    MasradCommand.configuration.subcommands.compactMap { $0.configuration.commandName }
  }

  // MARK: Lists

  static func list(_ values: [String]) -> String { values.joined(separator: ", ") }

  static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  static func quoted(_ value: String) -> String { "'\(value)'" }
}
