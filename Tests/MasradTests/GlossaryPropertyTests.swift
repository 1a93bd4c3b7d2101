import TestSupport
import Testing

@testable import Masrad

/// What holds of every glossary, whatever the text.
@Suite struct GlossaryPropertyTests {
  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func mentionsAreSlicesOfTheTextAndNeverOverlap(_ seed: UInt64) throws {
    let article = try Sample.article()
    var mutator = Mutator(seed: seed)
    for round in 0..<12 {
      let (glossary, documents) = try Sample.glossary(of: [mutator.mutate(article), mutator.mutate(article)])
      let problems = Self.problems(glossary, documents)
      problems.report { Issue.record("seed \(seed), round \(round): \($0)") }
    }
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func textOfRandomWordsIsRead(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<20 {
      let text = (0..<random.number(in: 0...60)).map { _ in RandomArabic.wildWord(&random) }.joined(
        separator: " ")
      let (glossary, documents) = try Sample.glossary(of: [text])
      Self.problems(glossary, documents).report { Issue.record("seed \(seed): \($0)") }
    }
  }

  @Test(arguments: [
    "", " ", "\n\n", "،", "و", "لل", "ال", "\u{0640}", "\u{0674}", "\u{FDFA}", "أبوال", "وزير", "د.",
  ])
  func textWithNothingInItHasNoEntry(_ text: String) throws {
    #expect(try Sample.glossary(of: [text]).glossary.entries.isEmpty)
  }

  /// What is wrong with a glossary, if anything.
  private static func problems(_ glossary: Glossary, _ documents: [Document]) -> Problems {
    var problems = Problems()
    var taken: [Int: [Range<Int>]] = [:]
    if Set(glossary.entries.map(\.id)).count != glossary.entries.count {
      problems.add("glossary", "an id twice")
    }
    for entry in glossary.entries {
      if entry.mentions.isEmpty { problems.add(entry.id, "no mention") }
      if entry.arabic.isEmpty || entry.english.form.isEmpty {
        problems.add(entry.id, "no headword or no English")
      }
      if !(0...1).contains(entry.english.confidence) {
        problems.add(entry.id, "confidence \(entry.english.confidence)")
      }
      for mention in entry.mentions {
        let document = documents[mention.document]
        guard !mention.range.isEmpty, mention.range.upperBound <= document.scalars.count else {
          problems.add(entry.id, "range \(mention.range) of \(document.scalars.count)")
          continue
        }
        if Surfaces.plain(document.text(mention.range)) != Surfaces.plain(mention.surface) {
          problems.add(
            entry.id, "\(mention.range) is \(document.text(mention.range)), not \(mention.surface)")
        }
        if document.position(of: mention.range.lowerBound) != (mention.line, mention.column) {
          problems.add(entry.id, "\(mention.range) is not at \(mention.line):\(mention.column)")
        }
        taken[mention.document, default: []].append(mention.range)
      }
    }
    for ranges in taken.values {
      let ordered = ranges.sorted { $0.lowerBound < $1.lowerBound }
      for (a, b) in zip(ordered, ordered.dropFirst()) where a.overlaps(b) {
        problems.add("\(a)", "overlaps \(b)")
      }
    }
    return problems
  }
}

/// What does not change when it should not.
@Suite struct GlossaryStabilityTests {
  @Test func theSameInputGivesTheSameGlossary() throws {
    let article = try Sample.article()
    let first = try Sample.glossary(of: [article]).glossary
    let second = try Sample.glossary(of: [article]).glossary
    #expect(first == second)
    #expect(first.entries.count > 15)
  }

