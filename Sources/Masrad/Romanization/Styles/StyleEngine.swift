import ICU
import Synchronization

/// The transliterator of a style. It is opened once; threads take turns.
final class StyleEngine: Sendable {
  private let transliterator: Mutex<Transliterator>

  /// - Parameter file: where the style's own rules stand, which `record` has before those of its base.
  /// - Throws: at the first line of them that ICU can't read.
  init(_ record: StyleRecord, file: StyleFile) throws(StyleFileError) {
    if let error = Self.badRule(file) { throw error }
    let rules = StyleRules(record)
    do throws(RuleError) {
      transliterator = Mutex(try Self.open(rules))
    } catch {
      throw StyleFileError(file: file.name, line: 1, column: 1, .badRule(name: error.name, before: error.before))
    }
  }

  /// ICU wants no rule that one before it makes useless, so those of the made rules are left out where there are some.
  private static func open(_ rules: StyleRules) throws(RuleError) -> Transliterator {
    do throws(RuleError) {
      return try Transliterator(rules: (rules.own + rules.made).joined(separator: "\n"))
    } catch {
      let useful = rules.made.filter { (try? Transliterator(rules: (rules.own + [$0]).joined(separator: "\n"))) != nil }
      return try Transliterator(rules: (rules.own + useful).joined(separator: "\n"))
    }
  }

  /// A word with its marks, as `VocalisedWord.ruleText` has it, in the letters of the style; no capitals.
  func write(_ word: String) -> String {
    // ICU can only fail here for want of memory; the word as it stands is then the honest answer.
    transliterator.withLock { (try? $0.transliterate(word)) ?? word }
  }

  /// ICU does not say in which line a rule is bad, so the lines are tried one by one, each with those before it.
  private static func badRule(_ file: StyleFile) -> StyleFileError? {
    for (index, rule) in file.rules.enumerated() {
      do throws(RuleError) {
        _ = try Transliterator(rules: file.rules[...index].map(\.text).joined(separator: "\n"))
      } catch {
        let (column, before) = place(of: error.before, in: rule.text)
        return StyleFileError(
          file: file.name, line: rule.line, column: rule.column + column, .badRule(name: error.name, before: before))
      }
    }
    return nil
  }

  /// Where a rule goes wrong, as an offset, and what stands before: the longest end of what was read last that is in it.
  private static func place(of before: String, in rule: String) -> (Int, String) {
    let scalars = Array(rule.unicodeScalars)
    var end = Array(before.unicodeScalars)
    while !end.isEmpty {
      for start in scalars.indices where scalars[start...].starts(with: end) {
        let blanks = scalars[(start + end.count)...].prefix { $0 == " " }.count
        return (start + end.count + blanks, String(String.UnicodeScalarView(scalars[..<(start + end.count)])))
      }
      end.removeFirst()
    }
    return (0, "")
  }
}
