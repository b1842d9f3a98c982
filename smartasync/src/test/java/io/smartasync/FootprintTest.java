package io.smartasync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the runtime does not use, checked by the names in its class files. */
class FootprintTest {

  private static final List<String> NEVER =
      List.of(
          "java/lang/reflect/",
          "forName",
          "java/io/ObjectInputStream",
          "java/io/ObjectOutputStream",
          "java/lang/InheritableThreadLocal",
          "java/lang/ProcessBuilder",
          "java/lang/Runtime.exec",
          "java/net/",
          "java/nio/file/",
          "java/io/File",
          // Slow at their first use, which may be a program's first await.
          "java/lang/invoke/StringConcatFactory",
          "java/lang/runtime/SwitchBootstraps",
          "sun/misc/",
          "jdk/internal/");

  private static final List<String> MAY_BE_MISSING =
      List.of("io/micrometer/", "reactor/blockhound/", "jdk/jfr/");

  @Test
  void usesNoReflectionNoDeserialisationAndNoInheritableThreadLocals() throws IOException {
    assertThat(users(NEVER)).isEmpty();
  }

  @Test
  void onlyTheIntegrationsReferToOptionalLibraries() throws IOException {
    assertThat(users(MAY_BE_MISSING))
        .containsExactlyInAnyOrder(
            "BodyEvent.class uses jdk/jfr/",
            "FlightRecording$Recorder.class uses jdk/jfr/",
            "MicrometerContextPropagator.class uses io/micrometer/",
            "SmartAsyncBlockHoundIntegration.class uses reactor/blockhound/",
            "WaitEvent.class uses jdk/jfr/");
  }

  /** The tests of this module run without them, which proves that they are optional. */
  @Test
  void theOptionalLibrariesAreAbsentHere() {
    ClassLoader loader = FootprintTest.class.getClassLoader();
    assertThat(loader.getResource("io/micrometer/context/ContextSnapshot.class")).isNull();
    assertThat(loader.getResource("reactor/blockhound/BlockHound.class")).isNull();
    assertThat(MicrometerContextPropagator.ifPresent()).isNull();
  }

  private static List<String> users(List<String> names) throws IOException {
    Path classes =
        Path.of(
            URI.create(
                Async.class.getProtectionDomain().getCodeSource().getLocation().toExternalForm()));
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(classes)) {
      List<Path> own =
          files
              .filter(file -> file.toString().endsWith(".class"))
              .filter(file -> !file.endsWith("module-info.class"))
              .toList();
      assertThat(own).hasSizeGreaterThan(20);
      for (Path file : own) {
        // The files, not the loaded classes, which are instrumented.
        String constants = Files.readString(file, StandardCharsets.ISO_8859_1);
        names.stream()
            .filter(constants::contains)
            .forEach(name -> found.add(file.getFileName() + " uses " + name));
      }
    }
    return found;
  }
}
