package io.smartasync.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks that every guarantee on the page names tests that exist. */
class GuaranteesTest {

  private static final Path PAGE = Pages.ROOT.resolve("docs/guarantees.md");

  private static final Pattern TEST = Pattern.compile("`(\\w+)(?:\\.(\\w+))?`");

  /** The folder of the stress tests, which JUnit does not run under their own names. */
  private static final Path STRESS_TESTS =
      Pages.ROOT.resolve("smartasync-jcstress/src/main/java/io/smartasync/jcstress");

  static List<String> promises() throws IOException {
    return Files.readAllLines(PAGE).stream()
        .filter(line -> line.startsWith("| ") && !line.matches("\\| (promise|fault|---) .*"))
        .toList();
  }

  @Test
  void thereAreSome() throws IOException {
    assertThat(promises()).hasSizeGreaterThan(20);
  }

  @ParameterizedTest
  @MethodSource("promises")
  void isHeldByTestsThatExist(String promise) throws IOException {
    List<MatchResult> tests = tests(promise);

    assertThat(tests).isNotEmpty();
    for (MatchResult test : tests) {
      List<String> sources = sources(test.group(1));
      String method = test.group(2) == null ? "class " : "void " + test.group(2) + "(";
      assertThat(sources).as(test.group()).anyMatch(source -> source.contains(method));
    }
  }

  /** Returns the tests of a row; its last column contains nothing else. */
  private static List<MatchResult> tests(String promise) {
    String heldBy = promise.substring(promise.lastIndexOf("| ", promise.length() - 2));
    return TEST.matcher(heldBy).results().toList();
  }

  @Test
  void thereIsAPromiseForEveryStressTest() throws IOException {
    List<String> named = new ArrayList<>();
    for (String promise : promises()) {
      tests(promise).forEach(test -> named.add(test.group(1)));
    }

    assertThat(stressTests().keySet()).isNotEmpty().isSubsetOf(named);
  }

  /** Modules may have tests of the same name. */
  private static List<String> sources(String testClass) throws IOException {
    List<String> sources = new ArrayList<>(Pages.testSources(testClass + ".java"));
    String stressTest = stressTests().get(testClass);
    if (stressTest != null) {
      sources.add(stressTest);
    }
    return sources;
  }

  /** The sources of the stress tests by their names. */
  private static Map<String, String> stressTests() throws IOException {
    Map<String, String> sources = new HashMap<>();
    try (Stream<Path> files = Files.list(STRESS_TESTS)) {
      for (Path file : files.toList()) {
        String source = Files.readString(file);
        if (source.contains("@JCStressTest")) {
          sources.put(file.getFileName().toString().replace(".java", ""), source);
        }
      }
    }
    return sources;
  }
}
