import Masrad

/// What both versions of TBX say of an entry; they differ in the names of the elements and in where an attribute goes.
struct TBXTerm {
  enum Role: Equatable {
    case headword
    case variant(Variant.Kind)
    case attached, preferred, alternative
  }
  var text: String
  var role: Role
  /// `administrativeStatus`.
  var status: String?
  /// `termType`.
  var type: String?

  /// What a translator reads of a form, and a reader of ours knows the kind by.
  var note: String? {
    switch role {
    case .variant(let kind): kind.rawValue
    case .attached: "attached"
    case .headword, .preferred, .alternative: nil
    }
  }

  static func arabic(_ entry: Entry) -> [TBXTerm] {
    [TBXTerm(text: entry.arabic, role: .headword)]
      + entry.variants.map {
        TBXTerm(text: $0.surface, role: .variant($0.kind), type: $0.kind == .short ? "shortForm" : "variant")
      }
      + entry.attached.map { TBXTerm(text: $0.surface, role: .attached, type: "variant") }
  }

  /// The preferred form first: some readers take no other.
  static func english(_ entry: Entry) -> [TBXTerm] {
    let status: String? =
      switch entry.status {
      case .approved: "preferredTerm-admn-sts"
      case .deprecated: "deprecatedTerm-admn-sts"
      case .proposed, .rejected: nil
      }
    return [TBXTerm(text: entry.english.form, role: .preferred, status: status)]
      + entry.alternatives.map {
        TBXTerm(
          text: $0.form, role: .alternative,
          status: $0.usage == .deprecated ? "deprecatedTerm-admn-sts" : "admittedTerm-admn-sts")
      }
  }

  static let capabilities = FormatCapabilities(
    carries: [
      .identifier, .entityClass, .status, .source, .alternatives, .deprecatedForms, .variants, .variantKinds,
      .attachedForms, .context, .notes,
    ], leavesOut: [.rejected], keepsLines: true)
}
