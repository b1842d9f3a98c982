package io.smartasync.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartasync.processor.report.Message;
import java.io.IOException;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The messages of the processor: each has a key, a remedy, and a misuse that causes it. */
class MessageTest {

  /** Stands for an argument. */
  private static final String ARGUMENT = "\0";

  @ParameterizedTest
  @EnumSource
  void saysWhatToWriteInsteadAndEndsWithItsKey(Message message) {
    assertThat(text(message)).matches("[^;]+(; [^;]+)+ \\[SmartAsync:[A-Z][A-Za-z]+]");
    assertThat(message.of(arguments()).toString()).endsWith(" [SmartAsync:" + message.key() + "]");
  }

  @ParameterizedTest
  @EnumSource
  void quotesAreClosed(Message message) {
    assertThat(text(message).chars().filter(each -> each == '\'').count()).isEven();
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {
        "ADAPTER_GENERATED_TOO_LATE", // see AdapterTest
        "CANNOT_WRITE", // see CannotWriteTest
        "COMPACT_SOURCE_FILE", // see VisibilityTest
        "FACADE_REQUESTED_TWICE", // see CannotWriteTest
        "INVALID_PREFETCH_OPTION", // see BuildDefaultsTest
        "INVALID_PROXY_ANNOTATION", // see ProxyCheckTest
        "MISSING_TYPE_OF_LIBRARY", // see VisibilityTest
        "INVALID_TIMEOUT_OPTION", // see BuildDefaultsTest
        "MISSING_TYPE", // see MissingLibraryTest
        "SOURCE_TOO_OLD", // see SourceVersionTest
        "UNKNOWN_PROXY_ANNOTATION" // see ProxyCheckTest
      })
  void isTheMessageOfAMisuse(Message message) throws IOException {
    assertThat(MisuseTest.expectedMessages()).anyMatch(pattern(message).asMatchPredicate());
  }

  /** A pattern of the texts of a message with any arguments. */
  static Pattern pattern(Message message) {
    return Pattern.compile(
        Stream.of(text(message).split(ARGUMENT, -1))
            .map(Pattern::quote)
            .collect(Collectors.joining(".+")));
  }

  private static String text(Message message) {
    return message.of(arguments()).toString();
  }

  private static Object[] arguments() {
    return Collections.nCopies(9, ARGUMENT).toArray();
  }
}
