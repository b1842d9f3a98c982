package io.smartasync.examples.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartasync.examples.pipeline.servers.Servers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SharedServers.class)
class ClientsTest {

  private static final List<String> LIBRARIES =
      List.of("HttpClient-", "nioEventLoopGroup-", "sdk-", "vert.x-", "vertx-");

  @TempDir Path directory;

  @Test
  void closingEndsAllThreadsOfTheLibraries(Servers servers) throws Exception {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    Set<Thread> theirs;
    try (Clients clients = Clients.of(servers.endpoints(), Timeouts.all(Duration.ofMinutes(2)));
        Archiver archiver = clients.archiver(directory, archived -> {})) {
      clients.archive().reset();
      archiver.archive(5);
      archiver.archiveAsync(6).get();
      theirs = new HashSet<>(Thread.getAllStackTraces().keySet());
      theirs.removeAll(before);
      theirs.removeIf(thread -> LIBRARIES.stream().noneMatch(thread.getName()::startsWith));
    }

    assertThat(LIBRARIES)
        .allSatisfy(
            prefix -> assertThat(theirs).anyMatch(thread -> thread.getName().startsWith(prefix)));
    for (Thread thread : theirs) {
      assertThat(thread.join(Duration.ofMinutes(2))).as(thread.getName()).isTrue();
    }
  }
}
