package io.smartasync.benchmarks.job;

/** The statement that saves a row, for JDBC and for the others. */
final class Sql {

  static final String SAVE =
      """
      INSERT INTO photo (id, title, file, bytes, sha256) VALUES ($1, $2, $3, $4, $5)
      ON CONFLICT (id) DO UPDATE SET
        title = excluded.title, file = excluded.file,
        bytes = excluded.bytes, sha256 = excluded.sha256
      """;

  static final String SAVE_JDBC = SAVE.replaceAll("\\$\\d", "?");

  private Sql() {}
}
