package io.smartasync.examples.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The code on docs/scaling.md is the code of the example. */
class ScalingPageTest {

  private static final Path EXAMPLES = Path.of("..");
  private static final Path PAGE = Path.of("../../docs/scaling.md");

  private static final Pattern SNIPPET =
      Pattern.compile("(?ms)^(?:<!-- from: ([^ ]+) -->\\n)?^```java\\n(.*?)^```$");

  @Test
  void eachSnippetIsInTheFileThatThePageNames() throws IOException {
    List<MatchResult> snippets = SNIPPET.matcher(Files.readString(PAGE)).results().toList();

    assertThat(snippets).hasSizeGreaterThanOrEqualTo(6);
    for (MatchResult snippet : snippets) {
      assertThat(snippet.group(1)).as("file of\n%s", snippet.group(2)).isNotNull();
      String source = Files.readString(EXAMPLES.resolve(snippet.group(1)));
      assertThat(withoutIndentation(source))
          .as(snippet.group(1))
          .contains(withoutIndentation(snippet.group(2)));
    }
  }

  private static String withoutIndentation(String code) {
    return code.replaceAll("(?m)^ +", "");
  }
}
