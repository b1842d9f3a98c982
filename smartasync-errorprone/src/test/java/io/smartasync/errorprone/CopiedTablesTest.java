package io.smartasync.errorprone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Tables that two modules contain, because neither depends on the other. */
class CopiedTablesTest {

  private static final Path SOURCES = Path.of("src/main/java/io/smartasync/errorprone");
  private static final Path REWRITE =
      Path.of("../smartasync-rewrite/src/main/java/io/smartasync/rewrite");
  private static final Path PROCESSOR =
      Path.of("../smartasync-processor/src/main/java/io/smartasync/processor/read");

  @Test
  void theRecipesMakeADurationOfAUnitInTheSameWay() throws IOException {
    assertThat(constant("FACTORIES", SOURCES.resolve("FutureWaits.java")))
        .isEqualTo(constant("FACTORIES", REWRITE.resolve("Awaits.java")));
  }

  @Test
  void theProcessorFindsTheTwinOfABlockingMethodByTheSameNames() throws IOException {
    Path copy = SOURCES.resolve("FacadeMethod.java");
    Path original = PROCESSOR.resolve("BlockingNames.java");
    assertThat(constant("BLOCKING_SUFFIXES", copy)).isEqualTo(constant("SUFFIXES", original));
    assertThat(constant("BLOCKING_PREFIXES", copy)).isEqualTo(constant("PREFIXES", original));
    assertThat(stems(copy)).isEqualTo(stems(original));
  }

  /** Returns the value of a constant in a source file, without white space. */
  private static String constant(String name, Path file) throws IOException {
    return find(" %s\\s*=([^;]+);".formatted(name), file);
  }

  /** Returns the code that makes the names, from the first stream of stems to the end. */
  private static String stems(Path file) throws IOException {
    return find("(Stream<String> withoutSuffix.*?flatMap\\(.*?\\)\\))", file)
        .replace("BLOCKING_", "");
  }

  private static String find(String pattern, Path file) throws IOException {
    Matcher found = Pattern.compile(pattern, Pattern.DOTALL).matcher(Files.readString(file));
    assertThat(found.find()).as("%s in %s", pattern, file).isTrue();
    return found.group(1).replaceAll("\\s", "");
  }
}
