package io.smartasync.frameworks.spring.boot;

import io.smartasync.SmartAsync;

/** A bean. */
class Clerk implements SmartClerk {

  @Override
  @SmartAsync
  public String serve(String who) {
    return "served " + who;
  }
}
