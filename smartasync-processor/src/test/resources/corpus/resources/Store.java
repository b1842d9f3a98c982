package resources;

import io.smartasync.SmartAsync;
import java.io.Closeable;
import java.io.IOException;

/** In direct style. */
public class Store implements SmartStore, Closeable {

  boolean isClosed;

  @Override
  @SmartAsync
  public void close() throws IOException {
    if (isClosed) {
      throw new IOException("closed already");
    }
    isClosed = true;
  }
}
