import GRDB

/// The tables of a termbase, step by step: step n takes a file from version n - 1 to version n.
///
/// A step that has been in a release is never altered; what is new is a new step. Checks are chains of OR: for a list
/// behind IN the database makes a table anew for every row, which is half the time of a large import.
enum Schema {
  /// `masr`, in the header of the file, by which other programs (`file`, SQLite's tools) can tell a termbase.
  static let applicationID: Int32 = 0x6D61_7372

  static let steps: [String] = [
    """
    -- Single values: the termbase's own identity, the style of romanisation.
    CREATE TABLE property (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

    -- A concept. number is the order in which entries came; key is the folded headword.
    CREATE TABLE entry (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      class TEXT NOT NULL CHECK
        (class = 'person' OR class = 'place' OR class = 'organisation' OR class = 'title' OR class = 'term'),
      arabic TEXT NOT NULL,
      key TEXT NOT NULL,
      english TEXT NOT NULL,
      provenance TEXT NOT NULL,
      confidence REAL NOT NULL,
      source TEXT NOT NULL,
      status TEXT NOT NULL CHECK
        (status = 'proposed' OR status = 'approved' OR status = 'rejected' OR status = 'deprecated'),
      context TEXT NOT NULL,
      notes TEXT NOT NULL,
      merged_into TEXT REFERENCES entry(id) DEFERRABLE INITIALLY DEFERRED
    );
    CREATE INDEX entry_by_key ON entry(class, key);
    CREATE INDEX entry_by_target ON entry(merged_into) WHERE merged_into IS NOT NULL;

    -- The other forms of a concept: ar Arabic, kind being that of the variant; en English, kind being the provenance;
    -- at Arabic with a proclitic joined to it.
    CREATE TABLE form (
      entry INTEGER NOT NULL REFERENCES entry(number) DEFERRABLE INITIALLY DEFERRED,
      language TEXT NOT NULL CHECK (language = 'ar' OR language = 'en' OR language = 'at'),
      form TEXT NOT NULL,
      kind TEXT NOT NULL,
      usage TEXT NOT NULL CHECK (usage = 'admitted' OR usage = 'deprecated' OR usage = 'rejected'),
      confidence REAL NOT NULL,
      count INTEGER NOT NULL,
      position INTEGER NOT NULL,
      PRIMARY KEY (entry, language, form)
    ) WITHOUT ROWID;

    -- The titles that a person holds.
    CREATE TABLE holding (
      entry INTEGER NOT NULL REFERENCES entry(number) DEFERRABLE INITIALLY DEFERRED,
      position INTEGER NOT NULL,
      title TEXT NOT NULL REFERENCES entry(id) DEFERRABLE INITIALLY DEFERRED,
      PRIMARY KEY (entry, position)
    ) WITHOUT ROWID;
    CREATE INDEX holding_by_title ON holding(title);

    -- What a person decided: field is class, arabic, english, status, notes, or a form (ar:…, en:…).
    CREATE TABLE decision (
      entry INTEGER NOT NULL REFERENCES entry(number) DEFERRABLE INITIALLY DEFERRED,
      field TEXT NOT NULL,
      who TEXT NOT NULL,
      at TEXT NOT NULL,
      why TEXT NOT NULL,
      PRIMARY KEY (entry, field)
    ) WITHOUT ROWID;

    CREATE INDEX decision_by_field ON decision(field);

    -- A text, by the SHA-256 of its bytes; recognition tells with what its names were found.
    CREATE TABLE document (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      path TEXT NOT NULL,
      hash TEXT NOT NULL,
      scalars INTEGER NOT NULL,
      recognition TEXT NOT NULL
    );
    CREATE INDEX document_by_path ON document(path);
    CREATE INDEX document_by_hash ON document(hash);

    -- Where a text names a concept; start and end count Unicode scalars.
    CREATE TABLE mention (
      document INTEGER NOT NULL REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED,
      start INTEGER NOT NULL,
      end INTEGER NOT NULL,
      entry INTEGER NOT NULL REFERENCES entry(number) DEFERRABLE INITIALLY DEFERRED,
      surface TEXT NOT NULL,
      attached TEXT NOT NULL,
      line INTEGER NOT NULL,
      column INTEGER NOT NULL,
      context TEXT NOT NULL,
      PRIMARY KEY (document, start, end)
    ) WITHOUT ROWID;
    CREATE INDEX mention_by_entry ON mention(entry);

    -- The log: nothing in it is ever altered or removed.
    CREATE TABLE change (
      number INTEGER PRIMARY KEY,
      uid TEXT NOT NULL UNIQUE,
      at TEXT NOT NULL,
      who TEXT NOT NULL,
      why TEXT NOT NULL,
      action TEXT NOT NULL,
      summary TEXT NOT NULL
    );
    -- What a change did to an entry or document: its changed fields as JSON, NULL where the object was not there.
    CREATE TABLE change_item (
      number INTEGER PRIMARY KEY,
      change INTEGER NOT NULL REFERENCES change(number) DEFERRABLE INITIALLY DEFERRED,
      kind TEXT NOT NULL CHECK (kind = 'entry' OR kind = 'document'),
      object TEXT NOT NULL,
      before TEXT,
      after TEXT
    );
    CREATE INDEX change_item_by_change ON change_item(change);
    CREATE INDEX change_item_by_object ON change_item(kind, object);
    CREATE TABLE undoing (
      undone INTEGER NOT NULL REFERENCES change(number) DEFERRABLE INITIALLY DEFERRED,
      change INTEGER NOT NULL REFERENCES change(number) DEFERRABLE INITIALLY DEFERRED,
      PRIMARY KEY (undone, change)
    ) WITHOUT ROWID;
    CREATE TRIGGER change_is_kept BEFORE DELETE ON change BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END;
    CREATE TRIGGER change_is_fixed BEFORE UPDATE ON change BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END;
    CREATE TRIGGER item_is_kept BEFORE DELETE ON change_item
      BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END;
    CREATE TRIGGER item_is_fixed BEFORE UPDATE ON change_item
      BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END;

    -- What went out: the state was that behind this change; entries are the ids, one a line, or NULL for all.
    CREATE TABLE export (
      number INTEGER PRIMARY KEY,
      at TEXT NOT NULL,
      who TEXT NOT NULL,
      path TEXT NOT NULL,
      format TEXT NOT NULL,
      change INTEGER NOT NULL,
      entries TEXT
    );
    """
  ]

  static var version: Int { steps.count }

  /// Takes a file to the newest version in one transaction, which two processes cannot do at once.
  static func migrate(_ db: Database, style: String, path: String) throws {
    try db.inTransaction(.immediate) {
      let found = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
      guard found <= version else { throw TermbaseError.newer(path: path, found: found, known: version) }
      for step in steps[found...] { try db.execute(sql: step) }
      if found == 0 {
        try db.execute(sql: "PRAGMA application_id = \(applicationID)")
        var random = SystemRandomNumberGenerator()
        try db.execute(
          sql: "INSERT INTO property VALUES ('identity', ?), ('style', ?)",
          arguments: [Hexadecimal.text(random.next()) + Hexadecimal.text(random.next()), style])
      }
      if found < version { try db.execute(sql: "PRAGMA user_version = \(version)") }
      return .commit
    }
  }
}

/// Numbers in base 16, always of the same width.
enum Hexadecimal {
  static func text(_ value: some FixedWidthInteger & UnsignedInteger) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: value.bitWidth / 4 - digits.count) + digits
  }
}
