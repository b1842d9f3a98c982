package io.smartasync.integration.published;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a reader of {@code docs/guide/quick-start.md} does, in the order of the page.
 *
 * @param steps files to write and commands to run
 */
record QuickStartPage(List<Step> steps) {

  /** Something to do. */
  sealed interface Step {}

  /**
   * Writes a file.
   *
   * @param path where, below the project
   * @param content what
   */
  record WriteFile(String path, String content) implements Step {}

  /**
   * Runs a command.
   *
   * @param command for the shell
   * @param output what the page says that it prints
   */
  record RunCommand(String command, Optional<String> output) implements Step {}

  /** A paragraph that begins with a path names the file of the next block. */
  private static final Pattern STEPS =
      Pattern.compile(
          "(?ms)^`(?<path>[\\w./]+)`[,.].*?^```\\w+\\n(?<content>.*?)^```$"
              + "|(?<elsewhere>^<!-- not in the project -->\\n)?^```sh\\n(?<command>.*?)^```$"
              + "(?:\\n\\n```text\\n(?<output>.*?)^```$)?");

  static QuickStartPage read(Path page) throws IOException {
    List<Step> steps = new ArrayList<>();
    Matcher found = STEPS.matcher(Files.readString(page));
    while (found.find()) {
      if (found.group("path") != null) {
        steps.add(new WriteFile(found.group("path"), found.group("content")));
      } else if (found.group("elsewhere") == null) {
        steps.add(
            new RunCommand(found.group("command"), Optional.ofNullable(found.group("output"))));
      }
    }
    return new QuickStartPage(steps);
  }

  /** Returns the content of a file. */
  String file(String path) {
    return steps.stream()
        .filter(WriteFile.class::isInstance)
        .map(WriteFile.class::cast)
        .filter(each -> each.path().equals(path))
        .map(WriteFile::content)
        .findFirst()
        .orElseThrow();
  }

  /** Returns the commands. */
  List<RunCommand> commands() {
    return steps.stream().filter(RunCommand.class::isInstance).map(RunCommand.class::cast).toList();
  }
}
