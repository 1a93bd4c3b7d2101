import Masrad
import MasradFormats
import Testing

@testable import masrad

@Suite struct WordingTests {
  @Test(arguments: [
    (FileError.Reason.missing, "cannot read a.txt: no such file; check the path"),
    (.notFolder, "cannot read a.txt: a part of the path is a file; check the path"),
    (.isFolder, "cannot read a.txt: it is a folder; name a file"),
    (.forbidden, "cannot read a.txt: permission denied; allow yourself to read it"),
  ])
  func unreadableInputs(_ reason: FileError.Reason, _ message: String) {
    #expect(Problem.input(.file(FileError(.read, "a.txt", reason))).message == message)
  }

  @Test(arguments: [
    (InputError.noTexts(folder: "d"), "d holds no text; put .txt, .docx, .html or other documents there or name files"),
    (.empty(path: "-"), "standard input is empty; give a text with Arabic in it"),
    (
      .noArabic(path: "a", hasNull: false),
      "a has no Arabic letter; give an Arabic text, or name its encoding with --encoding"
    ),
    (
      .noArabic(path: "a", hasNull: true),
      "a has no Arabic letter but NUL bytes; if it is UTF-16, add --encoding utf-16"
    ),
  ])
  func inputsWithoutUse(_ error: InputError, _ message: String) {
    #expect(Problem.input(error).message == message)
    #expect(Problem.input(error).status == .data)
  }

  @Test(arguments: [
    (
      UserGlossaryError.Reason.openQuote,
      "the quote is never closed; close it, or double a quote that is part of the text"
    ),
    (
      .strayQuote,
      "expected the end of the field at this quote; quote the whole field and double inner quotes"
    ),
    (.noHeader, "expected a line of column names; begin the file with Arabic and English"),
    (
      .missingColumn("English", found: ["Arabic", "x"]),
      "expected a column named English, found Arabic, x; name the columns in the first line"
    ),
    (.repeatedColumn("Arabic"), "the column Arabic is named twice; remove one"),
    (
      .fieldCount(found: 1, expected: 2),
      "expected 2 fields as in the first line, found 1; add what is missing"
    ),
    (
      .fieldCount(found: 2, expected: 1),
      "expected 1 field as in the first line, found 2; quote a field that holds the separator"
    ),
    (.emptyField(column: "Arabic"), "expected Arabic, found nothing; fill the field or remove the line"),
    (
      .noArabicLetter(column: "Arabic", value: "x"),
      "expected Arabic letters in Arabic, found 'x'; check that the columns are not exchanged"
    ),
    (
      .unknownValue(column: "Class", value: "x", allowed: ["person", "place"]),
      "unknown class 'x'; write one of person, place"
    ),
  ])
  func linesOfGlossaries(_ reason: UserGlossaryError.Reason, _ message: String) {
    let error = UserGlossaryError(file: "g.csv", line: 2, column: 3, reason)
    #expect(Problem.glossaryLine(error).message == "g.csv:2:3: " + message)
  }

  @Test(arguments: [
    (StyleFileError.Reason.noSetting, "expected a setting 'key = value', a comment behind #, or 'rules:'"),
    (
      .unknownKey("artcle", nearest: "article"),
      "unknown key 'artcle', the nearest is 'article'; the keys are listed in Glossaries/README.md"
    ),
    (.unknownKey("x", nearest: nil), "unknown key 'x'; the keys are listed in Glossaries/README.md"),
    (.repeatedKey("allah", line: 2), "the key allah is set in line 2 already; remove one"),
    (
      .unknownLetter(key: "letter.", letter: "x"),
      "expected an Arabic letter or word behind 'letter.', found 'x'"
    ),
    (
      .unknownValue(key: "allah.joins", value: "si", allowed: ["no", "yes"]),
      "unknown allah.joins 'si'; write one of no, yes"
    ),
    (.openQuote, "the quote is never closed; close it at the end of the line"),
    (.missingKeys(["nisba"]), "the key nisba must be set; add it, or build on a style: base = ic"),
    (
      .missingKeys(["a", "b", "c", "d", "e"]),
      "the keys a, b, c and 2 more must be set; add them, or build on a style: base = ic"
    ),
    (
      .badRule(name: "U_MALFORMED_SET", before: "ت >"),
      "ICU cannot read this rule behind 'ت >' (U_MALFORMED_SET); expected a rule such as 'ب > b ;'"
    ),
    (.transform, "rules with '::' are not allowed, since they load transforms of ICU's own; remove it"),
  ])
  func linesOfStyles(_ reason: StyleFileError.Reason, _ message: String) {
    let problem = Problem.style(.file(StyleFileError(file: "m.style", line: 2, column: 3, reason)))
    #expect(problem.message == "m.style:2:3: " + message)
    #expect(problem.status == .data)
  }

  @Test(arguments: [
    ("old", "unknown style 'old'; choose"), ("bgn", "unknown style 'bgn', the nearest is 'bgn-pcgn'; choose"),
  ])
  func unknownStyles(_ style: String, _ start: String) {
    #expect(Wording.unknownStyle(style).hasPrefix(start))
  }

  @Test(arguments: [
    (FileError.Reason.missing, "its folder does not exist; make the folder first"),
    (.isFolder, "it is a folder; name a file in it"),
    (.notFolder, "a part of the path is a file; name another file with -o"),
    (.forbidden, "permission denied; name another file with -o"),
    (.noSpace, "no space left; make room or name another file with -o"),
  ])
  func unwritableOutputs(_ reason: FileError.Reason, _ message: String) {
    #expect(Problem.output(FileError(.write, "o.csv", reason)).message == "cannot write o.csv: " + message)
  }

  @Test func damagedGlossariesAreOurFault() {
    let problem = Problem.builtIn(.noRecords(file: "people.tsv"))
    #expect(problem.status == .internalError)
    #expect(problem.message.hasSuffix("report this as a bug"))
  }

  @Test func theParsersWordsTakeOurForm() {
    let words = Wording.usage(
      "Missing expected argument '<x>'. Please give it.", arguments: ["masrad", "build"])
    #expect(words == "missing expected argument '<x>'; please give it; see 'masrad build --help'")
    #expect(Wording.usage("Unknown option", arguments: ["masrad"]) == "unknown option; see 'masrad --help'")
    #expect(
      Wording.usage("Unexpected argument 'bild'", arguments: ["masrad", "bild"])
        == "unknown command 'bild'; choose from: build, export, import, check, romanize, train, evaluate, termbase, edit, "
        + "diff, merge; see 'masrad --help'")
  }

  @Test(arguments: [(0, 4, "░░░░ 0 of 4 texts"), (1, 4, "█░░░ 1 of 4 texts"), (4, 4, "████ 4 of 4 texts")])
  func theBarFills(_ done: Int, _ total: Int, _ line: String) {
    #expect(Progress.line(done: done, total: total, width: 4) == line)
  }
}
