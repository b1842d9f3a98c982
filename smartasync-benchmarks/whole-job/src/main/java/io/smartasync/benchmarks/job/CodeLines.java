package io.smartasync.benchmarks.job;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Counts lines of code: those of source files that are neither empty nor comments nor imports, as
 * the formatter of this build breaks them.
 */
final class CodeLines {

  private static final Pattern NO_CODE = Pattern.compile("\\s*((//|/\\*|\\*|import |package ).*)?");

  private CodeLines() {}

  static long of(List<Class<?>> classes) throws IOException {
    long lines = 0;
    for (Class<?> type : classes) {
      String file = type.getSimpleName() + ".java";
      try (InputStream source = Objects.requireNonNull(type.getResourceAsStream(file), file)) {
        String text = new String(source.readAllBytes(), StandardCharsets.UTF_8);
        lines += text.lines().filter(line -> !NO_CODE.matcher(line).matches()).count();
      }
    }
    return lines;
  }
}
