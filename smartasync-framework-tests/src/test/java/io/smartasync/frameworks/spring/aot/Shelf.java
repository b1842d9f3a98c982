package io.smartasync.frameworks.spring.aot;

import io.smartasync.SmartAsync;

/** A bean without advice. */
class Shelf implements SmartShelf {

  @Override
  @SmartAsync
  public String take(String what) {
    return what + " from the shelf";
  }
}
