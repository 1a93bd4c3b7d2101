import ICU
import Synchronization

/// The transliterator of a style. It is opened once; threads take turns.
final class StyleEngine: Sendable {
  private let transliterator: Mutex<Transliterator>

  /// - Throws: at the first line of the style's own rules that ICU can't read.
  init(_ record: StyleRecord, file: StyleFile) throws(StyleFileError) {
    let made = StyleRules(record)
    do throws(RuleError) {
      transliterator = Mutex(try Transliterator(rules: made.text))
    } catch {
      throw Self.place(of: error, made, file)
    }
  }

  /// A word with its marks, as `VocalisedWord.ruleText` has it, in the letters of the style; no capitals.
  func write(_ word: String) -> String {
    // ICU can only fail here for want of memory; the word as it stands is then the honest answer.
    transliterator.withLock { (try? $0.transliterate(word)) ?? word }
  }

  /// ICU does not say in which line a rule is bad, so the lines are tried one by one, each with those before it.
  private static func place(of error: RuleError, _ made: StyleRules, _ file: StyleFile) -> StyleFileError {
    for (index, rule) in file.rules.enumerated() {
      if let double = rule.text.firstRange(of: "::") {
        let column = rule.text.unicodeScalars.distance(from: rule.text.startIndex, to: double.lowerBound) + 1
        return StyleFileError(file: file.name, line: rule.line, column: column, .transform)
      }
      do throws(RuleError) {
        _ = try Transliterator(rules: file.rules[...index].map(\.text).joined(separator: "\n"))
      } catch {
        let column = column(of: error.before, in: rule.text)
        return StyleFileError(
          file: file.name, line: rule.line, column: column, .badRule(name: error.name, before: error.before))
      }
    }
    return StyleFileError(file: file.name, line: 1, column: 1, .badRule(name: error.name, before: error.before))
  }

  /// Where a rule goes wrong: behind the longest end of what was read last that stands in it.
  private static func column(of before: String, in rule: String) -> Int {
    let scalars = Array(rule.unicodeScalars)
    var end = Array(before.unicodeScalars)
    while !end.isEmpty {
      for start in scalars.indices where scalars[start...].starts(with: end) { return start + end.count }
      end.removeFirst()
    }
    return 1
  }
}
