/// The classes of what a glossary lists.
public enum EntityClass: String, Sendable, CaseIterable, Codable {
  case person, place, organisation, title, term
}

/// A span that may be a mention, with what speaks for it.
struct Candidate: Sendable {
  enum Evidence: Sendable {
    /// A record of the lexicon or of a user's glossary.
    case lexicon(Sense)
    /// A title or institution that the grammar has read.
    case phrase(Phrase)
    /// The elements of a name, and what licensed them.
    case elements(License)
    /// An unknown name behind a noun that tells its class: مدينة, حزب.
    case classNoun(Sense)
    /// Between quotation marks, behind a noun that tells its class (صحيفتي «لو تان») or behind the name of a body, as
    /// its other name (شركة نسيم الشمال «نسمتل»).
    case quoted
    /// The same name elsewhere in the document.
    case recurrence
    /// The tagger, from how the words stand in the sentence.
    case tagged
  }

  /// What makes a run of words a person's name.
  enum License: Sendable {
    /// A title before it: the index of the title's last token.
    case title
    /// A given name of the lexicon.
    case givenName
    /// A noun such as المواطن before it.
    case classNoun
    /// A title in apposition behind it.
    case apposition
  }

  let tokens: Range<Int>
  /// The reading of the first token.
  let stem: Stem
  let entityClass: EntityClass
  let evidence: Evidence

  /// How many letters of the first token are proclitics.
  var proclitics: Int { stem.proclitics }
}
