package io.smartasync.examples.pipeline;

import io.smartasync.SmartAsync;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Phaser;
import java.util.function.Consumer;

/**
 * Archives photos: the three libraries in one operation, which reads as if they were synchronous.
 *
 * <p>The row is what makes a photo archived, and is saved last: where anything fails before, the
 * next attempt starts again, and replaces what there is.
 *
 * <p>An operation that was cancelled is not over before its body has cleaned up. Closing the
 * archiver waits for that, so that whoever closes it owns the directory again.
 */
public final class Archiver implements SmartArchiver, AutoCloseable {

  private final Catalogue catalogue;
  private final FileStore files;
  private final Archive archive;
  private final Path directory;
  private final Consumer<ArchivedPhoto> onArchived;

  /** The operations that run, and the archiver itself until it is closed. */
  private final Phaser running = new Phaser(1);

  /**
   * An archiver.
   *
   * @param catalogue knows the photos
   * @param files has their files
   * @param archive keeps what was done
   * @param directory where the files go
   * @param onArchived is told of every photo that has been archived, on the thread that did it
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
   * Archives a photo: looks it up, downloads its file, and saves a row.
   *
   * @param id the photo's number
   * @return the row
   * @throws IOException if a server cannot be reached, or the file is not what the catalogue says
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

  /** The key comes from outside, and must not lead out of the directory. */
  private Path target(Photo photo) throws IOException {
    Path target = directory.resolve(photo.key()).normalize();
    if (!directory.equals(target.getParent())) {
      throw new IOException(
          "the key of photo " + photo.id() + " is not the name of a file: " + photo.key());
    }
    return target;
  }

  /** Waits for the operations that run, cancelled ones too; there must be none afterwards. */
  @Override
  public void close() {
    running.awaitAdvance(running.arriveAndDeregister());
  }
}
