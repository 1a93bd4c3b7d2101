/// The letters that Arabic writes joined to the word behind them.
enum Proclitics {
  static let letters: [Unicode.Scalar] = ["و", "ف", "ب", "ل", "ك", "س", "ا"]

  /// The chains that may stand before a name: the conjunctions و ف, then the prepositions ب ل ك; أ asks.
  /// س stands before verbs only (EVIDENCE: none before a name), so a word that has it is no name.
  static func isChain(_ chain: ArraySlice<Unicode.Scalar>) -> Bool {
    var rest = chain
    if rest.first == "ا" { rest = rest.dropFirst() }
    if rest.first == "و" || rest.first == "ف" { rest = rest.dropFirst() }
    if rest.first == "ب" || rest.first == "ل" || rest.first == "ك" { rest = rest.dropFirst() }
    return rest.isEmpty
  }
}
