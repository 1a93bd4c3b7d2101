import ArgumentParser
import Masrad
import MasradFormats

/// The romanisation style that commands share.
struct StyleOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The style of romanisation, or a file of your own.",
      discussion: RomanizationStyle.ids.joined(separator: ", ")
        + ". A file is told by its ending .style or a / in its path.",
      valueName: "style"),
    completion: .list(RomanizationStyle.ids))
  var style = RomanizationStyle.news.id

  @Flag(help: "Write the form in use behind that of a style's rules, in parentheses.")
  var attested = false

  func validate() throws {
    guard isFile || RomanizationStyle.ids.contains(style) else {
      throw ValidationError(Wording.unknownStyle(style))
    }
  }

  private var isFile: Bool { style.contains("/") || style.hasSuffix(".style") }

  /// Opens the style.
  func load() throws(Problem) -> RomanizationStyle {
    let text = try text()
    do throws(StyleError) {
      if let text { return try RomanizationStyle(text: text, file: style) }
      return try RomanizationStyle.builtIn(style) ?? .news
    } catch {
      throw .style(error)
    }
  }

  /// The built-in style that a termbase names, with or without `attested`; nil for a file's.
  func style(named name: String) throws(Problem) -> RomanizationStyle? {
    do throws(StyleError) {
      return try RomanizationStyle.builtIn(String(name.prefix { $0 != " " }))
    } catch {
      throw .style(error)
    }
  }

  /// The text of the user's file; nil when the style is built in.
  private func text() throws(Problem) -> String? {
    guard isFile else { return nil }
    do throws(InputError) {
      return try StyleReader.text(path: style)
    } catch {
      throw .styleFile(error)
    }
  }
}
