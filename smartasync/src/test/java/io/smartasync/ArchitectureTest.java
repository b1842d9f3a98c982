package io.smartasync;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The dependencies between the classes of the runtime, as its class files have them. */
class ArchitectureTest {

  private static final String PACKAGE = "io.smartasync";
  private static final Path PACKAGE_INFO = Path.of("src/main/java/io/smartasync/package-info.java");

  private static final JavaClasses CLASSES =
      new ClassFileImporter().importPath(Path.of("target/classes"));

  @Test
  void classesHaveNoCycle() {
    slices().assignedFrom(new TopLevelClasses()).should().beFreeOfCycles().check(CLASSES);
  }

  private static final class TopLevelClasses implements SliceAssignment {

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
      return SliceIdentifier.of(topLevel(javaClass).getName());
    }

    @Override
    public String getDescription() {
      return "top-level classes with their nested classes";
    }
  }

  @Test
  void onlyTheClassesForOptionalLibrariesUseThem() {
    classes()
        .that()
        .doNotHaveSimpleName("MicrometerContextPropagator")
        .and(not(usesVertx()))
        .and(not(usesTheFlightRecorder()))
        .and()
        .resideInAPackage(PACKAGE)
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage("java..", "org.jspecify..", PACKAGE, PACKAGE + ".observation"))
        .check(CLASSES);
    classes()
        .that()
        .resideInAPackage(PACKAGE + ".observation")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage("java..", "org.jspecify..", PACKAGE + ".observation"))
        .check(CLASSES);
    classes()
        .that()
        .haveSimpleName("MicrometerContextPropagator")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage("java..", "org.jspecify..", "io.micrometer.context", PACKAGE))
        .check(CLASSES);
    classes()
        .that()
        .resideInAPackage(PACKAGE + ".blockhound")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage("java..", "org.jspecify..", "reactor.blockhound.."))
        .check(CLASSES);
    classes()
        .that(not(resideInAPackage(PACKAGE)))
        .should()
        .resideInAnyPackage(PACKAGE + ".blockhound", PACKAGE + ".observation")
        .check(CLASSES);
  }

  @Test
  void onlyTheClassesForTheFlightRecorderUseIt() {
    classes()
        .that(usesTheFlightRecorder())
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage("java..", "jdk.jfr", "org.jspecify..", PACKAGE))
        .check(CLASSES);
  }

  @Test
  void onlyTheClassesForVertxUseIt() {
    classes()
        .that(usesVertx())
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage("java..", "io.vertx.core", "org.jspecify..", PACKAGE))
        .check(CLASSES);
  }

  private static DescribedPredicate<JavaClass> usesVertx() {
    return DescribedPredicate.describe(
        "convert futures of Vert.x or release its contexts",
        each ->
            List.of("VertxFutures", "VerticleContext").contains(topLevel(each).getSimpleName()));
  }

  private static DescribedPredicate<JavaClass> usesTheFlightRecorder() {
    return DescribedPredicate.describe(
        "record events",
        each ->
            List.of("FlightRecording", "WaitEvent", "BodyEvent")
                .contains(topLevel(each).getSimpleName()));
  }

  @Test
  void onlyTheApiIsPublic() {
    assertThat(
            CLASSES.stream()
                .filter(each -> each.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(each -> topLevel(each).equals(each))
                .map(JavaClass::getSimpleName))
        .containsExactlyInAnyOrder(
            "Async",
            "AsyncException",
            "AsyncInterruptedException",
            "AsyncScope",
            "AsyncTimeoutException",
            "BlockingNotAllowedException",
            "BlockingPolicy",
            "CallableOp",
            "Completer",
            "CompletionHandlers",
            "Emitter",
            "Concurrency",
            "EitherMethod",
            "Function3",
            "Function4",
            "Function5",
            "Outcome",
            "RunnableOp",
            "SmartAsync",
            "VertxFutures",
            // BlockHound loads it; its package is not exported.
            "SmartAsyncBlockHoundIntegration",
            // Exported to smartasync-testing only.
            "Activities",
            "Activity",
            "ActivityObserver");
  }

  @Test
  void everyClassIsInOneRoomOfTheMap() throws IOException {
    List<String> mapped = rooms().values().stream().flatMap(List::stream).toList();
    assertThat(mapped)
        .as("the classes that package-info.java names in its map")
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(
            CLASSES.stream()
                .filter(each -> each.getPackageName().equals(PACKAGE))
                .filter(each -> topLevel(each).equals(each))
                .map(JavaClass::getSimpleName)
                .filter(name -> !name.equals("package-info"))
                .toList());
  }

  @Test
  void aRoomUsesOnlyRoomsThatTheMapListsAfterIt() throws IOException {
    List<String> order = new ArrayList<>(rooms().keySet());
    Map<String, Integer> positions = new LinkedHashMap<>();
    rooms()
        .forEach((room, names) -> names.forEach(name -> positions.put(name, order.indexOf(room))));
    List<String> backwards =
        CLASSES.stream()
            .flatMap(each -> each.getDirectDependenciesFromSelf().stream())
            .filter(
                dependency ->
                    position(positions, dependency.getTargetClass())
                        < position(positions, dependency.getOriginClass()))
            .map(Dependency::getDescription)
            .toList();
    assertThat(order).hasSizeGreaterThan(5);
    assertThat(backwards).isEmpty();
  }

  /** Classes outside the package are after all rooms. */
  private static int position(Map<String, Integer> positions, JavaClass javaClass) {
    JavaClass top = topLevel(javaClass);
    return top.getPackageName().equals(PACKAGE)
        ? Objects.requireNonNullElse(positions.get(top.getSimpleName()), Integer.MAX_VALUE)
        : Integer.MAX_VALUE;
  }

  /** The names of the classes in each room, read from the map. */
  private static Map<String, List<String>> rooms() throws IOException {
    String text = Files.readString(PACKAGE_INFO).replaceAll("\\R \\*\\s*", " ");
    Map<String, List<String>> rooms = new LinkedHashMap<>();
    Matcher room = Pattern.compile("<dt>(.*?)<dd>(.*?)(?=<dt>|</dl>)").matcher(text);
    while (room.find()) {
      List<String> names = new ArrayList<>();
      Matcher name = Pattern.compile("\\{@code (\\w+)}").matcher(room.group(2));
      while (name.find()) {
        names.add(name.group(1));
      }
      rooms.put(room.group(1).strip(), names);
    }
    return rooms;
  }

  @Test
  void callerFramesLeavesOutEveryClassThatLiesBetweenACallerAndIt() {
    assertThat(CallerFrames.OWN)
        .as("CallerFrames.OWN: the classes that use CallerFrames, directly or through others")
        .containsExactlyInAnyOrderElementsOf(usersOf(CallerFrames.class.getName()));
  }

  private static Set<String> usersOf(String name) {
    Set<String> users = new TreeSet<>(List.of(name));
    int before;
    do {
      before = users.size();
      users.addAll(
          CLASSES.stream()
              .flatMap(each -> each.getDirectDependenciesFromSelf().stream())
              .filter(dependency -> users.contains(topLevel(dependency.getTargetClass()).getName()))
              .map(dependency -> topLevel(dependency.getOriginClass()).getName())
              .toList());
    } while (users.size() > before);
    return users;
  }

  private static JavaClass topLevel(JavaClass javaClass) {
    return javaClass.getEnclosingClass().map(ArchitectureTest::topLevel).orElse(javaClass);
  }
}
