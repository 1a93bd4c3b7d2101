import Masrad

/// What a finding is known by from one run to the next: not its line, which moves as text is added above.
public enum Fingerprint {
  /// Rule, file, what stands there and what was expected, and the text around in the segment.
  public static func text(_ diagnostic: Diagnostic, in report: CheckReport) -> String {
    let around = report.context(diagnostic, width: 30)
    let parts = [
      diagnostic.rule, report.path(diagnostic), diagnostic.surface, diagnostic.expected, around.before, around.after,
    ]
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for part in parts {
      for byte in part.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
      hash = (hash ^ 0xFF) &* 0x0000_0100_0000_01b3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
