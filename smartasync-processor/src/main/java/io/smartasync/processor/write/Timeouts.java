package io.smartasync.processor.write;

import com.palantir.javapoet.CodeBlock;
import java.time.Duration;
import java.util.Locale;

/** Writes times. */
final class Timeouts {

  private Timeouts() {}

  /**
   * The expression that makes the duration.
   *
   * @param type {@code Duration}, as it can be named there
   */
  static CodeBlock expression(Duration timeout, CodeBlock type) {
    if (timeout.toMillisPart() != 0) {
      return CodeBlock.of("$L.ofMillis($L)", type, timeout.toMillis());
    }
    if (timeout.toSecondsPart() != 0) {
      return CodeBlock.of("$L.ofSeconds($L)", type, timeout.toSeconds());
    }
    return timeout.toMinutesPart() != 0
        ? CodeBlock.of("$L.ofMinutes($L)", type, timeout.toMinutes())
        : CodeBlock.of("$L.ofHours($L)", type, timeout.toHours());
  }

  /** The duration as people read it. */
  static String readable(Duration timeout) {
    return timeout.toString().substring("PT".length()).toLowerCase(Locale.ROOT);
  }
}
