import TestSupport
import Testing

@testable import Masrad

/// The program carries the files of Glossaries/; the list in glossaries.c is written by hand.
@Suite struct EmbeddingTests {
  @Test func everyTableOfTheFolderIsEmbedded() throws {
    let tables = GlossaryFile.all.map(\.name)
    #expect(Set(tables).subtracting(EmbeddedGlossaries.names) == [])
  }

  @Test func embeddedBytesAreTheFolders() throws {
    var problems = Problems()
    #expect(Set(EmbeddedGlossaries.names).count == EmbeddedGlossaries.names.count, "a file is embedded twice")
    for name in EmbeddedGlossaries.names {
      guard let onDisk = try? PackageFolder.bytes(of: "Glossaries/" + name) else {
        problems.add(name, "embedded and not in the folder")
        continue
      }
      if EmbeddedGlossaries.bytes(of: name) != onDisk {
        problems.add(name, "embedded bytes differ: build again")
      }
    }
    problems.report { Issue.record("\($0)") }
  }

  @Test func anUnknownNameHasNoBytes() { #expect(EmbeddedGlossaries.bytes(of: "no-such.tsv") == nil) }

  /// A file that is embedded and that the lexicon never reads is dead weight, or was forgotten.
  @Test func theLexiconReadsEveryTable() {
    let read = Set(LexiconFile.all.map(\.name)).union(NameConventions.files)
      .union([
        VocalisedNames.file, NamePatterns.file, NameCompounds.file, EnglishWords.file, BrandWords.file, WordGroup.file,
        EnglishWordGroup.file, EnglishRewording.file,
      ])
    let tables = EmbeddedGlossaries.names.filter { $0.hasSuffix(".tsv") }
    // Origins explain the values of other files to people; `Origin` has what the program needs of them. The weights of
    // the decision between grammar and tagger are no table of names.
    #expect(Set(tables).subtracting(read) == ["origins.tsv", "Models/decision.tsv"])
  }

  /// The library's reader finds the same records as the tests' own.
  @Test func theLibraryReadsTheSameFields() throws {
    for file in GlossaryFile.all {
      let table = try GlossaryTable(name: file.name, bytes: file.bytes)
      #expect(table.count == file.records.count && table.columns == file.columns)
      guard table.count == file.records.count else { continue }
      for number in stride(from: 0, to: table.count, by: 97) {
        #expect(table.line(of: number) == file.records[number].line)
        #expect(table.columns.indices.map { table.field(number, $0) } == file.records[number].fields)
      }
    }
  }
}
