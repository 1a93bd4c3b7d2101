#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Runs another program, found on the path, without a shell.
enum ChildProcess {
  enum Outcome {
    case done([UInt8])
    /// It ended with another status than 0.
    case failed
    /// There is no such program.
    case missing
    case tooMuch
  }

  /// What the program writes to its standard output; it reads nothing, and what it says of errors goes nowhere.
  static func output(of program: String, _ arguments: [String], atMost limit: Int) -> Outcome {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return .failed }
    defer { close(ends[0]) }
    _ = fcntl(ends[0], F_SETFD, FD_CLOEXEC)
    var child = pid_t()
    let status = spawn(program, arguments, output: ends[1], &child)
    close(ends[1])
    guard status == 0 else { return status == ENOENT ? .missing : .failed }
    var bytes: [UInt8] = []
    var isWhole = true
    while true {
      guard let chunk = try? SystemCalls.read(ends[0], path: program) else {
        isWhole = false
        break
      }
      if chunk.isEmpty { break }
      bytes += chunk
      if bytes.count > limit {
        kill(child, SIGKILL)
        wait(for: child)
        return .tooMuch
      }
    }
    let ended = wait(for: child)
    // 127 is what the system's own spawn says of a program that is not there.
    if ended == 127 << 8 { return .missing }
    return isWhole && ended == 0 ? .done(bytes) : .failed
  }

  private static func spawn(_ program: String, _ arguments: [String], output: Int32, _ child: inout pid_t) -> Int32 {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
    defer { for word in words { free(word) } }
    words.append(nil)
    // The same output whatever the user's language.
    var settings: [UnsafeMutablePointer<CChar>?] = [strdup("LC_ALL=C.UTF-8")]
    defer { for setting in settings { free(setting) } }
    settings.append(nil)
    return posix_spawnp(&child, program, &actions, nil, words, settings)
  }

  @discardableResult
  private static func wait(for child: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 { if errno != EINTR { return -1 } }
    return status
  }
}

/// A file for another program to read.
struct TemporaryFile {
  let path: String

  init(_ bytes: [UInt8]) throws(FileError) {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var name = Array("\(folder)/masrad-XXXXXX".utf8CString)
    let descriptor = mkstemp(&name)
    path = name.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
    guard descriptor >= 0 else { throw FileError(.write, folder, code: errno) }
    defer { close(descriptor) }
    do throws(FileError) {
      try SystemCalls.write(bytes, to: descriptor, path: path)
    } catch {
      unlink(path)
      throw error
    }
  }

  func remove() { unlink(path) }
}
