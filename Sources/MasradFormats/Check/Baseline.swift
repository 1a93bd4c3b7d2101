import Masrad

/// Findings that are known and stay quiet, so that a new one stands out.
///
/// A finding is known by its `Fingerprint`; one that stands several times is known so many times.
public struct Baseline: Sendable {
  public static let schema = "masrad-baseline/1"

  public enum Failure: Error, Equatable, Sendable {
    case json(JSONError)
    /// JSON that is no baseline.
    case noBaseline
  }

  private var counts: [String: Int] = [:]

  public init(_ bytes: [UInt8]) throws(Failure) {
    let value: JSONValue
    do {
      value = try JSONReader.read(bytes)
    } catch {
      throw .json(error)
    }
    guard value["schema"]?.text == Self.schema, case .array(let findings)? = value["findings"] else {
      throw .noBaseline
    }
    for finding in findings {
      guard let text = finding["fingerprint"]?.text else { throw .noBaseline }
      counts[text, default: 0] += 1
    }
  }

  /// The findings that are not known.
  public func new(_ report: CheckReport) -> [Diagnostic] {
    var left = counts
    return report.diagnostics.filter { diagnostic in
      let text = Fingerprint.text(diagnostic, in: report)
      guard let count = left[text], count > 0 else { return true }
      left[text] = count - 1
      return false
    }
  }

  /// The baseline in which all findings of a report are known; what each is stands beside it for people.
  public static func bytes(_ report: CheckReport) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("schema", schema)
      writer.members("findings", report.diagnostics) { writer, diagnostic in
        writer.object(.oneLine) { writer in
          writer.member("fingerprint", Fingerprint.text(diagnostic, in: report))
          writer.member("rule", diagnostic.rule)
          writer.member("path", report.path(diagnostic))
          writer.member("surface", diagnostic.surface)
          writer.member("expected", diagnostic.expected)
        }
      }
    }
    writer.endLine()
    return writer.bytes
  }
}
