package io.smartasync;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Collects what is logged during a test, in place of the console. */
final class LogRecords extends Handler implements BeforeEachCallback, AfterEachCallback {

  private static final Logger LOGGER = Logger.getLogger("io.smartasync");

  private final Queue<LogRecord> all = new ConcurrentLinkedQueue<>();

  @Override
  public void beforeEach(ExtensionContext context) {
    LOGGER.setUseParentHandlers(false);
    LOGGER.addHandler(this);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    LOGGER.removeHandler(this);
    LOGGER.setUseParentHandlers(true);
  }

  @Override
  public void publish(LogRecord record) {
    all.add(record);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  /** Returns the records so far whose messages satisfy a condition. */
  List<LogRecord> with(Predicate<String> condition) {
    return all.stream().filter(each -> condition.test(each.getMessage())).toList();
  }

  /** Returns the messages so far that satisfy a condition. */
  List<String> messages(Predicate<String> condition) {
    return with(condition).stream().map(LogRecord::getMessage).toList();
  }
}
