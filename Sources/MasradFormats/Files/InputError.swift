/// What is wrong with an input; the other inputs are done all the same.
public enum InputError: Error, Equatable, Sendable {
  case file(FileError)
  /// A folder that holds no file whose name ends like a text's.
  case noTexts(folder: String)
  case empty(path: String)
  /// A text without an Arabic letter; one that holds NUL bytes is likely UTF-16.
  case noArabic(path: String, hasNull: Bool)
  case encoding(path: String, TextError)
  /// A file of a known format that cannot be read.
  case document(path: String, DocumentError)
}
