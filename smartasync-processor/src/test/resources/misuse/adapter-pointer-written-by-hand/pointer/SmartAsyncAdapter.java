package io.smartasync.adapters.misuse.Promise;

/** Is generated for the adapter. */
interface SmartAsyncAdapter {
  String NAME = "misuse.Gone";
}
