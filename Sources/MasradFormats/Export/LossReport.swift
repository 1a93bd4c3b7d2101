import Masrad

/// What an export could not carry, in numbers.
public struct LossReport: Equatable, Sendable {
  public enum Loss: Hashable, Sendable {
    /// Entries left out whole, since the format cannot say that they are not to be used.
    case entries(Status)
    /// Entries without Arabic or without English.
    case incompleteEntries
    /// Statuses other than proposed.
    case status
    case alternatives, unconfirmedAlternatives, deprecatedForms, variants, attachedForms
    case provenance, titles, mentions, contexts, notes, classes, identifiers
    /// Entries with characters that a program would stumble over: marks of direction, tatweel, controls.
    case characters
    /// Terms that the format cannot take; named one by one.
    case refusedTerms
  }

  public private(set) var counts: [Loss: Int] = [:]
  public private(set) var refusals: [ExportRefusal] = []

  public init() {}

  public var isEmpty: Bool { counts.isEmpty }

  /// The losses in the order in which they are told.
  public var ordered: [(loss: Loss, count: Int)] {
    let order: [Loss] =
      [.incompleteEntries] + Status.allCases.map { .entries($0) } + [
        .refusedTerms, .status, .alternatives, .unconfirmedAlternatives, .deprecatedForms, .variants, .attachedForms,
        .contexts, .mentions, .titles, .classes, .notes, .provenance, .identifiers, .characters,
      ]
    return order.compactMap { loss in counts[loss].map { (loss, $0) } }
  }

  mutating func add(_ loss: Loss, _ count: Int = 1) {
    if count > 0 { counts[loss, default: 0] += count }
  }

  mutating func add(_ refusals: [ExportRefusal]) {
    self.refusals += refusals
    add(.refusedTerms, refusals.count)
  }

  /// Counts what an entry loses in a format.
  mutating func add(_ entry: Entry, _ format: Lacks) {
    if format.status, entry.status != .proposed { add(.status) }
    if !entry.alternatives.isEmpty {
      let deprecated = entry.alternatives.count { $0.usage == .deprecated }
      if format.alternatives {
        add(.alternatives, entry.alternatives.count - deprecated)
      } else if format.unconfirmed {
        add(.unconfirmedAlternatives, entry.alternatives.count { !$0.isConfirmed })
      }
      if format.deprecatedForms { add(.deprecatedForms, deprecated) }
    }
    if format.variants { add(.variants, entry.variants.count) }
    // A machine would put the full name for the short one: see SurfaceForms.
    if format.shortForms { add(.variants, entry.variants.count { $0.kind == .short || $0.kind == .contracted }) }
    if format.attachedForms { add(.attachedForms, entry.attached.count) }
    if format.titles { add(.titles, entry.titles.count) }
    if format.mentions { add(.mentions, entry.mentions.count) }
    if format.context, !entry.context.isEmpty { add(.contexts) }
    if format.notes, !entry.notes.isEmpty { add(.notes) }
    if format.provenance { add(.provenance) }
    if format.entityClass { add(.classes) }
    if format.identifier { add(.identifiers) }
  }

  /// What a format lacks, asked once for all entries.
  struct Lacks {
    let status, alternatives, unconfirmed, deprecatedForms, variants, shortForms, attachedForms: Bool
    let titles, mentions, context, notes, provenance, entityClass, identifier: Bool

    init(_ format: FormatCapabilities) {
      status = !format.has(.status)
      alternatives = !format.has(.alternatives)
      unconfirmed = format.leavesOutUnconfirmed
      deprecatedForms = !format.has(.deprecatedForms)
      variants = !format.has(.variants)
      shortForms = format.hasOneTarget
      attachedForms = !format.has(.attachedForms)
      titles = !format.has(.titles)
      mentions = !format.has(.mentions)
      context = !format.has(.context)
      notes = !format.has(.notes)
      provenance = !format.has(.provenance)
      entityClass = !format.has(.entityClass)
      identifier = !format.has(.identifier)
    }
  }
}
