package io.smartasync.examples.pipeline.servers;

import io.smartasync.examples.pipeline.Digests;
import io.smartasync.examples.pipeline.Photo;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.LongStream;

/** The generated photos of the servers. Their contents depend only on their numbers. */
final class Photos {

  private final int mostBytes;

  /**
   * Creates a generator.
   *
   * @param mostBytes the size below which the files stay
   */
  Photos(int mostBytes) {
    this.mostBytes = mostBytes;
  }

  List<Photo> first(int count) {
    return LongStream.rangeClosed(1, count).mapToObj(this::photo).toList();
  }

  /** Returns the size of the first files together. */
  long totalBytes(int count) {
    return LongStream.rangeClosed(1, count).map(id -> size(id, new Random(id))).sum();
  }

  private Photo photo(long id) {
    return new Photo(
        id,
        "Photo no. " + id,
        String.format(Locale.ROOT, "photo-%05d.jpg", id),
        HexFormat.of().formatHex(Digests.sha256().digest(bytes(id))));
  }

  /** Returns the file of a photo. The first file is empty. */
  byte[] bytes(long id) {
    Random random = new Random(id);
    byte[] bytes = new byte[size(id, random)];
    random.nextBytes(bytes);
    return bytes;
  }

  private int size(long id, Random random) {
    return id == 1 ? 0 : random.nextInt(mostBytes);
  }
}
