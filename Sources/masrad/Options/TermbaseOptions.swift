import ArgumentParser
import MasradFormats
import MasradTermbase

/// How long a command waits for another process; common to all that open a termbase.
struct WaitOption: ParsableArguments {
  @Option(help: ArgumentHelp("How long to wait for another process that writes.", valueName: "seconds"))
  var wait = 10

  func validate() throws {
    guard wait >= 0 else { throw ValidationError("--wait must be 0 or more") }
  }

  func open(_ path: String, create style: String? = nil) throws(Problem) -> Termbase {
    do {
      return try Termbase(path: path, create: style, wait: Double(wait))
    } catch {
      throw .termbase(error)
    }
  }
}

/// The termbase that a command works on.
struct TermbaseOption: ParsableArguments {
  static let defaultPath = "masrad.db"

  @Option(name: .customLong("termbase"), help: ArgumentHelp("The termbase.", valueName: "file"), completion: .file())
  var path = Self.defaultPath

  @OptionGroup var wait: WaitOption

  func open() throws(Problem) -> Termbase { try wait.open(path) }
}

/// Who changes a termbase, and why.
struct AuthorOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Who decides; otherwise MASRAD_USER of the environment, or the system's user.", valueName: "name"))
  var user: String?

  @Option(help: ArgumentHelp("Why, for those who read the log.", valueName: "reason"))
  var why = ""

  var author: Author {
    Author(who: user ?? UserName.environment("MASRAD_USER") ?? UserName.system, why: why)
  }
}

/// Runs work on a termbase, its errors made problems.
func onTermbase<Value>(_ body: () throws(TermbaseError) -> Value) throws(Problem) -> Value {
  do {
    return try body()
  } catch {
    throw .termbase(error)
  }
}
