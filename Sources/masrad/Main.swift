import ArgumentParser
import MasradFormats

/// Parses the command line, runs the command and says in words and in the exit status what came of it.
@main
enum Main {
  static func main() {
    SystemCalls.letLargeFilesFail()
    do {
      var command = try MasradCommand.parseAsRoot()
      try command.run()
    } catch {
      finish(error)
    }
  }

  private static func finish(_ error: any Error) -> Never {
    if let problem = error as? Problem {
      Messages.write(problem.message)
      MasradCommand.exit(withError: problem.status.code)
    }
    if error is ExitCode { MasradCommand.exit(withError: error) }
    // Help, versions and completion scripts are no errors.
    if MasradCommand.exitCode(for: error) == .success { MasradCommand.exit(withError: error) }
    Messages.write(Wording.usage(MasradCommand.message(for: error), arguments: CommandLine.arguments))
    MasradCommand.exit(withError: ExitStatus.usage.code)
  }
}
