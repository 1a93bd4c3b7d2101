/// The version of the program, which the command line shows and exports name as their creator.
public enum MasradVersion {
  public static let text = "0.1.0"
}
