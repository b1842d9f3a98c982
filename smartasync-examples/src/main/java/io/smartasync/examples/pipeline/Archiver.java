package io.smartasync.examples.pipeline;

import io.smartasync.SmartAsync;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Phaser;
import java.util.function.Consumer;

/**
 * Archives photos. One operation uses three asynchronous libraries and reads like synchronous code.
 *
 * <p>The row is saved last: a photo counts as archived when its row exists. If an earlier step
 * fails, the next attempt starts again and replaces what is there.
 *
 * <p>A cancelled operation ends only when its body has cleaned up. {@link #close()} waits for that,
 * so that the caller can then use or delete the directory.
 */
public final class Archiver implements SmartArchiver, AutoCloseable {

  private final Catalogue catalogue;
  private final FileStore files;
  private final Archive archive;
  private final Path directory;
  private final Consumer<ArchivedPhoto> onArchived;

  /** One party for each running operation, and one for the archiver until it is closed. */
  private final Phaser running = new Phaser(1);

  /**
   * Creates an archiver.
   *
   * @param catalogue the REST API that lists the photos
   * @param files the bucket with the photos' files
   * @param archive the table of archived photos
   * @param directory the directory for the downloaded files
   * @param onArchived called for every archived photo, on the thread that archived it
   */
  public Archiver(
      Catalogue catalogue,
      FileStore files,
      Archive archive,
      Path directory,
      Consumer<ArchivedPhoto> onArchived) {
    this.catalogue = catalogue;
    this.files = files;
    this.archive = archive;
    this.directory = directory.toAbsolutePath().normalize();
    this.onArchived = onArchived;
  }

  /**
   * Looks up a photo, downloads its file, and saves its row.
   *
   * @param id the photo's number
   * @return the row
   * @throws IOException if a server cannot be reached, or the file's SHA-256 differs from the
   *     catalogue's
   * @throws IllegalStateException if the archiver is closed
   */
  @Override
  @SmartAsync
  public ArchivedPhoto archive(long id) throws IOException {
    if (running.register() < 0) {
      throw new IllegalStateException("the archiver is closed");
    }
    try {
      Photo photo = catalogue.photo(id);
      long bytes = files.download(photo.key(), photo.sha256(), target(photo));
      ArchivedPhoto archived =
          new ArchivedPhoto(id, photo.title(), photo.key(), bytes, photo.sha256());
      archive.save(archived);
      onArchived.accept(archived);
      return archived;
    } finally {
      running.arriveAndDeregister();
    }
  }

  /** Returns the target file. The key comes from a server and must not leave the directory. */
  private Path target(Photo photo) throws IOException {
    Path target = directory.resolve(photo.key()).normalize();
    if (!directory.equals(target.getParent())) {
      throw new IOException(
          "the key of photo " + photo.id() + " is not a file name: " + photo.key());
    }
    return target;
  }

  /** Waits for all running operations, including cancelled ones, and refuses new ones. */
  @Override
  public void close() {
    running.awaitAdvance(running.arriveAndDeregister());
  }
}
