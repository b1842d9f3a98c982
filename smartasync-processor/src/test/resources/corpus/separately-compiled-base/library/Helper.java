package org.library;

import io.smartasync.SmartAsync;

/** Nobody outside the package sees its interface. */
class Helper {

  @SmartAsync
  public String help() {
    return "helped";
  }
}
