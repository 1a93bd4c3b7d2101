import ArgumentParser

/// What the program tells its caller; documented in `masrad --help`.
enum ExitStatus: Int32 {
  case done = 0
  case findings = 1
  case usage = 2
  case data = 3
  case internalError = 4

  var code: ExitCode { ExitCode(rawValue) }
}
