package io.smartasync.examples.pipeline;

/** The library that asks the database. */
enum Driver {
  /** Vert.x's client, whose futures are waited for in direct style. */
  VERTX,
  /** R2DBC's, in reactive style. */
  R2DBC
}
