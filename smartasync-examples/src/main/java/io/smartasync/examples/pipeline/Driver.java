package io.smartasync.examples.pipeline;

/** The client library for the database. */
enum Driver {
  /** The client of Vert.x; the code awaits its futures in direct style. */
  VERTX,
  /** R2DBC, in reactive style. */
  R2DBC
}
