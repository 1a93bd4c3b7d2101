import Masrad

/// Writes findings for people, each with its place, its message and the text around it.
///
/// The form found stands between ⟦ and ⟧ in its text: a caret below would point elsewhere as soon as a terminal
/// orders the line from right to left.
public struct DiagnosticsText {
  private let documents: [Document]
  private let isTerminal: Bool

  public init(documents: [Document], isTerminal: Bool) {
    self.documents = documents
    self.isTerminal = isTerminal
  }

  public func bytes(_ diagnostics: [Diagnostic]) -> [UInt8] {
    Array(diagnostics.map(text).joined().utf8)
  }

  private func text(_ diagnostic: Diagnostic) -> String {
    let document = documents[diagnostic.document]
    let place = "\(document.path):\(document.location(of: diagnostic.range.lowerBound))"
    let message = GlossaryCSV.clean(diagnostic.message)
    let around = document.context(of: diagnostic.range, width: 40)
    let context = GlossaryCSV.clean("\(around.before)⟦\(document.text(diagnostic.range))⟧\(around.after)")
    let expected = GlossaryCSV.clean(diagnostic.expected)
    return """
      \(place): \(diagnostic.severity): \(diagnostic.rule): \(isTerminal ? Isolates.aroundArabic(in: message) : message)
          \(isTerminal ? Isolates.around(context) : context)
          expected: \(isTerminal ? Isolates.around(expected) : expected)

      """
  }
}
