import Masrad

/// Reads texts with their translations to be checked.
public enum TranslationReader {
  /// The endings of files that hold both sides.
  public static let endings =
    [DocumentFormat.csv, .tsv, .xliff, .tmx, .po].flatMap(\.endings)

  /// Whether the name of a file says that it holds both sides.
  public static func isBilingual(_ path: String) -> Bool {
    let name = path.lowercased()
    return endings.contains { name.hasSuffix($0) }
  }

  /// A file as text.
  public static func text(_ path: String) throws(BilingualError) -> String { try contents(path, nil) }

  /// The bilingual text of one file; the ending of its name says in which format it is.
  public static func read(_ path: String, encoding: TextEncoding?) throws(BilingualError) -> BilingualText {
    guard isBilingual(path) else { throw .unknownFormat(path: path) }
    let text: BilingualText
    do { text = try BilingualReader(encoding: encoding).read(path) } catch { throw .input(error) }
    guard text.segments.contains(where: { !($0.target ?? "").isEmpty }) else { throw .noTargets(path: path) }
    guard text.segments.contains(where: { ArabicScript.isIn($0.source) }) else { throw .noArabic(path: path) }
    return text
  }

  /// Two texts whose lines are one another's translation.
  public static func read(
    source: String, target: String, encoding: TextEncoding?
  ) throws(BilingualError) -> BilingualText {
    let (arabic, english) = Parallel.both(atOnce: Parallel.cores > 1) {
      lines(source, encoding)
    } _: {
      lines(target, nil)
    }
    return try AlignedLines.read(source: try arabic.get(), at: source, target: try english.get(), at: target)
  }

  private static func lines(_ path: String, _ encoding: TextEncoding?) -> Result<[String], BilingualError> {
    do throws(BilingualError) {
      return .success(AlignedLines.lines(try contents(path, encoding)))
    } catch {
      return .failure(error)
    }
  }

  private static func contents(_ path: String, _ encoding: TextEncoding?) throws(BilingualError) -> String {
    let bytes: [UInt8]
    do {
      bytes = try SystemCalls.contents(of: path)
    } catch {
      throw .input(.file(error))
    }
    do {
      return try TextDecoder.decode(bytes, encoding)
    } catch {
      throw .input(.encoding(path: path, error))
    }
  }
}
