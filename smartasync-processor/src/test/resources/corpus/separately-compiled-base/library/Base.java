package org.library;

import io.smartasync.SmartAsync;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/** A base class of another project. */
public abstract class Base<T> {

  @SmartAsync(throwing = IOException.class)
  public CompletableFuture<T> fetchAsync(String url) {
    return CompletableFuture.completedFuture(parse(url));
  }

  @SmartAsync
  public int count(String... urls) {
    return urls.length;
  }

  protected abstract T parse(String text);
}
