package io.smartasync.processor.write;

import com.palantir.javapoet.CodeBlock;
import java.time.Duration;
import java.util.Locale;

/** Writes durations as code and as text. */
final class Timeouts {

  private Timeouts() {}

  /**
   * Returns the expression that makes the duration.
   *
   * @param type {@code Duration}, by a name that is visible in the expression
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

  /** Returns the duration as text, such as {@code 1m30s}. */
  static String readable(Duration timeout) {
    return timeout.toString().substring("PT".length()).toLowerCase(Locale.ROOT);
  }
}
