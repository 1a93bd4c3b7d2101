/// What each feature of a candidate is worth: the weights with which grammar, lists and tagger vote.
///
/// Fitted by `masrad train decision`; the file Models/decision.tsv has a line for each feature that counts.
struct DecisionModel: Sendable {
  /// By `DecisionFeature.index`.
  private(set) var weights: [Float]

  static let builtIn: DecisionModel? = EmbeddedGlossaries.raw("Models/decision.tsv").flatMap { bytes in
    DecisionModel(String(decoding: UnsafeRawBufferPointer(start: bytes.address, count: bytes.count), as: UTF8.self))
  }

  init() { weights = [Float](repeating: 0, count: DecisionFeature.count) }

  /// Nil when a line is no feature and its weight.
  init?(_ text: String) {
    self.init()
    for line in text.split(separator: "\n") where !line.hasPrefix("#") && !line.hasPrefix("feature\t") {
      let fields = line.split(separator: "\t")
      guard fields.count == 4, let group = DecisionFeature.Group.named[String(fields[0])], let code = Int(fields[1]),
        let place = DecisionFeature.classes.firstIndex(where: { $0.rawValue == fields[2] }),
        let weight = Int(fields[3]), (0..<DecisionFeature.codeCount).contains(code)
      else { return nil }
      weights[DecisionFeature(group, code).index(place)] = Float(weight) / Self.steps
    }
  }

  /// Weights are kept in thousandths: decimal numbers of a fixed form, which read back as they were written.
  private static let steps: Float = 1000

  /// The log odds that a candidate is a mention.
  func score(_ features: [Int]) -> Float {
    var sum: Float = 0
    for feature in features { sum += weights[feature] }
    return sum
  }

  mutating func add(_ step: Float, to feature: Int) { weights[feature] += step }

  /// The file's lines.
  var text: String {
    var lines = [
      "# The weights of `masrad train decision`, in thousandths of log odds; see recognition.md.",
      "feature\tcode\tclass\tweight",
    ]
    for group in DecisionFeature.Group.allCases {
      for code in 0..<DecisionFeature.codeCount {
        for (place, entityClass) in DecisionFeature.classes.enumerated() {
          let weight = Int((weights[DecisionFeature(group, code).index(place)] * Self.steps).rounded())
          if weight != 0 { lines.append("\(group)\t\(code)\t\(entityClass.rawValue)\t\(weight)") }
        }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

/// A feature of a candidate: a group and a code in it, told apart by the candidate's class.
struct DecisionFeature {
  enum Group: Int, CaseIterable {
    case source, tag, evidence, evidenceTag, length, gap, proclitic, first, last, parser, rival, recurrence, before,
      behind
    case inner, phrase, container, tail, enumeration

    /// By its name; asked for each line of the file, where making the names each time would be a tenth of a run.
    static let named = Dictionary(uniqueKeysWithValues: allCases.map { ("\($0)", $0) })
  }

  static let classes: [EntityClass] = [.person, .place, .organisation, .title]
  static let codeCount = 1024
  static let count = Group.allCases.count * codeCount * classes.count

  let group: Group
  let code: Int

  init(_ group: Group, _ code: Int) {
    self.group = group
    self.code = code
  }

  /// - Parameter place: of the candidate's class among `classes`.
  func index(_ place: Int) -> Int { (group.rawValue * Self.codeCount + code) * Self.classes.count + place }
}
