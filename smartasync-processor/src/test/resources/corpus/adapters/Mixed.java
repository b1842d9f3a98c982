package com.user;

import io.smartasync.SmartAsync;
import org.promises.Acknowledgement;

/** What a type says goes for those methods that have use for it. */
@SmartAsync(as = Acknowledgement.class)
public final class Mixed {

  public void ping() {}

  public String name() {
    return "mixed";
  }
}
