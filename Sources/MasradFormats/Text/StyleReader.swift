/// Reads the file of a user's style.
public enum StyleReader {
  /// The text of a file in UTF-8, or in UTF-16 with a byte order mark.
  public static func text(path: String) throws(InputError) -> String {
    let bytes: [UInt8]
    do {
      bytes = try SystemCalls.contents(of: path)
    } catch {
      throw .file(error)
    }
    do {
      return try TextDecoder.decode(bytes, nil)
    } catch {
      throw .encoding(path: path, error)
    }
  }
}
