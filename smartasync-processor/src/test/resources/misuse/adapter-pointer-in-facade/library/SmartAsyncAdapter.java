package io.smartasync.adapters.misuse.Promise;

/** Not what it pretends to be. */
interface SmartAsyncAdapter {
  String NAME = "misuse.Gone";
}
