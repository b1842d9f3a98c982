package io.smartasync.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks that every measured figure in the guide is one of the benchmarks page. */
class FiguresTest {

  private static final Path GUIDE = Pages.ROOT.resolve("docs/guide");
  private static final Path SCALING = Pages.ROOT.resolve("docs/scaling.md");
  private static final Path BENCHMARKS = Pages.ROOT.resolve("docs/benchmarks.md");

  private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```$|`[^`]*`");
  private static final Pattern FIGURE =
      Pattern.compile("(?<![\\w.,])\\d[\\d.,]*\\s(?:ns\\b|ms\\b|B\\b|×)");

  @Test
  void everyFigureOfTheGuideWasMeasured() throws IOException {
    Set<String> measured = figures(BENCHMARKS).collect(Collectors.toSet());
    List<String> unknown = new ArrayList<>();
    int known = 0;
    try (Stream<Path> pages = Files.list(GUIDE)) {
      for (Path page : Stream.concat(pages.sorted(), Stream.of(SCALING)).toList()) {
        for (String figure : figures(page).toList()) {
          if (measured.contains(figure)) {
            known++;
          } else {
            unknown.add(page.getFileName() + ": " + figure);
          }
        }
      }
    }
    assertThat(unknown).as("figures that are not in %s", BENCHMARKS).isEmpty();
    assertThat(known).isGreaterThan(15);
  }

  private static Stream<String> figures(Path page) throws IOException {
    String prose = CODE.matcher(Files.readString(page)).replaceAll("");
    return FIGURE
        .matcher(prose)
        .results()
        .map(MatchResult::group)
        .map(figure -> figure.replace('\n', ' '));
  }
}
