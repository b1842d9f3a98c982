package io.smartasync.errorprone;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartasync.errorprone.CheckedCode.Alarm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs each check on the code in {@code checks}, with the real compiler, and applies its fixes. */
@Timeout(240)
class ChecksTest {

  private static final Path CASES = Path.of("src/test/resources/checks");

  @TempDir private static Path folder;
  private static Path fixture = Path.of("");

  @BeforeAll
  static void compile() throws IOException {
    fixture = CheckedCode.compileFixture(folder);
  }

  static List<String> checks() throws IOException {
    return CheckedCode.checks();
  }

  /** All checks run on each case, so that no other one reports it. */
  @ParameterizedTest
  @MethodSource("checks")
  void reportsTheMarkedLinesOnly(String check) throws IOException {
    Path file = CASES.resolve(check).resolve("Case.java");
    assertAlarms(file, Files.readString(file), check, CheckedCode.checks());
  }

  /** What cannot be fixed is still reported; the fixed code compiles and is not fixed again. */
  @ParameterizedTest
  @MethodSource("checks")
  void fixesOnce(String check) throws IOException {
    Path file = Files.createDirectories(folder.resolve(check)).resolve("Case.java");
    Files.copy(CASES.resolve(check).resolve("Case.java"), file);
    String expected = Files.readString(CASES.resolve(check).resolve("Fixed.java"));

    CheckedCode.fix(file, check, fixture);
    assertThat(Files.readString(file)).isEqualTo(expected);

    CheckedCode.fix(file, check, fixture);
    assertThat(Files.readString(file)).isEqualTo(expected);
  }

  private static void assertAlarms(Path file, String source, String check, List<String> checks)
      throws IOException {
    List<Alarm> expected = CheckedCode.expected(source, check);
    List<Alarm> alarms = CheckedCode.alarms(file, checks, fixture);
    assertThat(alarms)
        .extracting(Alarm::line, Alarm::check)
        .containsExactlyInAnyOrderElementsOf(
            expected.stream()
                .map(each -> org.assertj.core.groups.Tuple.tuple(each.line(), check))
                .toList());
    for (Alarm each : expected) {
      assertThat(alarms.stream().filter(alarm -> alarm.line() == each.line()))
          .singleElement()
          .satisfies(alarm -> assertThat(alarm.message()).contains(each.message()));
    }
  }

  @Test
  void everyCheckHasAClassAndACase() throws IOException {
    try (Stream<Path> cases = Files.list(CASES)) {
      assertThat(cases.map(each -> each.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              Stream.concat(CheckedCode.checks().stream(), Stream.of("fixture")).toList());
    }
    for (String check : CheckedCode.checks()) {
      assertThat(Path.of("src/main/java/io/smartasync/errorprone", check + ".java")).exists();
    }
  }
}
