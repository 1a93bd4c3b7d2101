import Foundation

/// Where the program was built.
enum Binary {
  struct NotFound: Error {
    let searched: [String]
  }

  /// The folder that holds both the program and the bundle of its tests.
  static func folder() throws -> String {
    var searched = [Bundle.main.bundlePath]
    if let program = Bundle.main.executablePath {
      searched.append((program as NSString).deletingLastPathComponent)
    }
    // Other platforms run a helper, which is told where the bundle is.
    let arguments = CommandLine.arguments
    for argument in arguments where argument.contains(".xctest") {
      var path = argument as NSString
      while path.contains(".xctest") { path = path.deletingLastPathComponent as NSString }
      searched.append(path as String)
    }
    for folder in searched where FileManager.default.isExecutableFile(atPath: "\(folder)/masrad") {
      return folder
    }
    throw NotFound(searched: searched)
  }
}
