import Foundation
import Masrad
import MasradFormats
import TestSupport

@testable import MasradTermbase

/// A folder for one test, gone behind it.
final class Scratch {
  let folder: String

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "masrad-\(UUID().uuidString)").path()
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func path(_ name: String) -> String { "\(folder)/\(name)" }

  /// A new termbase, whose clock stands still.
  func termbase(_ name: String = "masrad.db") throws -> Termbase {
    try Termbase(path: path(name), create: "news", wait: 2, clock: TermbaseClock { 1_764_000_000 })
  }

  func reopened(_ name: String = "masrad.db", wait: Double = 2) throws -> Termbase {
    try Termbase(path: path(name), wait: wait, clock: TermbaseClock { 1_764_000_100 })
  }
}

/// Glossaries at random, with what tables and databases stumble over.
struct RandomEntries {
  var random: SeededGenerator
  private static let pieces = [
    "'", "\"", "|", "\\", "\n", "%", "=", "(deprecated)", "é", "\u{200F}", "\0", ";", "--", ", ",
  ]

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func text(_ sure: String) -> String {
    var text = sure
    for _ in 0..<random.below(3) { text += random.pick(Self.pieces) + (random.once(in: 2) ? "a" : "") }
    return text
  }

  /// - Parameter first: the number of the first entry, so that several glossaries share entries or none.
  mutating func glossary(_ count: Int, first: Int = 0, documents: Int = 2) -> Glossary {
    var entries = (first..<first + count).map { entry($0) }
    let titles = entries.filter { $0.entityClass == .title }.map(\.id)
    for place in entries.indices where entries[place].entityClass == .person {
      entries[place].titles = titles.filter { _ in random.once(in: 3) }
    }
    var offset = 0
    for place in entries.indices {
      for _ in 0..<random.below(4) where documents > 0 {
        let surface =
          random.once(in: 3) ? entries[place].variants.first?.surface ?? entries[place].arabic : entries[place].arabic
        offset += 10
        entries[place].mentions.append(
          Mention(
            document: random.below(documents), range: offset..<offset + 5, surface: surface, line: 1, column: offset))
      }
    }
    return Glossary(
      style: "news", documents: (0..<documents).map { .init(path: "text\($0).txt", scalars: 5000) }, entries: entries)
  }

  private mutating func entry(_ number: Int) -> Entry {
    let provenances: [Provenance] = [.lexicon, .model, .composed, .authority]
    var entry = Entry(
      id: "e-\(number)", entityClass: EntityClass.allCases[number % 5], arabic: "اسم \(word(number))",
      english: EnglishForm(
        form: text("Name \(number)"), provenance: random.pick(provenances), confidence: Double(random.below(101)) / 100),
      source: random.once(in: 2) ? "names" : "", notes: random.once(in: 3) ? text("note") : "")
    for part in 0..<random.below(3) {
      entry.alternatives.append(
        EnglishForm(
          form: text("Other \(number) \(part)"), provenance: .model, confidence: 0.1,
          usage: random.once(in: 4) ? .deprecated : .admitted))
      entry.variants.append(Variant(surface: "صيغة \(word(number)) \(word(part))", kind: .spelling, count: 1))
    }
    return entry
  }

  /// A word for each number.
  private func word(_ number: Int) -> String {
    let letters = ["ا", "ب", "ت", "ث", "ج", "ح", "خ", "د", "ذ", "ر"]
    return String(number).compactMap { $0.wholeNumberValue }.map { letters[$0] }.joined()
  }

  /// Texts for a glossary; what stands in them is the glossary's business.
  static func documents(_ glossary: Glossary, hash: String = "h") -> [ReadDocument] {
    glossary.documents.map {
      ReadDocument(
        Document(path: $0.path, text: String(repeating: "س ", count: 12_500)), hash: hash + $0.path, recognition: "r")
    }
  }

  /// A decision about an entry of a termbase; nil when it does not fit there.
  mutating func edit(_ termbase: Termbase) throws -> Edit? {
    let entries = try termbase.snapshot().current
    guard !entries.isEmpty else { return nil }
    let record = random.pick(entries)
    switch random.below(10) {
    case 0: return .status([record.id], random.pick(Status.allCases))
    case 1: return .english(record.id, form: text("Decided"))
    case 2: return .arabic(record.id, form: "مقرر \(random.below(9))")
    case 3: return .note(record.id, text: text("why"))
    case 4: return .add(record.id, arabic: ["زيادة \(random.below(99))"], english: [text("Added")])
    case 5: return .deprecate(record.id, arabic: [], english: [text("Never")])
    case 6, 7:
      let others = entries.filter { $0.id != record.id && $0.entityClass == record.entityClass }
      return others.isEmpty ? nil : .merge(into: record.id, [random.pick(others).id])
    case 8:
      guard let form = record.forms.first(where: { $0.language == .arabic }) else { return nil }
      return .split(record.id, arabic: [form.form], english: text("Split"))
    default: return .entityClass(record.id, random.pick(EntityClass.allCases))
    }
  }
}

let lina = Author(who: "lina", why: "test")

extension Snapshot {
  /// How another state differs, a field a line, for messages.
  func differences(_ other: Snapshot) -> [String] {
    var lines: [String] = []
    func compare(_ name: String, _ a: Fields?, _ b: Fields?) {
      for field in Set((a ?? [:]).keys).union((b ?? [:]).keys).sorted() where a?[field] != b?[field] {
        lines.append("\(name) \(field): \(a?[field] ?? "none") / \(b?[field] ?? "none")")
      }
    }
    for id in Set(entries.keys).union(other.entries.keys).sorted() {
      compare(id, entries[id]?.fields, other.entries[id]?.fields)
    }
    for id in Set(documents.keys).union(other.documents.keys).sorted() {
      compare("text \(id)", documents[id]?.fields, other.documents[id]?.fields)
    }
    return lines
  }
}
