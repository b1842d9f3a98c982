package io.smartasync.examples.shop;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.smartasync.examples.shop.audit.Audit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** What the aspect logs. */
final class AuditLog extends AppenderBase<ILoggingEvent> {

  /**
   * A record of the log.
   *
   * @param operation what was called
   * @param isVirtual whether the aspect ran on a virtual thread
   * @param traceId the trace of the request, as the line of the log has it
   */
  record Entry(String operation, boolean isVirtual, String traceId) {}

  private final List<Entry> entries = new CopyOnWriteArrayList<>();

  /** Starts to record; to be called after the application has configured its log. */
  static AuditLog attach() {
    AuditLog log = new AuditLog();
    log.start();
    ((Logger) LoggerFactory.getLogger(Audit.class)).addAppender(log);
    return log;
  }

  @Override
  protected void append(ILoggingEvent event) {
    entries.add(
        new Entry(
            event.getFormattedMessage(),
            Thread.currentThread().isVirtual(),
            event.getMDCPropertyMap().getOrDefault("traceId", "")));
  }

  List<Entry> entries() {
    return List.copyOf(entries);
  }

  void clear() {
    entries.clear();
  }
}
