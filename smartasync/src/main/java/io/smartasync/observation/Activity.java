package io.smartasync.observation;

/** A kind of activity that begins with a call and may last after it. */
public enum Activity {

  /** A body that runs on its own virtual thread. */
  BODY,

  /** A subscription whose elements a stream reads. */
  STREAM,

  /** A thread that waits for a future. */
  WAIT
}
