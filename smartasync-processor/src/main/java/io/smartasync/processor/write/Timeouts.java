package io.smartasync.processor.write;

import com.palantir.javapoet.CodeBlock;
import java.time.Duration;
import java.util.Locale;

/** Writes times. */
final class Timeouts {

  private Timeouts() {}

  /** The expression that makes the duration. */
  static CodeBlock expression(Duration timeout) {
    if (timeout.toMillisPart() != 0) {
      return CodeBlock.of("$T.ofMillis($L)", Duration.class, timeout.toMillis());
    }
    if (timeout.toSecondsPart() != 0) {
      return CodeBlock.of("$T.ofSeconds($L)", Duration.class, timeout.toSeconds());
    }
    return timeout.toMinutesPart() != 0
        ? CodeBlock.of("$T.ofMinutes($L)", Duration.class, timeout.toMinutes())
        : CodeBlock.of("$T.ofHours($L)", Duration.class, timeout.toHours());
  }

  /** The duration as people read it. */
  static String readable(Duration timeout) {
    return timeout.toString().substring("PT".length()).toLowerCase(Locale.ROOT);
  }
}
