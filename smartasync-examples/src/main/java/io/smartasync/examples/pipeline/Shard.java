package io.smartasync.examples.pipeline;

/**
 * A part of the photos. The photo's number alone decides in which part a photo is, so that several
 * processes need not talk to each other to divide the work.
 *
 * @param number the number of this part, from 1
 * @param count the number of all parts
 */
record Shard(int number, int count) {

  /** The only part: all photos. */
  static final Shard WHOLE = new Shard(1, 1);

  boolean isWhole() {
    return count == 1;
  }

  /** Returns whether a photo is in this part. */
  boolean includes(long id) {
    return Math.floorMod(id, count) == number % count;
  }

  @Override
  public String toString() {
    return number + "/" + count;
  }
}
