package io.smartasync.frameworks.arc.beans;

import io.smartasync.SmartAsync;
import jakarta.inject.Singleton;

/** Without a client proxy. */
@Singleton
public class Safe implements SmartSafe {

  @Override
  @SmartAsync
  @Intercepted
  public String open() {
    return "open";
  }
}
