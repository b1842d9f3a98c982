package io.smartasync.adapters.misuse.Promise;

/** Not what it pretends to be. */
interface SmartAsyncAdapter {
  int NAME = 42;
}
