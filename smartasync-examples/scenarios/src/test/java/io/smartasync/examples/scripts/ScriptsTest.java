package io.smartasync.examples.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartasync.examples.JavaTool;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs the scripts with the commands that they name. */
class ScriptsTest {

  private static final Path SCRIPTS = Path.of("../scripts").toAbsolutePath().normalize();

  @Test
  void aSourceFileWithoutAnnotations() throws Exception {
    assertThat(
            JavaTool.run(
                SCRIPTS,
                "java",
                List.of("--class-path", JavaTool.runtime(), "Plain.java", "one", "three")))
        .isEqualTo("[3, 5]\n");
  }

  @Test
  void aSourceFileWithAnnotationsThroughTheLauncher() throws Exception {
    assertThat(
            JavaTool.run(
                SCRIPTS,
                "java",
                List.of(
                    "--class-path",
                    JavaTool.CLASS_PATH,
                    "RunScript.java",
                    "Lengths.java",
                    "one",
                    "three")))
        .isEqualTo("The first has 3 letters.\nAll: [3, 5]\n");
  }

  @Test
  void aScriptOfJShell() throws Exception {
    assertThat(
            JavaTool.run(
                SCRIPTS,
                "jshell",
                List.of(
                    "--execution",
                    "local",
                    "--class-path",
                    JavaTool.runtime(),
                    "-s",
                    "lengths.jsh")))
        .contains("[3, 5]");
  }
}
