/// A pair of spellings that a person or a method has judged.
struct PairRow: Sendable, Equatable {
  let isOne: Bool
  let category: String
  let first: String
  let second: String
  /// Whether parameters trained on the row may be published: no source of it begins with `an-`.
  let isShippable: Bool

  var isArabic: Bool { (first + second).unicodeScalars.contains(where: ArabicLetter.isLetter) }

  /// Reads lines `label TAB category TAB form TAB form TAB sources TAB sources`; a first line that begins with `label`
  /// names the columns.
  static func read(_ text: String, file: String) throws(TrainingDataError) -> [PairRow] {
    var rows: [PairRow] = []
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      var line = line
      if line.last == "\r" { line.removeLast() }
      guard !line.isEmpty, !(number == 0 && line.hasPrefix("label")) else { continue }
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 6 else {
        throw TrainingDataError(
          file: file, line: number + 1, column: 1, reason: .columns(found: fields.count, expected: 6))
      }
      guard fields[0] == "1" || fields[0] == "0" else {
        throw TrainingDataError(file: file, line: number + 1, column: 1, reason: .pairLabel(fields[0]))
      }
      rows.append(
        PairRow(
          isOne: fields[0] == "1", category: fields[1], first: fields[2], second: fields[3],
          isShippable: !(fields[4] + "+" + fields[5]).split(separator: "+").contains { $0.hasPrefix("an-") }))
    }
    return rows
  }
}

/// Numbers in an order that a seed gives.
struct TrainingShuffle {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % max(1, limit)
  }

  mutating func shuffle<Value>(_ values: inout [Value]) {
    for index in values.indices.dropFirst().reversed() { values.swapAt(index, next(below: index + 1)) }
  }
}

/// Divides spellings into parts so that all of one name are in one part.
struct SpellingParts {
  private var parent: [String: String] = [:]
  let count: Int

  init(_ rows: [PairRow], count: Int) {
    self.count = count
    for row in rows {
      for form in [row.first, row.second] where parent[form] == nil { parent[form] = form }
      if row.isOne { join(row.first, row.second) }
    }
  }

  private func root(_ form: String) -> String {
    var form = form
    while let next = parent[form], next != form { form = next }
    return form
  }

  /// The lesser becomes the root, so that the order of the rows does not count.
  private mutating func join(_ a: String, _ b: String) {
    let (x, y) = (root(a), root(b))
    if x != y { parent[max(x, y)] = min(x, y) }
  }

  func part(of form: String) -> Int { Int(WordHash.of(root(form).unicodeScalars) >> 20) % count }
}
