package io.smartasync;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Supplier;

/** The log for waits. A failure or error of the log does not end a wait. */
final class WaitLog {

  private WaitLog() {}

  static Logger logger() {
    return System.getLogger("io.smartasync");
  }

  /** Logs a warning about the wait of the current thread, with its stack. */
  static void warn(Supplier<String> text) {
    try {
      logger().log(Level.WARNING, text.get(), AwaitSite.current());
    } catch (Throwable e) {
      // Errors too: the wait is not to blame for them.
      Thread current = Thread.currentThread();
      current.getUncaughtExceptionHandler().uncaughtException(current, e);
    }
  }
}
