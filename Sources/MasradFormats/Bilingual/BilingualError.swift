/// What is wrong with a bilingual text.
public enum BilingualError: Error, Equatable, Sendable {
  case input(InputError)
  /// One of two line-aligned texts has more lines than the other; `line` is the first that has no counterpart.
  case extraLine(path: String, line: Int, text: String, other: String, count: Int)
  /// A line that is empty on one side only.
  case emptyLine(path: String, line: Int, other: String)
  /// A side without any text.
  case emptySide(path: String)
  /// A side that should be Arabic and has no Arabic letter.
  case noArabic(path: String)
  /// A file whose segments have no translation.
  case noTargets(path: String)
  /// A file whose name ends in nothing that is known.
  case unknownFormat(path: String)
}
