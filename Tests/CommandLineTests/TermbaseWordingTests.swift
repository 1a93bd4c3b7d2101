import MasradTermbase
import Testing

@testable import masrad

@Suite struct TermbaseWordingTests {
  private static let change = Change(
    number: 3, at: "2026-01-01T00:00:00Z", who: "lina", why: "asked", action: .edit, summary: "approve p-a", count: 1,
    undoneBy: 5)

  @Test(arguments: [
    (TermbaseError.missing(path: "f"), "no termbase f; make one with 'masrad termbase init f'"),
    (.exists(path: "f"), "f is there already; name another file"),
    (.notDatabase(path: "f"), "f is no termbase; name a file that 'masrad termbase init' made"),
    (.notTermbase(path: "f"), "f is a database of another program; name a file that 'masrad termbase init' made"),
    (
      .newer(path: "f", found: 9, known: 1),
      "f was made by a newer Masrad (version 9 of the file, this program knows 1); update Masrad"
    ),
    (
      .damaged(path: "f", detail: "x"),
      "f is damaged (x); bring back a copy of it, 'masrad termbase check' tells whether that is whole"
    ),
    (
      .locked(path: "f", seconds: 10),
      "f is locked: another process has been writing for 10 seconds; try again when it is done, or wait longer with "
        + "--wait"
    ),
    (.noSpace(path: "f"), "cannot write f: no space left; make room, nothing was changed"),
    (
      .readOnly(path: "f"),
      "cannot write f: the file or its folder may not be written; allow yourself to, nothing was changed"
    ),
    (.unopenable(path: "f"), "cannot open f; check that its folder is there and may be written"),
    (.failed(path: "f", message: "Disk I/O error"), "cannot use f: disk i/o error; nothing was changed"),
    (
      .otherStyle(path: "f", style: "news", asked: "ic"),
      "f is in the style news, not ic; leave --style out, or make another termbase"
    ),
  ])
  func files(_ error: TermbaseError, _ message: String) {
    #expect(Problem.termbase(error).message == message)
    #expect(Problem.termbase(error).status == .data)
  }

  @Test(arguments: [
    (
      RequestError.unknownEntry(id: "p-x", nearest: ["p-xa", "p-xb"]), "f has no entry 'p-x'; did you mean p-xa, p-xb?"
    ),
    (.unknownEntry(id: "p-x", nearest: []), "f has no entry 'p-x'; 'masrad export' lists the identifiers"),
    (.merged(id: "p-a", into: "p-b"), "p-a was merged into p-b; name that one, or undo the merge"),
    (.unknownForm(id: "p-a", form: "x"), "p-a has no form 'x'; see 'masrad export'"),
    (
      .otherClass(id: "p-a", entityClass: "person", expected: "place"),
      "p-a is a person, not a place; change its class first: masrad edit class p-a place"
    ),
    (.mergedWithItself(id: "p-a"), "p-a cannot be merged with itself; name another entry"),
    (
      .isHeadword(id: "p-a", form: "x"),
      "'x' is the preferred form of p-a; give it another one first, with 'masrad edit english' or 'masrad edit arabic'"
    ),
    (.emptyForm, "a form must not be empty; write it between quotes"),
    (.noArabicLetter(form: "x"), "expected Arabic letters, found 'x'; write the form in Arabic"),
    (.unknownChange(number: 9, last: 0), "f has no change yet"),
    (.unknownChange(number: 9, last: 3), "f has no change 9; the last is 3, see 'masrad termbase log'"),
    (.alreadyUndone(number: 3, by: 5), "change 3 is undone already, by change 5; undo 5 to have it back"),
  ])
  func requests(_ error: RequestError, _ message: String) {
    #expect(Problem.termbase(.request(path: "f", error)).message == message)
    #expect(Problem.termbase(.request(path: "f", error)).status == .data)
  }

  @Test func changesThatRestOnOneAreListed() {
    let problem = Problem.termbase(.request(path: "f", .dependents(number: 2, [Self.change])))
    #expect(
      problem.message == "other changes rest on change 2; undo them first, or all at once with --with-later:\n"
        + "  3  2026-01-01T00:00:00Z  lina  approve p-a (asked) [undone by 5]")
    #expect(problem.status == .findings)
  }
}
