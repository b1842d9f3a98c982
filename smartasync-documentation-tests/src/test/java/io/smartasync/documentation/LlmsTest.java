package io.smartasync.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file for coding assistants lists the whole public API, and its example compiles. */
class LlmsTest {

  private static final Path FILE = Pages.ROOT.resolve("docs/llms.txt");
  private static final Path API = Pages.ROOT.resolve("smartasync/api/smartasync.api");

  private static final Pattern LISTED = Pattern.compile("(?ms)^## API$.*?^```text\\n(.*?)^```$");

  private static final String[][] SIMPLIFICATIONS = {
    {"@java\\.lang\\.annotation\\.\\w+(?:\\([^)]*\\))? ", ""}, // what annotations can be put on
    {"(?<![\\w.])(?:[a-z]\\w*\\.)+(?=[A-Z])", ""}, // packages
    {" extends @Nullable Object", ""},
  };

  @TempDir Path directory;

  @Test
  void theApiIsListed() throws IOException {
    List<String> listed =
        LISTED
            .matcher(Files.readString(FILE))
            .results()
            .flatMap(found -> found.group(1).lines())
            .map(line -> line.replaceFirst(" // .*", ""))
            .toList();
    List<String> api = Files.readAllLines(API).stream().map(LlmsTest::simplified).toList();

    assertThat(api).hasSizeGreaterThan(60);
    assertThat(listed)
        .as("the API in docs/llms.txt, without comments; %s has changed", API)
        .isEqualTo(api);
  }

  private static String simplified(String line) {
    String result = line;
    for (String[] simplification : SIMPLIFICATIONS) {
      result = result.replaceAll(simplification[0], simplification[1]);
    }
    return result;
  }

  @Test
  void theExampleCompiles() throws IOException {
    List<Snippet> snippets = Snippet.inMarkdown(FILE).toList();

    assertThat(snippets).isNotEmpty();
    assertThat(new SnippetCompiler(directory).compile(snippets)).isEmpty();
  }
}
