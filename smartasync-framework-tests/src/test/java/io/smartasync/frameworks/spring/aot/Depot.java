package io.smartasync.frameworks.spring.aot;

import io.smartasync.SmartAsync;

/** A bean with advice. */
class Depot implements SmartDepot {

  @Override
  @SmartAsync
  public String fetch(String what) {
    return what + " from the depot";
  }
}
