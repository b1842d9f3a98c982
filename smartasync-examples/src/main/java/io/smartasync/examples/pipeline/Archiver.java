package io.smartasync.examples.pipeline;

import io.smartasync.SmartAsync;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Archives photos: the three libraries in one operation, which reads as if they were synchronous.
 */
public final class Archiver implements SmartArchiver {

  private final Catalogue catalogue;
  private final FileStore files;
  private final Archive archive;
  private final Path directory;
  private final Consumer<ArchivedPhoto> onArchived;

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
    this.directory = directory;
    this.onArchived = onArchived;
  }

  /**
   * Archives a photo: looks it up, downloads its file, and saves a row.
   *
   * @param id the photo's number
   * @return the row
   * @throws IOException if a server cannot be reached, or the file is not what the catalogue says
   */
  @Override
  @SmartAsync
  public ArchivedPhoto archive(long id) throws IOException {
    Photo photo = catalogue.photo(id);
    long bytes = files.download(photo.key(), photo.sha256(), directory.resolve(photo.key()));
    ArchivedPhoto archived =
        new ArchivedPhoto(id, photo.title(), photo.key(), bytes, photo.sha256());
    archive.save(archived);
    onArchived.accept(archived);
    return archived;
  }
}
