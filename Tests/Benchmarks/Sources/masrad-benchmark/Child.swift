import Glibc

/// One run of a program, its output thrown away.
struct Child {
  let milliseconds: Double
  /// The most memory that was resident at once. Linux counts what the parent held when it started the child, so
  /// figures below this process's own are not to be had.
  let peakKilobytes: Int
  let exitCode: Int32

  static func run(_ program: String, _ arguments: [String]) throws -> Child {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    var argv: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
    argv.append(nil)
    defer { for argument in argv { free(argument) } }
    let clock = ContinuousClock()
    let began = clock.now
    var process: pid_t = 0
    let failure = posix_spawn(&process, program, &actions, nil, argv, environ)
    guard failure == 0 else { throw BenchmarkError("start \(program)", code: failure) }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0 {
      guard errno == EINTR else { throw BenchmarkError("wait for \(program)", code: errno) }
    }
    let elapsed = clock.now - began
    guard status & 0x7F == 0 else { throw BenchmarkError("\(program) was ended by signal \(status & 0x7F)") }
    return Child(
      milliseconds: elapsed.milliseconds, peakKilobytes: usage.ru_maxrss, exitCode: (status >> 8) & 0xFF)
  }
}

extension Duration {
  var milliseconds: Double {
    Double(components.seconds) * 1e3 + Double(components.attoseconds) / 1e15
  }
}
