package io.smartasync.examples.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkDirectoryTest {

  @TempDir Path parent;

  @Test
  void isRemovedWithItsContents() throws IOException {
    try (WorkDirectory directory = WorkDirectory.createIn(parent)) {
      Files.writeString(directory.subdirectory("sub").resolve("file"), "content");
    }
    assertThat(parent).isEmptyDirectory();
  }

  @Test
  void removesOthersThatNoProcessHasLocked() throws IOException {
    Path abandoned = parent.toRealPath().resolve("smartasync-pipeline-1");
    Files.createDirectory(abandoned);
    Files.writeString(abandoned.resolve("lock"), "");
    Files.writeString(Files.createDirectory(abandoned.resolve("sub")).resolve("file"), "content");
    Path foreign = Files.createDirectory(parent.resolve("other-pipeline-1"));
    Path link = Files.createSymbolicLink(parent.resolve("smartasync-pipeline-2"), foreign);
    List<Path> prepared = new ArrayList<>();
    try (WorkDirectory inUse = WorkDirectory.createIn(parent);
        WorkDirectory directory = WorkDirectory.createIn(parent)) {
      directory.removeAbandoned(prepared::add);

      assertThat(prepared).containsExactly(abandoned);
      assertThat(abandoned).doesNotExist();
      assertThat(foreign).isEmptyDirectory();
      assertThat(link).isSymbolicLink();
      assertThat(inUse.path()).isDirectory();
      assertThat(directory.path()).isDirectory();
    }
  }

  @Test
  void keepsOthersThatMustNotBeRemoved() throws IOException {
    Path abandoned = Files.createDirectory(parent.resolve("smartasync-pipeline-1"));
    try (WorkDirectory directory = WorkDirectory.createIn(parent)) {
      directory.removeAbandoned(
          each -> {
            throw new IOException("a server still uses " + each);
          });
    }
    assertThat(abandoned).exists();
  }

  @Test
  void namesTheFolderInWhichItCannotBeCreated() {
    Path nowhere = parent.resolve("nowhere");

    assertThatThrownBy(() -> WorkDirectory.createIn(nowhere))
        .isInstanceOf(IOException.class)
        .hasMessage("cannot create a folder in " + nowhere + ": NoSuchFileException: " + nowhere);
  }
}
