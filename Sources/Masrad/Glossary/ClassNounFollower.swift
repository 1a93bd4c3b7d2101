/// What else than a name may stand behind a class noun: the values of the column `behind` of `class-nouns.tsv`.
enum ClassNounFollower: String, CaseIterable, Sendable {
  /// A body of the lists, whose name ends there: قوات | حماس.
  case body
  /// Behind the noun with its article and an adjective, whom it is called after: المستشفى الجهوي الحسين بوزيان.
  case person
  /// What it is for, which belongs to its name: مركز كارنيغي للدراسات.
  case purpose
}
