package io.smartasync.examples.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartasync.examples.pipeline.servers.Servers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SharedServers.class)
class ClientsTest {

  @TempDir Path directory;

  @Test
  void closingEndsAllThreadsOfTheLibraries(Servers servers) throws Exception {
    LibraryThreads threads = LibraryThreads.fromNowOn();
    Set<Thread> theirs;
    try (Clients clients =
            Clients.of(
                servers.endpoints(), Timeouts.of(Duration.ofMinutes(2), Duration.ofMinutes(2)));
        Archiver archiver = clients.archiver(directory, archived -> {})) {
      clients.archive().reset();
      archiver.archive(5);
      archiver.archiveAsync(6).get();
      theirs = threads.started();
    }

    assertThat(LibraryThreads.PREFIXES)
        .allSatisfy(
            prefix -> assertThat(theirs).anyMatch(thread -> thread.getName().startsWith(prefix)));
    LibraryThreads.awaitEnd(theirs);
  }
}
