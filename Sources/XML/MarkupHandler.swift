/// Takes what a parser finds, in the order of the document.
///
/// Names are local names without prefix; those of HTML are lower case. A text may come in pieces, and entities and
/// CDATA sections are pieces of their own.
public protocol MarkupHandler: AnyObject {
  func start(_ element: MarkupElement, _ parser: MarkupParser)
  func end(_ name: String, _ namespace: String, _ parser: MarkupParser)
  func text(_ text: String, _ parser: MarkupParser)
}

/// The start of an element.
public struct MarkupElement: Sendable {
  public struct Attribute: Equatable, Sendable {
    public var name: String
    /// Empty for none.
    public var namespace: String
    public var value: String
  }

  public let name: String
  /// Empty for none.
  public let namespace: String
  public let attributes: [Attribute]

  /// The value of the first attribute of a local name.
  public subscript(_ name: String) -> String? { attributes.first { $0.name == name }?.value }

  /// The value of an attribute of a namespace; the empty one is no namespace.
  public subscript(_ name: String, in namespace: String) -> String? {
    attributes.first { $0.name == name && $0.namespace == namespace }?.value
  }
}
