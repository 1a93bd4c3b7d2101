import Masrad
import MasradFormats

/// The words of the messages about bilingual texts.
enum BilingualWording {
  static func message(_ error: BilingualError) -> String {
    switch error {
    case .input(let error): Wording.input(error)
    case .extraLine(let path, let line, let text, let other, let count):
      "\(path):\(line):1: this line has no counterpart in \(other), which has \(Wording.count(count, "line")): "
        + "\(Wording.quoted(beginning(of: text))); align the texts line by line"
    case .emptyLine(let path, let line, let other):
      "\(path):\(line):1: expected the counterpart of line \(line) of \(other), found an empty line; "
        + "align the texts line by line"
    case .emptySide(let path): "\(path) is empty; give both sides of the translation"
    case .noArabic(let path): "\(path) has no Arabic letter on its source side; check that the sides are not exchanged"
    case .noTargets(let path): "\(path) has no translation in any segment; give a translated file"
    case .unknownFormat(let path):
      "cannot tell the format of \(path); name a file that ends in \(Wording.list(TranslationReader.endings)), "
        + "or two texts with --source and --target"
    }
  }

  private static func beginning(of text: String) -> String { text.count > 40 ? text.prefix(40) + "…" : text }
}
