package org.promises;

import java.util.Iterator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Many values, fetched one after the other; null after the last. */
public class Rows<T> {

  private final Supplier<Promise<T>> fetch;
  private final Runnable onClose;
  private final AtomicInteger fetched = new AtomicInteger();

  public Rows(Supplier<Promise<T>> fetch, Runnable onClose) {
    this.fetch = fetch;
    this.onClose = onClose;
  }

  public static <T> Rows<T> of(Iterable<T> values, Runnable onClose) {
    Iterator<T> iterator = values.iterator();
    return new Rows<>(() -> Promise.of(iterator.hasNext() ? iterator.next() : null), onClose);
  }

  public final Promise<T> next() {
    fetched.incrementAndGet();
    return fetch.get();
  }

  public final int fetched() {
    return fetched.get();
  }

  public final void close() {
    onClose.run();
  }
}
