import TestSupport
import Testing

@testable import Masrad

/// What several tests share: the lexicon, which takes a while to read, and the sample article.
enum Sample {
  private static let loaded = Result { try Lexicon.builtIn() }

  static func lexicon() throws -> Lexicon { try loaded.get() }

  static func article() throws -> String {
    try PackageFolder.text(of: "Glossaries/Samples/tripoli-visit.txt")
  }

  /// The glossary of texts, each a document named by its number.
  static func glossary(of texts: [String]) throws -> (glossary: Glossary, documents: [Document]) {
    let documents = texts.enumerated().map { Document(path: "\($0.offset).txt", text: $0.element) }
    var builder = GlossaryBuilder(lexicon: try lexicon())
    for document in documents { builder.add(document) }
    return (builder.glossary(), documents)
  }

  /// The entry that a text has for words of it.
  static func entry(_ surface: String, in text: String) throws -> Entry {
    try #require(
      try glossary(of: [text]).glossary.entries.first { $0.mentions.contains { $0.surface == surface } }, "\(text)")
  }

  /// What a text has of each entry of a class, in the order of the glossary; of all where the class is nil.
  static func surfaces(_ text: String, _ entityClass: EntityClass? = nil) throws -> [String] {
    try glossary(of: [text]).glossary.entries.filter { entityClass == nil || $0.entityClass == entityClass }
      .flatMap { $0.mentions.map(\.surface) }
  }
}

/// Changes a text as bad typing, bad conversion and hostile input do.
struct Mutator {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  private static let inserted: [Unicode.Scalar] =
    [
      "\u{200F}", "\u{202B}", "\u{0640}", "\u{064E}", "\u{0651}", "\u{200C}", "\u{FEFF}", "\u{00A0}", "\r",
      "\n", "\t",
    ]
    + [
      "(", ")", "«", "»", ".", "،", "-", "/", "و", "ل", "ا", "ب", "د", "A", "9", "٣", "😀", "\u{0301}",
      "\u{FDFA}",
    ]
    + RandomArabic.presentationForms.prefix(20) + RandomArabic.presentationMarks.prefix(4)

  /// The text with some words moved, doubled or dropped and some scalars changed.
  mutating func mutate(_ text: String) -> String {
    var words = text.split(separator: " ").map(String.init)
    for _ in 0..<random.below(12) where words.count > 2 {
      switch random.below(3) {
      case 0: words.swapAt(random.below(words.count), random.below(words.count))
      case 1: words.insert(random.pick(words), at: random.below(words.count))
      default: words.remove(at: random.below(words.count))
      }
    }
    var scalars = Array(words.joined(separator: " ").unicodeScalars)
    for _ in 0..<random.below(40) where scalars.count > 2 {
      let place = random.below(scalars.count)
      switch random.below(4) {
      case 0: scalars.remove(at: place)
      case 1: scalars[place] = random.pick(RandomArabic.letters)
      default: scalars.insert(random.pick(Self.inserted), at: place)
      }
    }
    if random.once(in: 4) { scalars.removeFirst(random.below(scalars.count)) }
    return String(String.UnicodeScalarView(scalars))
  }

  /// The paragraphs of a text in another order.
  mutating func shuffled(_ paragraphs: [String]) -> [String] { random.shuffled(paragraphs) }
}
