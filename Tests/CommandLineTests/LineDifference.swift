import Foundation

/// Shows how two outputs differ, line by line, with what is invisible made visible.
enum LineDifference {
  static func text(_ expected: Data, _ found: Data) -> String {
    let (old, new) = (lines(expected), lines(found))
    let difference = new.difference(from: old)
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var out: [String] = []
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      if left < old.count, removed.contains(left) {
        out.append("\(left + 1) - \(old[left])")
        left += 1
      } else if right < new.count, inserted.contains(right) {
        out.append("\(right + 1) + \(new[right])")
        right += 1
      } else {
        left += 1
        right += 1
      }
    }
    return out.joined(separator: "\n")
  }

  private static func lines(_ data: Data) -> [String] {
    data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
      var out = ""
      for scalar in String(decoding: line, as: UTF8.self).unicodeScalars {
        switch scalar.properties.generalCategory {
        case .control, .format: out += "\\u{\(String(scalar.value, radix: 16))}"
        default: out.unicodeScalars.append(scalar)
        }
      }
      return out
    }
  }
}
