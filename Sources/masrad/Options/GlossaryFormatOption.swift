import ArgumentParser
import MasradFormats

extension GlossaryFormat: ExpressibleByArgument {}

/// Whether an export may lose anything.
struct StrictOption: ParsableArguments {
  @Flag(help: "Write nothing when the format cannot carry everything; the exit status is then 3.")
  var strict = false
}
