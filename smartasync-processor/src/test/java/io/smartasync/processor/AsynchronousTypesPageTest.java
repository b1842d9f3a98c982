package io.smartasync.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.smartasync.processor.table.AsyncFactory;
import io.smartasync.processor.table.AsyncType;
import io.smartasync.processor.table.AsyncTypeTable;
import io.smartasync.processor.table.Conversion;
import io.smartasync.processor.table.NameScope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks that the page of the asynchronous types has the rows of the table, each with a test. */
class AsynchronousTypesPageTest {

  private static final Path PAGE = Path.of("../docs/asynchronous-types.md");

  /** The file of a link, without the section. */
  private static final Pattern LINK = Pattern.compile("\\[[^]]+]\\(([^)#]+)[^)]*\\)");

  /** Types as the page names them: without packages, as an import allows. */
  private static final NameScope IMPORTED =
      new NameScope() {
        @Override
        public CodeBlock type(ClassName type) {
          return CodeBlock.of("$L", String.join(".", type.simpleNames()));
        }

        @Override
        public String variable(String wanted) {
          return wanted;
        }
      };

  /** The cells of a row of one of the page's tables. */
  private record Row(List<String> cells) {

    String first() {
      return cells.get(0);
    }

    /** The type of the row; a subtype may be mentioned after it. */
    String type() {
      return first().split(",", 2)[0];
    }

    Stream<Path> linkedFiles() {
      return LINK.matcher(cells.get(cells.size() - 1))
          .results()
          .map(link -> PAGE.resolveSibling(link.group(1)));
    }
  }

  @Test
  void hasEveryTypeOfOneValueWithItsConversions() throws IOException {
    List<AsyncType.OfOne> rows = rows(AsyncType.OfOne.class);
    List<Row> page = rowsBelow("One value");
    assertThat(page.subList(0, rows.size()))
        .extracting(Row::first)
        .containsExactlyElementsOf(
            rows.stream().map(AsynchronousTypesPageTest::quotedName).toList());
    for (int i = 0; i < rows.size(); i++) {
      String conversion = page.get(i).cells().get(1);
      assertThat(conversion).contains(quoted(rows.get(i).toAwaitable(), "find()"));
      rows.get(i)
          .toAwaitableOfValue()
          .ifPresent(
              ofValue ->
                  assertThat(conversion)
                      .startsWith(quoted(ofValue, "find()"))
                      .endsWith(" if the value may be absent"));
    }
  }

  @Test
  void hasEveryTypeOfManyValuesWithItsConversion() throws IOException {
    List<AsyncType.OfMany> rows = rows(AsyncType.OfMany.class);
    assertThat(rowsBelow("Many values"))
        .extracting(row -> List.of(row.type(), row.cells().get(1)))
        .containsExactlyElementsOf(
            rows.stream()
                .map(row -> List.of(quotedName(row), quoted(row.toPublisher(), "all()")))
                .toList());
  }

  @Test
  void hasEveryTypeThatATwinCanBeOfWithItsLifetime() throws IOException {
    List<AsyncType> rows =
        rows(AsyncType.class).stream().filter(row -> row.factory().isPresent()).toList();
    List<Row> page = rowsBelow("Choosing the twin's type");
    assertThat(page)
        .extracting(Row::type)
        .containsExactlyElementsOf(
            rows.stream().map(AsynchronousTypesPageTest::quotedName).toList());
    for (int i = 0; i < rows.size(); i++) {
      AsyncFactory.Lifetime lifetime = rows.get(i).factory().orElseThrow().lifetime();
      List<String> cells = page.get(i).cells();
      assertThat(cells.get(1))
          .isEqualTo(
              lifetime == AsyncFactory.Lifetime.PER_SUBSCRIBER
                  ? "once for each subscriber"
                  : "once, from the call on");
      assertThat(cells.get(2))
          .startsWith(
              lifetime == AsyncFactory.Lifetime.FROM_CALL_UNCANCELLABLE
                  ? "has no effect"
                  : "interrupts the body");
    }
  }

  @Test
  void everyRowHasATest() throws IOException {
    for (String section : List.of("One value", "Many values", "Choosing the twin's type")) {
      assertThat(rowsBelow(section))
          .allSatisfy(row -> assertThat(row.linkedFiles()).isNotEmpty().allMatch(Files::exists));
    }
    assertThat(LINK.matcher(Files.readString(PAGE)).results().map(link -> link.group(1)))
        .allSatisfy(link -> assertThat(PAGE.resolveSibling(link)).exists());
  }

  /** The first row of each type. Further ones are for older versions of its library. */
  private static <T extends AsyncType> List<T> rows(Class<T> kind) {
    Set<ClassName> names = new HashSet<>();
    return AsyncTypeTable.rows().stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .filter(row -> names.add(row.name()))
        .toList();
  }

  private static String quotedName(AsyncType row) {
    return "`" + row.name().canonicalName() + "`";
  }

  private static String quoted(Conversion conversion, String call) {
    String code = conversion.of(CodeBlock.of("$L", call), IMPORTED).toString();
    return "`" + code.replace("\n", "") + "`";
  }

  /** The rows of the tables of a section, without their heads. */
  private static List<Row> rowsBelow(String heading) throws IOException {
    String section =
        Pattern.compile("(?ms)^## " + Pattern.quote(heading) + "$(.*?)(^## |\\z)")
            .matcher(Files.readString(PAGE))
            .results()
            .map((MatchResult found) -> found.group(1))
            .findFirst()
            .orElseThrow();
    return section
        .lines()
        .filter(line -> line.startsWith("| `") && !line.startsWith("| `as` "))
        .map(line -> line.substring(2, line.length() - 2).split(" \\| ", -1))
        .map(cells -> new Row(List.of(cells)))
        .toList();
  }
}
