import Masrad
import MasradFormats
import TestSupport
import Testing

@testable import MasradTermbase

/// What holds for every termbase, whatever is in it and whatever was done to it.
@Suite struct PropertyTests {
  /// A termbase with some builds and decisions.
  private func filled(_ seed: UInt64, edits: Int = 8) throws -> (Termbase, RandomEntries) {
    let termbase = try Scratch.kept()
    var random = RandomEntries(seed: seed)
    let glossary = random.glossary(12)
    _ = try termbase.add(glossary, documents: RandomEntries.documents(glossary), author: lina)
    for _ in 0..<edits {
      if let edit = try random.edit(termbase) { _ = try? termbase.edit(edit, author: lina) }
    }
    return (termbase, random)
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func everyStateComesBackFromTheLog(_ seed: UInt64) throws {
    let termbase = try Scratch.kept()
    var random = RandomEntries(seed: seed)
    var states = [try termbase.snapshot()]
    let glossary = random.glossary(10)
    _ = try termbase.add(glossary, documents: RandomEntries.documents(glossary), author: lina)
    states.append(try termbase.snapshot())
    for _ in 0..<10 {
      guard let edit = try random.edit(termbase) else { continue }
      if let change = try? termbase.edit(edit, author: lina), change.number == states.count {
        states.append(try termbase.snapshot())
      }
    }
    for (number, state) in states.enumerated() {
      #expect(try termbase.snapshot(at: number).differences(state) == [], "seed \(seed), change \(number)")
    }
    #expect(states.count > 4)
    #expect(try termbase.check() == [])
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func undoRestoresTheStateBefore(_ seed: UInt64) throws {
    var (termbase, random) = try filled(seed)
    var undone = 0
    for _ in 0..<8 {
      let before = try termbase.snapshot()
      guard let edit = try random.edit(termbase), let change = try? termbase.edit(edit, author: lina) else { continue }
      let behind = try termbase.snapshot()
      let undo = try #require(try termbase.undo(change.number, author: lina))
      #expect(try termbase.snapshot().differences(before) == [], "seed \(seed), \(edit)")
      // And the undo can be undone.
      _ = try termbase.undo(undo.number, author: lina)
      #expect(try termbase.snapshot().differences(behind) == [], "seed \(seed), \(edit)")
      undone += 1
    }
    #expect(undone > 0)
    #expect(try termbase.check() == [])
  }

  /// Going back from the last change to the first leaves nothing.
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func undoOfAllLeavesNothing(_ seed: UInt64) throws {
    let (termbase, _) = try filled(seed)
    let changes = try termbase.log(count: 100)
    for change in changes { _ = try termbase.undo(change.number, author: lina) }
    #expect(try termbase.snapshot().differences(Snapshot()) == [])
    #expect(changes.count > 3)
  }

  /// An earlier change is taken back or refused with those that rest on it, and with them it can be.
  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func undoOfAnEarlierChangeLeavesAWholeTermbase(_ seed: UInt64) throws {
    var (termbase, random) = try filled(seed, edits: 12)
    for _ in 0..<4 {
      let standing = try termbase.log(count: 100).filter { $0.undoneBy == nil }
      guard !standing.isEmpty else { break }
      let number = random.random.pick(standing).number
      let before = try termbase.snapshot()
      do throws(TermbaseError) {
        _ = try termbase.undo(number, author: lina)
      } catch {
        guard case .request(_, .dependents(number, let later)) = error else {
          Issue.record("seed \(seed), change \(number): \(error)")
          continue
        }
        #expect(!later.isEmpty && later.allSatisfy { $0.number > number })
        #expect(try termbase.snapshot().differences(before) == [])
        _ = try termbase.undo(number, withLater: true, author: lina)
      }
      #expect(try termbase.check() == [], "seed \(seed), change \(number)")
    }
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func importOfAnExportChangesNothing(_ seed: UInt64) throws {
    let (termbase, _) = try filled(seed)
    let before = try termbase.snapshot()
    let glossary = try termbase.glossary()
    for format in GlossaryFormat.allCases where format.isImportable && format.capabilities.carries.contains(.identifier)
    {
      let name = "g.\(format.ending)"
      let bytes = try GlossaryExport.bytes(glossary, format).bytes
      let sent = glossary.entries.filter { !format.capabilities.leavesOut.contains($0.status) }.map(\.id)
      try termbase.remember(export: name, format: format.rawValue, entries: sent, author: lina)
      let rows = ImportedEntries(try PlacedEntries(bytes, file: name, format: format), file: name)
      let report = try termbase.add(rows, author: lina)
      #expect(report.change == nil && report.conflicts == [] && report.missing == [], "seed \(seed), \(format)")
      #expect(report.unchanged == sent.count, "seed \(seed), \(format)")
      #expect(try termbase.snapshot().differences(before) == [], "seed \(seed), \(format)")
    }
  }

  /// A table of one termbase makes the same entries in an empty one.
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func importIntoAnEmptyTermbaseGivesTheGlossary(_ seed: UInt64) throws {
    let (termbase, _) = try filled(seed)
    let glossary = try termbase.glossary()
    let bytes = GlossaryJSON.bytes(GlossarySelection(glossary))
    let other = try Scratch.kept()
    let rows = ImportedEntries(try PlacedEntries(bytes, file: "g.json"), file: "g.json")
    _ = try other.add(rows, author: lina)
    #expect(GlossaryDifference(from: glossary, to: try other.glossary()).items == [], "seed \(seed)")
    #expect(try other.check() == [])
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func aSecondBuildChangesNothing(_ seed: UInt64) throws {
    let termbase = try Scratch.kept()
    var random = RandomEntries(seed: seed)
    let glossary = random.glossary(15)
    let documents = RandomEntries.documents(glossary)
    let first = try termbase.add(glossary, documents: documents, author: lina)
    #expect(first.newEntries == 15 && first.change != nil)
    let before = try termbase.snapshot()
    let second = try termbase.add(glossary, documents: documents, author: lina)
    #expect(second.change == nil && second.newEntries == 0, "seed \(seed)")
    #expect(try termbase.snapshot().differences(before) == [])
  }

  /// Builds change nothing that a person decided.
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func buildsKeepDecisions(_ seed: UInt64) throws {
    var (termbase, random) = try filled(seed, edits: 12)
    let before = try termbase.snapshot()
    let glossary = random.glossary(20, first: 3)
    _ = try termbase.add(glossary, documents: RandomEntries.documents(glossary, hash: "new"), author: lina)
    let behind = try termbase.snapshot()
    for (id, old) in before.entries {
      let new = try #require(behind.entries[id])
      #expect(new.arabic == old.arabic && new.status == old.status && new.notes == old.notes, "seed \(seed), \(id)")
      #expect(new.english == old.english || old.decisions["english"] == nil, "seed \(seed), \(id)")
      for (field, decision) in old.decisions { #expect(new.decisions[field] == decision, "seed \(seed), \(id)") }
      for form in old.forms { #expect(new.form(form.language, form.form)?.usage == form.usage, "seed \(seed), \(id)") }
    }
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func mergingIsTheSameFromBothSides(_ seed: UInt64) throws {
    var (termbase, random) = try filled(seed, edits: 3)
    let base = try termbase.snapshot()
    // Two states from one beginning, and one of another origin.
    var sides: [Snapshot] = []
    for name in ["a.db", "b.db"] {
      let copy = try Termbase.copy(of: base)
      for _ in 0..<6 {
        if let edit = try random.edit(copy) { _ = try? copy.edit(edit, author: Author(who: name)) }
      }
      sides.append(try copy.snapshot())
    }
    let strange = try Scratch.kept()
    let glossary = random.glossary(12, first: 6)
    _ = try strange.add(glossary, documents: RandomEntries.documents(glossary, hash: "c"), author: lina)
    for (base, a, b) in [(base, sides[0], sides[1]), (Snapshot(), sides[0], try strange.snapshot())] {
      let one = SnapshotMerge(base: base, ours: a, theirs: b, rule: .all(.ours), place: "b")
      let other = SnapshotMerge(base: base, ours: b, theirs: a, rule: .all(.theirs), place: "a")
      #expect(one.result.differences(other.result) == [], "seed \(seed)")
      let again = SnapshotMerge(base: base, ours: a, theirs: b, rule: .all(.ours), place: "b")
      #expect(again.result.differences(one.result) == [])
    }
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func mergingWithItselfChangesNothing(_ seed: UInt64) throws {
    let scratch = try Scratch()
    let (termbase, _) = try filled(seed)
    let same = try Termbase.copy(of: try termbase.snapshot())
    let conflicts = try Termbase.merge(
      [termbase, same], into: scratch.path("out.db"), author: lina, clock: TermbaseClock { 0 })
    #expect(conflicts == [])
    let merged = try scratch.reopened("out.db")
    #expect(GlossaryDifference(from: try termbase.glossary(), to: try merged.glossary()).items == [], "seed \(seed)")
    #expect(try merged.check() == [])
  }
}

extension Termbase {
  /// A termbase with this state.
  static func copy(of snapshot: Snapshot) throws -> Termbase {
    let termbase = try Scratch.kept()
    _ = try termbase.change(.merge, lina) { session in
      for record in snapshot.entries.values.sorted(by: { $0.number < $1.number }) { try session.save(record) }
      for document in snapshot.documents.values.sorted(by: { $0.id < $1.id }) { try session.save(document) }
      return ((), "copy")
    }
    return termbase
  }
}
