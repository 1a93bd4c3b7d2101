/// The mentions of one entry within one document.
struct Cluster {
  let entityClass: EntityClass
  /// The record of the lexicon that the entry is, when it is one.
  var sense: Sense?
  /// Log odds that it is that record, where the text spells the name otherwise.
  var nearness: Float?
  /// The grammar's reading, for titles and institutions.
  var phrase: Phrase?
  /// The words of the fullest form, folded.
  var words: [[Unicode.Scalar]]
  /// The words of its record, where it is a person of the lists; else nil, and `words` are the fullest.
  var listed: [[Unicode.Scalar]]?
  var mentions: [Candidate]
  /// Titles of this document that stand beside a mention: indices into the clusters.
  var titles: [Int] = []
}
