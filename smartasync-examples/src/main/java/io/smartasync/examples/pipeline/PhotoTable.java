package io.smartasync.examples.pipeline;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

/** The SQL of the table of archived photos, and the description of its failures. */
final class PhotoTable {

  static final String CREATE_AND_EMPTY =
      """
      CREATE TABLE IF NOT EXISTS photo (
        id bigint PRIMARY KEY,
        title text NOT NULL,
        file text NOT NULL,
        bytes bigint NOT NULL,
        sha256 text NOT NULL);
      TRUNCATE photo
      """;

  static final String SAVE =
      """
      INSERT INTO photo (id, title, file, bytes, sha256) VALUES ($1, $2, $3, $4, $5)
      ON CONFLICT (id) DO UPDATE SET
        title = excluded.title, file = excluded.file,
        bytes = excluded.bytes, sha256 = excluded.sha256
      """;

  static final String READ = "SELECT id, title, file, bytes, sha256 FROM photo ORDER BY id";

  private PhotoTable() {}

  /**
   * Returns the exception for a failed request.
   *
   * @param what what the request was for
   * @param failure the cause
   * @param timeout the timeout of the request
   */
  static IOException failed(String what, Throwable failure, Duration timeout) {
    String why =
        failure instanceof TimeoutException
            ? Failures.timedOut(timeout)
            : Failures.describe(failure);
    return new IOException("cannot " + what + " in PostgreSQL: " + why, failure);
  }
}
