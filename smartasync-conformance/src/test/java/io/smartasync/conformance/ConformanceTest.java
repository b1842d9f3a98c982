package io.smartasync.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compiles the facade of every public type with asynchronous methods of the libraries in {@code
 * libraries.tsv}: each alone, and all of a library together, with all warnings, by javac and ecj.
 *
 * <p>The ordinary build compiles some small libraries, {@code -Pconformance} all. One run of a
 * compiler has many source files, each with an annotation for one type, in a package of its own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConformanceTest {

  private static final String LIBRARIES = System.getProperty("conformance.libraries");
  private static final int TYPES_IN_ONE_RUN = 60;

  /** The lines of {@code exceptions.tsv} for javac. Lower it with the list; never raise it. */
  private static final int OF_JAVAC = 6;

  /** Those for ecj: it refuses source code that javac compiles, also code written by hand. */
  private static final int OF_ECJ = 6;

  private final KnownExceptions exceptions = KnownExceptions.read();
  private final Report report = new Report();

  @AfterAll
  void print() {
    report.print();
  }

  /** All, those of the ordinary build, or the given names. */
  static Stream<Library> libraries() {
    List<String> names = List.of(LIBRARIES.split(",", -1));
    return Library.all().stream()
        .filter(
            each ->
                LIBRARIES.equals("all")
                    || (LIBRARIES.equals("build")
                        ? each.isInBuild()
                        : names.contains(each.name())));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("libraries")
  void facadesCompileCleanly(Library library, @TempDir Path directory)
      throws IOException, InterruptedException {
    List<CorpusRun.Result> results = new ArrayList<>();
    for (FacadeCompiler.Kind kind : FacadeCompiler.Kind.values()) {
      results.add(
          LIBRARIES.equals("build")
              ? CorpusMain.compile(library, kind, TYPES_IN_ONE_RUN, Set.of(), names -> {})
              : new ForkedRun(library, kind, directory).run(TYPES_IN_ONE_RUN));
    }
    report.add(library.name(), results);
    List<Failure> unknown = exceptions.unknown(results);
    assertThat(unknown)
        .withFailMessage(() -> "not in exceptions.tsv:\n" + lines(unknown))
        .isEmpty();
    List<String> unneeded = exceptions.unneeded(library.name(), results);
    if (LIBRARIES.equals("build")) {
      // A change of the processor that mends a facade does not fail the build.
      unneeded.forEach(each -> System.out.println("delete from exceptions.tsv: " + each));
    } else {
      assertThat(unneeded)
          .withFailMessage(() -> "delete from exceptions.tsv:\n" + lines(unneeded))
          .isEmpty();
    }
  }

  private static String lines(List<?> list) {
    return list.stream().map(Object::toString).collect(Collectors.joining("\n"));
  }

  @Test
  void theListOfExceptionsOnlyShrinks() {
    assertThat(exceptions.of("javac") + exceptions.of("javac-21")).isEqualTo(OF_JAVAC);
    assertThat(exceptions.of("ecj")).isEqualTo(OF_ECJ);
    assertThat(exceptions.of("*")).isZero();
  }

  @Test
  void exceptionsNameLibrariesOfTheCorpus() {
    Set<String> names = Library.all().stream().map(Library::name).collect(Collectors.toSet());
    assertThat(exceptions.ofUnknownLibraries(names)).isEmpty();
    assertThat(names).hasSizeGreaterThanOrEqualTo(50);
  }
}