  /// A lexicon of its own gives the same too: nothing depends on the order of a hash table.
  @Test func aSecondLexiconGivesTheSameGlossary() throws {
    let document = Document(path: "0.txt", text: try Sample.article())
    var builder = GlossaryBuilder(lexicon: try Lexicon.builtIn())
    builder.add(document)
    #expect(builder.glossary() == (try Sample.glossary(of: [try Sample.article()]).glossary))
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func theOrderOfDocumentsChangesNoHeadword(_ seed: UInt64) throws {
    let paragraphs = try Sample.article().split(separator: "\n").map(String.init)
    var mutator = Mutator(seed: seed)
    let wanted = try Self.headwords(paragraphs)
    let found = try Self.headwords(mutator.shuffled(paragraphs))
    #expect(wanted.subtracting(found) == [] && found.subtracting(wanted) == [], "seed \(seed)")
  }

  /// Line ends are a habit of systems: they change offsets and nothing else.
  @Test func lineEndsChangeNoHeadword() throws {
    let article = try Sample.article()
    let lines = article.split(separator: "\n", omittingEmptySubsequences: false)
    let wanted = try Self.headwords([article])
    #expect(try Self.headwords([lines.joined(separator: "\r\n")]) == wanted)
    #expect(try Self.headwords([lines.joined(separator: "\r")]) == wanted)
  }

  /// Marks of direction and tatweel are for the eye.
  @Test func invisibleMarksChangeNoHeadword() throws {
    let article = try Sample.article()
    let marked = article.split(separator: " ").map { "\u{200F}" + $0 + "\u{200E}" }.joined(separator: " ")
    #expect(try Self.headwords([marked]) == (try Self.headwords([article])))
  }

  private static func headwords(_ texts: [String]) throws -> Set<String> {
    Set(try Sample.glossary(of: texts).glossary.entries.map { "\($0.entityClass) \($0.arabic)" })
  }
}

/// The sample article holds what README, benchmark and tests show with it.
@Suite struct SampleTests {
  @Test(arguments: [
    ("خلوصي أكار", "Hulusi Akar"), ("رجب طيب أردوغان", "Recep Tayyip Erdogan"),
    ("خليفة حفتر", "Khalifa Haftar"),
    ("سيرغي لافروف", "Sergei Lavrov"), ("فايز السراج", "Fayez al-Sarraj"),
    ("أنطونيو غوتيريش", "Antonio Guterres"),
    ("طرابلس", "Tripoli"), ("نيويورك", "New York"), ("إسطنبول", "Istanbul"),
  ])
  func hasTheEntry(_ arabic: String, _ english: String) throws {
    let entries = try Sample.glossary(of: [try Sample.article()]).glossary.entries
    let entry = entries.first { $0.arabic == arabic }
    let forms = entry.map { [$0.english] + $0.alternatives }?.map { Self.plain($0.form) } ?? []
    #expect(forms.contains(Self.plain(english)))
  }

  /// Erdoğan, Erdogan: which of them comes first is a style's matter.
  private static func plain(_ form: String) -> String {
    String(form.map { $0 == "ğ" ? "g" : $0 == "ó" ? "o" : $0 }).lowercased()
  }

  @Test func bothSpellingsOfGulerAreOneEntryAndOneFinding() throws {
    let (glossary, documents) = try Sample.glossary(of: [try Sample.article()])
    let entry = try #require(glossary.entries.first { $0.mentions.contains { $0.surface.contains("غولار") } })
    #expect(entry.mentions.map(\.surface) == ["يشار غولار", "غولر", "يشار غولر"])
    let findings = ArabicVariantRule(lexicon: try Sample.lexicon()).findings(glossary, documents)
    #expect(findings.filter { $0.severity == .warning }.map(\.surface) == ["يشار غولار"])
  }

  @Test func attachedAndJoinedNamesAreFound() throws {
    let surfaces = try Sample.glossary(of: [try Sample.article()]).glossary.entries.flatMap(\.mentions).map(
      \.surface)
    #expect(surfaces.filter { $0 == "أكار" }.count == 3)
    #expect(surfaces.contains("عبدالحكيم أبو حولية"))
  }
}
