import Masrad
import MasradFormats
import MasradTermbase

/// What can go wrong in a run; the words are in `Wording`.
enum Problem: Error {
  case input(InputError)
  /// A bilingual text that cannot be read.
  case bilingual(BilingualError)
  /// A settings file that cannot be read, and what is wrong in one.
  case settingsFile(InputError)
  case settings(SettingsError)
  /// A baseline that is none.
  case noBaseline(path: String)
  /// A finding that `--fix` could not put right: the file writes its segment otherwise.
  case notCorrected(path: String, line: Int, surface: String)
  /// A glossary that cannot be read at all.
  case glossaryFile(InputError)
  /// A line of a glossary.
  case glossaryLine(UserGlossaryError)
  /// Lines beyond those reported one by one.
  case moreGlossaryLines(file: String, count: Int)
  /// A style's file that cannot be read at all.
  case styleFile(InputError)
  /// What is wrong in a style.
  case style(StyleError)
  case output(FileError)
  /// A termbase, or another program's database, under the name of an output.
  case outputIsDatabase(path: String)
  /// A line of training data.
  case trainingData(TrainingDataError)
  /// A file that is no JSON.
  case json(path: String, JSONError)
  /// JSON that is no annotated article.
  case noArticle(path: String)
  case termbase(TermbaseError)
  /// A glossary that a format cannot take.
  case export(GlossaryFormat, ExportError, path: String)
  /// The built-in glossaries are damaged, which no user can mend.
  case builtIn(GlossaryFileError)

  var status: ExitStatus {
    switch self {
    case .termbase(.request(_, .dependents)): .findings
    case .termbase: .data
    case .input, .bilingual, .settingsFile, .settings, .noBaseline, .notCorrected,
      .glossaryFile, .glossaryLine, .moreGlossaryLines, .styleFile, .style(.file), .output, .outputIsDatabase,
      .trainingData,
      .json, .noArticle, .export:
      .data
    case .style(.builtIn), .builtIn: .internalError
    }
  }

  var message: String { Wording.message(self) }
}
