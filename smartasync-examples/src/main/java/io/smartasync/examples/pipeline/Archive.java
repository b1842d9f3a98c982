package io.smartasync.examples.pipeline;

import io.smartasync.SmartAsync;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The table of archived photos, whichever library asks the database. Each request to it is bounded
 * in time.
 */
public interface Archive extends SmartArchive {

  /**
   * Creates the table if there is none, and empties it if there is.
   *
   * @throws IOException if the database cannot be reached, refuses, or does not answer in time
   */
  @Override
  @SmartAsync
  void reset() throws IOException;

  /**
   * Saves a row, in place of an older one of the same photo.
   *
   * @param photo the row
   * @return a future that is done when the row is committed; it fails with an {@link IOException}
   *     if the database cannot be reached, refuses, or does not answer in time
   */
  @Override
  @SmartAsync(throwing = IOException.class)
  CompletableFuture<@Nullable Void> saveAsync(ArchivedPhoto photo);

  /**
   * Reads all rows.
   *
   * @return the rows, by number
   * @throws IOException if the database cannot be reached, refuses, or does not answer in time
   */
  @Override
  @SmartAsync
  List<ArchivedPhoto> photos() throws IOException;
}
