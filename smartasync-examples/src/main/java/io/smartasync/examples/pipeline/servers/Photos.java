package io.smartasync.examples.pipeline.servers;

import io.smartasync.examples.pipeline.Digests;
import io.smartasync.examples.pipeline.Photo;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

/** The photos that the servers have: made up, the same ones every time. */
final class Photos {

  private static final int MOST_BYTES = 2 * 1024 * 1024;

  private Photos() {}

  static List<Photo> first(int count) {
    return LongStream.rangeClosed(1, count).mapToObj(Photos::photo).toList();
  }

  private static Photo photo(long id) {
    return new Photo(
        id,
        "Photo no. " + id,
        "photo-%05d.jpg".formatted(id),
        HexFormat.of().formatHex(Digests.sha256().digest(bytes(id))));
  }

  /** The file of a photo; the first one is empty. */
  static byte[] bytes(long id) {
    Random random = new Random(id);
    byte[] bytes = new byte[id == 1 ? 0 : random.nextInt(MOST_BYTES)];
    random.nextBytes(bytes);
    return bytes;
  }
}
