/// The rules about names that the translation of a segment does not have: `wrong-name`, `name-untranslated` and
/// `name-missing`, in this order, since a name that another one replaces is not missing too.
struct AbsentNameRules {
  let document: CheckedDocument
  let kit: TranslationKit

  func findings(_ parts: Int) -> [Diagnostic] {
    nonisolated(unsafe) let absent = AbsentNames(document: document, kit: kit)
    nonisolated(unsafe) let rules = self
    return Parts.map(document.english.count, parts: parts) { part, segments in
      rules.findings(segments, absent.matching(by: absent.kit.matchers[part]))
    }.flatMap(\.self)
  }

  private func findings(_ segments: Range<Int>, _ absent: AbsentNames) -> [Diagnostic] {
    let wrong = WrongNameRule(absent: absent)
    let untranslated = UntranslatedNameRule(absent: absent)
    let missing = MissingNameRule(absent: absent)
    var found: [Diagnostic] = []
    for segment in segments where document.text.segments[segment].target != nil {
      wrong.addConflicts(segment, to: &found)
      untranslated.addSpellings(segment, to: &found)
      let isComplete = document.matches[segment].isComplete
      guard !isComplete || document.english[segment].hasArabic else { continue }
      var mentions = isComplete ? [] : absent.mentions(of: segment)
      found += untranslated.findings(segment, &mentions)
      guard !isComplete, !mentions.isEmpty || !absent.repetitions(of: segment).isEmpty else { continue }
      var spans = absent.spans(of: segment)
      found += wrong.findings(segment, &mentions, &spans)
      found += missing.findings(segment, mentions, spans)
    }
    return found
  }
}
