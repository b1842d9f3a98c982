package io.smartasync;

/** An event of a recording that has begun. */
interface BegunEvent {

  /** Ends the event and records it, if it took long enough. */
  void end(String outcome);
}
