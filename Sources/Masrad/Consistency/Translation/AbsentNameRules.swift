/// The rules about names that the translation of a segment does not have: `wrong-name`, `name-untranslated` and
/// `name-missing`, in this order, since a name that another one replaces is not missing too.
struct AbsentNameRules {
  let document: CheckedDocument
  let kit: TranslationKit

  func findings() -> [Diagnostic] {
    let absent = AbsentNames(document: document, kit: kit)
    let wrong = WrongNameRule(absent: absent)
    let untranslated = UntranslatedNameRule(absent: absent)
    let missing = MissingNameRule(absent: absent)
    var found: [Diagnostic] = []
    for segment in document.english.indices where document.text.segments[segment].target != nil {
      found += wrong.conflicts(segment)
      found += untranslated.spellings(segment)
      var mentions = absent.mentions(of: segment)
      found += untranslated.findings(segment, &mentions)
      guard !mentions.isEmpty else { continue }
      var spans = absent.spans(of: segment)
      found += wrong.findings(segment, &mentions, &spans)
      found += missing.findings(segment, mentions, spans)
    }
    return found
  }
}
