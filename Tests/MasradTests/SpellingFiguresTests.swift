import TestSupport
import Testing

@testable import Masrad

/// Whether a glossary has the spellings of one name in one entry, on invented news with marked mentions.
@Suite struct SpellingFiguresTests {
  private static let names = [
    "addis-talks", "aden-currency", "algiers-match", "belgrade-vote", "berlin-coalition", "cannes-jury",
    "central-bank", "eu-summit", "gulf-court", "jakarta-summit", "kazakhstan", "nouakchott-budget",
  ]

  /// A spelling of a name and the places where it stands.
  private struct Spelling {
    let name: String
    let surface: String
    var places: [Range<Int>]
  }

  @Test func spellingsOfOneNameAreOneEntry() throws {
    var (together, apart, merged) = (0, [String](), [String]())
    for file in Self.names {
      let content = try PackageFolder.text(of: "Tests/MasradTests/Fixtures/spellings/\(file).txt")
      let (text, spellings) = Self.read(content)
      let glossary = try Sample.glossary(of: [text]).glossary
      let entries = spellings.map { spelling in
        Set(
          glossary.entries.indices.filter { number in
            glossary.entries[number].entityClass != .title
              && glossary.entries[number].mentions.contains { mention in
                spelling.places.contains { $0.overlaps(mention.range) }
              }
          })
      }
      for a in spellings.indices {
        for b in spellings.indices where a < b {
          let isOne = !entries[a].isDisjoint(with: entries[b])
          let pair = "\(file): \(spellings[a].surface), \(spellings[b].surface)"
          if spellings[a].name == spellings[b].name {
            if isOne { together += 1 } else { apart.append(pair) }
          } else if isOne {
            merged.append(pair)
          }
        }
      }
    }
    let precision = Double(together) / Double(together + merged.count)
    let recall = Double(together) / Double(together + apart.count)
    print("spellings: pairs \(together), apart \(apart.count), merged \(merged.count)")
    #expect(precision >= 0.97, "\(merged)")
    #expect(recall >= 0.88, "\(apart)")
  }

  private static func read(_ content: String) -> (text: String, spellings: [Spelling]) {
    var plain = String.UnicodeScalarView()
    var spellings: [Spelling] = []
    for (index, part) in content.split(separator: "⟦", omittingEmptySubsequences: false).enumerated() {
      guard index > 0, let close = part.firstIndex(of: "⟧") else {
        plain.append(contentsOf: part.unicodeScalars)
        continue
      }
      let fields = part[..<close].split(separator: "|").map(String.init)
      let start = plain.count
      plain.append(contentsOf: fields[0].unicodeScalars)
      let place = start..<plain.count
      if let known = spellings.firstIndex(where: { $0.surface == fields[0] && $0.name == fields[1] }) {
        spellings[known].places.append(place)
      } else {
        spellings.append(Spelling(name: fields[1], surface: fields[0], places: [place]))
      }
      plain.append(contentsOf: part[part.index(after: close)...].unicodeScalars)
    }
    return (String(plain), spellings)
  }
}
