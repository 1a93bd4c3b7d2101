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

  static func forEachArabic(_ entry: Entry, _ body: (TBXTerm) -> Void) {
    body(TBXTerm(text: entry.arabic, role: .headword))
    for variant in entry.variants {
      body(
        TBXTerm(
          text: variant.surface, role: .variant(variant.kind), type: variant.kind == .short ? "shortForm" : "variant"))
    }
    for form in entry.attached { body(TBXTerm(text: form.surface, role: .attached, type: "variant")) }
  }

  /// The preferred form first: some readers take no other.
  static func forEachEnglish(_ entry: Entry, _ body: (TBXTerm) -> Void) {
    let status: String? =
      switch entry.status {
      case .approved: "preferredTerm-admn-sts"
      case .deprecated: "deprecatedTerm-admn-sts"
      case .proposed, .rejected: nil
      }
    body(TBXTerm(text: entry.english.form, role: .preferred, status: status))
    for form in entry.alternatives {
      body(
        TBXTerm(
          text: form.form, role: .alternative,
          status: form.usage == .deprecated ? "deprecatedTerm-admn-sts" : "admittedTerm-admn-sts"))
    }
  }

  static let capabilities = FormatCapabilities(
    carries: [
      .identifier, .entityClass, .status, .source, .alternatives, .deprecatedForms, .variants, .variantKinds,
      .attachedForms, .context, .notes,
    ], leavesOut: [.rejected], leavesOutUnconfirmed: true, keepsLines: true)
}
