package io.smartasync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs the commands of docs/guide/observability.md on a program. */
@Timeout(120)
class ObservabilityPageTest {

  private static final Path PAGE = Path.of("../docs/guide/observability.md");

  private static final Pattern COMMAND = Pattern.compile("(?ms)^```sh\\n(.*?)\\n```$");
  private static final Pattern OUTPUT = Pattern.compile("(?ms)^```text\\n(.*?)^```$");
  private static final Pattern FIELD = Pattern.compile("(?m)^  (\\w+) = ");

  @TempDir Path directory;

  @Test
  @DisabledOnOs(OS.WINDOWS) // the commands are for a Unix shell
  void theCommandsPrintTheWaits() throws Exception {
    String page = Files.readString(PAGE);
    List<String> commands =
        COMMAND.matcher(page).results().map(found -> found.group(1)).limit(3).toList();
    String record = commands.get(0);
    assertThat(record).contains(" -cp app.jar:lib/smartasync.jar Main");
    run(
        record.replace(
            "app.jar:lib/smartasync.jar Main",
            "'" + classPath() + "' " + RecordedProgram.class.getName()));

    String printed = run(commands.get(1));
    assertThat(printed)
        .contains("io.smartasync.Wait {", "io.smartasync.Body {")
        .contains("call = \"io.smartasync.RecordedProgram.main(RecordedProgram.java:")
        .contains("awaited = \"RecordedProgram.slow\"", "method = \"RecordedProgram.slow\"")
        .contains("outcome = \"completed\"", "virtualThread = false");
    List<String> fields =
        FIELD
            .matcher(OUTPUT.matcher(page).results().findFirst().orElseThrow().group(1))
            .results()
            .map(found -> "  " + found.group(1) + " = ")
            .toList();
    assertThat(fields).hasSize(13);
    assertThat(printed).contains(fields);

    String table = OUTPUT.matcher(page).results().skip(1).findFirst().orElseThrow().group(1);
    String headings =
        table.lines().filter(line -> line.startsWith("Start Time")).findFirst().orElseThrow();
    assertThat(run(commands.get(2)))
        .contains("SmartAsync Wait", "RecordedProgram.slow")
        .contains(headings.split(" +"));
  }

  private static String classPath() {
    return Path.of("target/classes").toAbsolutePath()
        + File.pathSeparator
        + Path.of("target/test-classes").toAbsolutePath();
  }

  /** Runs a command with the tools of this JDK, and returns what it prints. */
  private String run(String command) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder("sh", "-c", command)
            .directory(directory.toFile())
            .redirectErrorStream(true);
    builder
        .environment()
        .merge(
            "PATH",
            System.getProperty("java.home") + "/bin",
            (path, bin) -> bin + File.pathSeparator + path);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }
}
