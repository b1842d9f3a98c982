package io.smartasync.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks the links of the documentation and its vocabulary. */
class PagesTest {

  private static final Path DECISIONS = Pages.ROOT.resolve("docs/decisions");

  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
  private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```$");
  private static final Pattern RETIRED = Pattern.compile("(?i)\\bdoors?\\b");

  /** The one page that says which word was replaced. */
  private static final Path HISTORY = DECISIONS.resolve("0010-one-metaphor.md");

  @Test
  void everyLinkLeadsToAFileAndAHeading() throws IOException {
    List<String> broken = new ArrayList<>();
    for (Path page : Pages.all()) {
      for (MatchResult link : LINK.matcher(prose(page)).results().toList()) {
        if (!link.group(1).contains("://") && !leadsSomewhere(page, link.group(1))) {
          broken.add(page + ": " + link.group(1));
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  private static boolean leadsSomewhere(Path page, String link) throws IOException {
    String[] parts = link.split("#", 2);
    Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
    return Files.exists(target) && (parts.length == 1 || anchors(target).contains(parts[1]));
  }

  /** Returns the anchors that a code host gives to the headings of a page. */
  private static Set<String> anchors(Path page) throws IOException {
    return HEADING
        .matcher(prose(page))
        .results()
        .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\w\\- ]", "").replace(' ', '-'))
        .collect(Collectors.toSet());
  }

  private static String prose(Path page) throws IOException {
    return FENCED.matcher(Files.readString(page)).replaceAll("");
  }

  @Test
  void everyDecisionIsListedWithItsTitle() throws IOException {
    String list = Files.readString(DECISIONS.resolve("README.md"));
    try (Stream<Path> files = Files.list(DECISIONS)) {
      List<Path> decisions =
          files.filter(each -> !each.getFileName().toString().equals("README.md")).toList();
      assertThat(decisions).isNotEmpty();
      for (Path decision : decisions) {
        String name = decision.getFileName().toString();
        String title = Files.readAllLines(decision).get(0).substring("# ".length());
        assertThat(list)
            .contains("| [" + name.substring(0, 4) + "](" + name + ") | " + title + " |");
      }
    }
  }

  @Test
  void theRetiredMetaphorIsUsedOnlyWhereItsEndIsRecorded() throws IOException {
    List<Path> pages = new ArrayList<>();
    for (Path page : Pages.all()) {
      if (RETIRED.matcher(Files.readString(page)).find()) {
        pages.add(page);
      }
    }
    assertThat(pages).containsExactly(HISTORY);
  }
}
