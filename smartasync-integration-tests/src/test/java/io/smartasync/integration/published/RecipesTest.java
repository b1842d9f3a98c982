package io.smartasync.integration.published;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartasync.integration.published.QuickStartPage.RunCommand;
import io.smartasync.integration.published.QuickStartPage.WriteFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Does what the example with recipes in docs/guide/migrating.md says, with OpenRewrite's plugin for
 * Maven and the packaged recipes.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the commands are for a POSIX shell")
class RecipesTest {

  private static final Path PAGE = Path.of("../docs/guide/migrating.md");

  @TempDir Path directory;

  @Test
  void theExampleIsChangedAndRunsAsThePageSays() throws Exception {
    QuickStartPage page = QuickStartPage.read(PAGE);
    Path project = directory.resolve("project");
    Files.createDirectories(project.resolve("src/main/java"));
    for (QuickStartPage.Step step : page.steps()) {
      if (step instanceof WriteFile file) {
        Files.writeString(project.resolve(file.path()), file.content());
      }
    }

    try (LocalRepository repository = LocalRepository.in(directory.resolve("repository"))) {
      for (RunCommand command : page.commands()) {
        Maven.Run run = Maven.ofThisBuild().shell(project, repository.path(), command.command());
        assertThat(run.exitCode()).as("%s\n%s", command, run).isZero();
        if (command.output().isPresent()) {
          assertThat(run.output()).as("%s", command).isEqualTo(command.output().get());
        }
      }
    }

    List<String> after = javaBlocksBelow("After, `Prices.java`");
    assertThat(project.resolve("src/main/java/Prices.java")).hasContent(after.get(0));
    assertThat(project.resolve("src/main/java/Pictures.java")).hasContent(after.get(1));
    assertThat(project.resolve("src/main/java/Shop.java")).hasContent(after.get(2));
  }

  private static List<String> javaBlocksBelow(String text) throws IOException {
    String page = Files.readString(PAGE);
    return Pattern.compile("(?ms)^```java\\n(.*?)^```$")
        .matcher(page.substring(page.indexOf(text)))
        .results()
        .map((MatchResult found) -> found.group(1))
        .toList();
  }
}
