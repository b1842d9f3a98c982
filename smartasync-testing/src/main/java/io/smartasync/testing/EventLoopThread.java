package io.smartasync.testing;

/** A thread that must never wait. {@link EventLoopPolicy} recognizes it by its class. */
final class EventLoopThread extends Thread {

  EventLoopThread(Runnable loop) {
    super(null, loop, "event-loop-of-test-0", 0, false);
    setDaemon(true);
  }
}
