package io.smartasync.examples.pipeline.servers;

import io.smartasync.examples.pipeline.Digests;
import io.smartasync.examples.pipeline.Photo;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

/** The photos that the servers have: made up, the same ones every time. */
final class Photos {

  private final int mostBytes;

  /**
   * Makes up photos.
   *
   * @param mostBytes the size that the files stay below
   */
  Photos(int mostBytes) {
    this.mostBytes = mostBytes;
  }

  List<Photo> first(int count) {
    return LongStream.rangeClosed(1, count).mapToObj(this::photo).toList();
  }

  private Photo photo(long id) {
    return new Photo(
        id,
        "Photo no. " + id,
        "photo-%05d.jpg".formatted(id),
        HexFormat.of().formatHex(Digests.sha256().digest(bytes(id))));
  }

  /** The file of a photo; the first one is empty. */
  byte[] bytes(long id) {
    Random random = new Random(id);
    byte[] bytes = new byte[id == 1 ? 0 : random.nextInt(mostBytes)];
    random.nextBytes(bytes);
    return bytes;
  }
}
