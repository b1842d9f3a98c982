package io.smartasync.examples.pipeline;

import io.smartasync.SmartAsync;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The table of archived photos, independent of the library that talks to the database. Every
 * request has a timeout.
 */
public interface Archive extends SmartArchive {

  /**
   * Creates the table, or empties it if it exists.
   *
   * @throws IOException if the database cannot be reached, reports an error, or does not answer in
   *     time
   */
  @Override
  @SmartAsync
  void reset() throws IOException;

  /**
   * Saves a row, replacing an earlier row of the same photo.
   *
   * @param photo the row
   * @return a future that completes when the row is committed, or fails with an {@link IOException}
   *     if the database cannot be reached, reports an error, or does not answer in time
   */
  @Override
  @SmartAsync(throwing = IOException.class)
  CompletableFuture<@Nullable Void> saveAsync(ArchivedPhoto photo);

  /**
   * Reads all rows.
   *
   * @return the rows, ordered by photo number
   * @throws IOException if the database cannot be reached, reports an error, or does not answer in
   *     time
   */
  @Override
  @SmartAsync
  List<ArchivedPhoto> photos() throws IOException;
}
