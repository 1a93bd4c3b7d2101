/// The classes that the tagger tells apart; `other` are names that the glossary has no class for, which some corpora mark.
public enum TagClass: UInt8, CaseIterable, Sendable {
  case person, place, organisation, title, other

  public var name: String {
    switch self {
    case .person: "person"
    case .place: "place"
    case .organisation: "organisation"
    case .title: "title"
    case .other: "other"
    }
  }

  /// Nil for terms, which no tagger finds.
  init?(_ entityClass: EntityClass) {
    guard let own = Self.allCases.first(where: { $0.entityClass == entityClass }) else { return nil }
    self = own
  }

  /// Nil for what the glossary has no class for.
  var entityClass: EntityClass? {
    switch self {
    case .person: .person
    case .place: .place
    case .organisation: .organisation
    case .title: .title
    case .other: nil
    }
  }
}

/// What a token is: outside of names, or the first or a later word of a name.
public struct TagLabel: Hashable, Sendable {
  public let rawValue: UInt8

  static let count = 11
  public static let outside = TagLabel(rawValue: 0)

  static func begin(_ tagClass: TagClass) -> TagLabel { TagLabel(rawValue: 1 + 2 * tagClass.rawValue) }
  static func inside(_ tagClass: TagClass) -> TagLabel { TagLabel(rawValue: 2 + 2 * tagClass.rawValue) }

  /// Nil outside of names.
  public var tagClass: TagClass? { rawValue == 0 ? nil : TagClass(rawValue: (rawValue - 1) / 2) }
  public var begins: Bool { rawValue & 1 == 1 }

  /// Whether a name that has this label may go on behind `previous`; any other label may stand anywhere.
  static func mayFollow(_ label: UInt8, _ previous: UInt8?) -> Bool {
    guard label != 0, label & 1 == 0 else { return true }
    guard let previous else { return false }
    return previous == label || previous == label - 1
  }
}

/// A set of labels: those that a token of a training text may have.
struct LabelSet: OptionSet, Sendable {
  let rawValue: UInt16

  static let any = LabelSet(rawValue: 1 << UInt16(TagLabel.count) - 1)

  static func only(_ label: TagLabel) -> LabelSet { LabelSet(rawValue: 1 << UInt16(label.rawValue)) }
  static func of(_ tagClass: TagClass) -> LabelSet { [only(.begin(tagClass)), only(.inside(tagClass))] }

  func contains(_ label: UInt8) -> Bool { rawValue & (1 << UInt16(label)) != 0 }
  /// Whether only one label is left.
  var isDecided: Bool { rawValue.nonzeroBitCount == 1 }
}

/// A name as the tagger bounds it, in tokens.
struct TagSpan: Hashable, Sendable {
  let tagClass: TagClass
  let tokens: Range<Int>

  /// The spans of a run of labels, which begins at token `start`.
  static func spans(_ labels: ArraySlice<UInt8>) -> [TagSpan] {
    var spans: [TagSpan] = []
    var index = labels.startIndex
    while index < labels.endIndex {
      let label = TagLabel(rawValue: labels[index])
      guard let tagClass = label.tagClass else {
        index += 1
        continue
      }
      let inside = TagLabel.inside(tagClass).rawValue
      var end = index + 1
      while end < labels.endIndex, labels[end] == inside { end += 1 }
      spans.append(TagSpan(tagClass: tagClass, tokens: index..<end))
      index = end
    }
    return spans
  }
}
