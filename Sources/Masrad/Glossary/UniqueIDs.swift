/// Keeps the identifiers of entries apart: one that has been used gets a number behind it.
struct UniqueIDs {
  private var uses: [String: Int] = [:]

  mutating func unique(_ id: String) -> String {
    let count = uses[id, default: 0] + 1
    uses[id] = count
    return count > 1 ? "\(id)-\(count)" : id
  }
}
