/// Keeps the identifiers of entries apart: one that has been used gets a number behind it.
struct UniqueIDs {
  private var uses: [String: Int] = [:]

  mutating func unique(_ id: String) -> String {
    let count = uses[id, default: 0] + 1
    uses[id] = count
    return count > 1 ? "\(id)-\(count)" : id
  }

  /// The identifiers of entries that may have been given the same, in the entries' order. Which of them gets a number
  /// depends on their Arabic, not on the order in which documents named them.
  /// - Parameter keys: what tells entries of the same Arabic apart.
  static func ids(of entries: [Entry], keys: [String]) -> [String] {
    var ids = UniqueIDs()
    var all = entries.map(\.id)
    let order = entries.indices.sorted {
      let (a, b) = (entries[$0].arabic.unicodeScalars, entries[$1].arabic.unicodeScalars)
      return a.elementsEqual(b) ? keys[$0] < keys[$1] : a.lexicographicallyPrecedes(b)
    }
    for number in order { all[number] = ids.unique(all[number]) }
    return all
  }
}
