package org.promises;

import java.util.List;

/** Rows of always the same. */
public final class Lines extends Rows<String> {

  private static final Runnable NOTHING = () -> {};

  public Lines(List<String> lines) {
    this(lines.iterator());
  }

  private Lines(java.util.Iterator<String> lines) {
    super(() -> Promise.of(lines.hasNext() ? lines.next() : null), NOTHING);
  }
}
