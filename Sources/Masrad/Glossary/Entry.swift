/// Where an English form comes from; always shown, with a confidence.
public enum Provenance: String, Sendable, Codable, CaseIterable {
  /// A person decided it.
  case decision
  /// A line of a list that the user named.
  case authority
  /// A line of the built-in glossaries.
  case lexicon
  /// ICU's names of countries and languages.
  case locale
  /// The title grammar put it together.
  case composed
  /// The letter model.
  case model
  /// The rules of a romanisation style.
  case rule
}

/// What has been decided about an entry.
public enum Status: String, Sendable, Codable, CaseIterable {
  case proposed, approved, rejected, deprecated
}

/// An English form and where it comes from.
public struct EnglishForm: Sendable, Equatable, Codable {
  /// Whether a translator may write the form.
  public enum Usage: String, Sendable, Codable, CaseIterable {
    /// Beside the preferred form, as good a rendering.
    case admitted
    /// Not to be used; kept so that it is found and put right.
    case deprecated
  }
  public var form: String
  public var provenance: Provenance
  /// 0…1.
  public var confidence: Double
  /// Of an alternative; a preferred form is always admitted.
  public var usage: Usage

  public init(form: String, provenance: Provenance, confidence: Double, usage: Usage = .admitted) {
    self.form = form
    self.provenance = provenance
    self.confidence = confidence
    self.usage = usage
  }
}

/// A spelling of an entry that differs from its headword.
public struct Variant: Sendable, Equatable, Codable {
  public enum Kind: String, Sendable, Codable, CaseIterable {
    /// Fewer elements: the surname alone.
    case short
    /// Hamza, ى/ي, ة/ه, joined عبد: the same key.
    case orthography
    /// Other letters: غولار for غولر.
    case spelling
    /// The article swallowed by ل: لحكومة.
    case contracted
  }
  public var surface: String
  public var kind: Kind
  public var count: Int

  public init(surface: String, kind: Kind, count: Int) {
    self.surface = surface
    self.kind = kind
    self.count = count
  }
}

/// An entry's name as it stands in the documents with a proclitic or a pronoun joined to it: وغولر, للحكومة, رئيسهم.
///
/// A variant never holds what is joined. A translator's tool that compares words as they are written finds a name by
/// such a form only.
public struct AttachedForm: Sendable, Equatable, Codable {
  public var surface: String
  public var count: Int

  public init(surface: String, count: Int) {
    self.surface = surface
    self.count = count
  }
}

/// A place where a document names an entry.
public struct Mention: Sendable, Equatable {
  /// Index into the glossary's documents.
  public var document: Int
  /// Scalar offsets into the document.
  public var range: Range<Int>
  public var surface: String
  public var line: Int
  public var column: Int
  /// What the file's format calls the place: `paragraph 3`; nil where it has lines alone.
  public var label: String?
  /// What made it a mention, in words; nil unless the builder was asked for it.
  public var evidence: String?

  public init(
    document: Int, range: Range<Int>, surface: String, line: Int, column: Int, label: String? = nil,
    evidence: String? = nil
  ) {
    self.document = document
    self.range = range
    self.surface = surface
    self.line = line
    self.column = column
    self.label = label
    self.evidence = evidence
  }

  /// - Parameters:
  ///   - number: that of the document.
  ///   - range: in `document`, which may be one of several texts of it.
  init(document number: Int, range: Range<Int>, in document: Document) {
    let position = document.position(of: range.lowerBound)
    self.init(
      document: number, range: document.base + range.lowerBound..<document.base + range.upperBound,
      surface: document.text(range), line: position.line, column: position.column,
      label: document.label(of: range.lowerBound))
  }
}

/// One concept of a glossary.
public struct Entry: Sendable, Equatable {
  public var id: String
  public var entityClass: EntityClass
  /// The headword: the fullest well-spelt form.
  public var arabic: String
  public var english: EnglishForm
  /// What the English form rests on, for a person to check: `people.tsv:120`, `titles-heads.tsv:4`.
  public var source: String
  public var status: Status
  public var alternatives: [EnglishForm]
  public var variants: [Variant]
  /// The forms with a proclitic or a pronoun, in the order of their first mentions.
  public var attached: [AttachedForm]
  /// The ids of the titles that a person holds in the documents.
  public var titles: [String]
  public var mentions: [Mention]
  /// The text around the first mention.
  public var context: String
  public var notes: String

  public init(
    id: String, entityClass: EntityClass, arabic: String, english: EnglishForm, source: String = "",
    status: Status = .proposed, alternatives: [EnglishForm] = [], variants: [Variant] = [],
    attached: [AttachedForm] = [], titles: [String] = [], mentions: [Mention] = [], context: String = "",
    notes: String = ""
  ) {
    self.id = id
    self.entityClass = entityClass
    self.arabic = arabic
    self.english = english
    self.source = source
    self.status = status
    self.alternatives = alternatives
    self.variants = variants
    self.attached = attached
    self.titles = titles
    self.mentions = mentions
    self.context = context
    self.notes = notes
  }

  /// The identifier that an entry of this class and English is given; two entries may be given the same.
  public static func makeID(_ entityClass: EntityClass, english: String, arabic: String) -> String {
    EntryID.make(entityClass, english, arabic)
  }
}

/// The entries of some documents.
public struct Glossary: Sendable, Equatable {
  public struct Source: Sendable, Equatable {
    public var path: String
    /// The document's length in scalars.
    public var scalars: Int

    public init(path: String, scalars: Int) {
      self.path = path
      self.scalars = scalars
    }
  }
  public var style: String
  public var documents: [Source]
  public var entries: [Entry]

  public init(style: String, documents: [Source], entries: [Entry]) {
    self.style = style
    self.documents = documents
    self.entries = entries
  }
}
