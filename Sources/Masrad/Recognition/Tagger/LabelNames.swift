/// The names that corpora give to the classes of names.
enum LabelNames {
  /// The class of a label without its B or I: nil for what is no name, such as a date; `unknown` is true for a name that
  /// no corpus uses.
  static func tagClass(_ name: some StringProtocol) -> (tagClass: TagClass?, unknown: Bool) {
    switch name {
    case "PER", "PERS", "PERSON": (.person, false)
    case "LOC", "GPE", "FAC", "PLACE": (.place, false)
    case "ORG", "ORGANISATION", "ORGANIZATION": (.organisation, false)
    case "OCC", "TIT", "TTL", "TITLE": (.title, false)
    case "MISC", "MIS", "NORP", "EVENT", "LAW", "PRODUCT", "LANGUAGE", "WEBSITE": (.other, false)
    case "DATE", "TIME", "CARDINAL", "ORDINAL", "CURR", "MONEY", "UNIT", "PERCENT", "QUANTITY": (nil, false)
    default: (nil, true)
    }
  }
}
