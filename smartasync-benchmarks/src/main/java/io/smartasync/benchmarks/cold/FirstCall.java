package io.smartasync.benchmarks.cold;

/** The call that a program makes. */
public enum FirstCall {
  /** Waits for a future that is done, then for one that another thread completes. */
  ONE_FINISHED_AND_ONE_STARTED,

  /** Waits for a future that is done. */
  AWAIT_FINISHED,

  /** Waits for a future that another thread completes. */
  AWAIT_UNFINISHED,

  /** Calls the synchronous method of an operation that returns a future. */
  SYNCHRONOUS_METHOD,

  /** Calls the asynchronous twin of a body, and waits for its future. */
  ASYNCHRONOUS_TWIN,

  /** Applies an asynchronous operation to three inputs, two at a time. */
  MAP
}
