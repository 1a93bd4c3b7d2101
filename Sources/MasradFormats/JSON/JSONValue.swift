/// A JSON value as read from a text; numbers are whole numbers or `Double`.
public enum JSONValue: Equatable, Sendable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  public var text: String? { if case .string(let value) = self { value } else { nil } }
  public var isTrue: Bool { self == .bool(true) }
  public var items: [JSONValue] { if case .array(let values) = self { values } else { [] } }
  /// A whole number; nil for anything else.
  public var integer: Int? { if case .number(let value) = self { Int(exactly: value) } else { nil } }

  /// A member of an object; nil for anything else.
  public subscript(_ name: String) -> JSONValue? { if case .object(let members) = self { members[name] } else { nil } }
}

/// Where a text stops being JSON.
public struct JSONError: Error, Equatable, Sendable {
  /// 1-based; the column counts scalars.
  public let line: Int
  public let column: Int
}
