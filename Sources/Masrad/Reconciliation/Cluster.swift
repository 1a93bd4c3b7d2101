/// The mentions of one entry within one document.
struct Cluster {
  let entityClass: EntityClass
  /// The record of the lexicon that the entry is, when it is one.
  var sense: Sense?
  /// The grammar's reading, for titles and institutions.
  var phrase: Phrase?
  /// The words of the fullest form, folded.
  var words: [[Unicode.Scalar]]
  /// The number of elements of its fullest form; particles count with what follows them.
  var mentions: [Candidate]
  /// Titles of this document that stand beside a mention: indices into the clusters.
  var titles: [Int] = []
}
