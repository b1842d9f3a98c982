package io.smartasync.examples.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smartasync.examples.pipeline.servers.Servers;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Stops the pipeline at every place where it waits, as Ctrl-C does. */
@ExtendWith(SharedServers.class)
class StopSignalTest {

  private static final Timeouts TIMEOUTS =
      Timeouts.of(Duration.ofMinutes(5), Duration.ofMinutes(5));

  @TempDir Path directory;

  /** A server that has stopped answering. */
  enum Silent {
    API {
      @Override
      Endpoints in(Scene scene) throws IOException {
        return scene.apiThrough(proxy -> proxy.stallAfter(10));
      }
    },
    S3 {
      @Override
      Endpoints in(Scene scene) throws IOException {
        return scene.s3Through(proxy -> proxy.stallAfter(2000));
      }
    },
    POSTGRES {
      @Override
      Endpoints in(Scene scene) throws IOException {
        return scene.postgresThrough(proxy -> proxy.stallAfter(1));
      }
    };

    abstract Endpoints in(Scene scene) throws IOException;
  }

  @ParameterizedTest
  @EnumSource
  void stopsTheCommandLineWhereItWaits(Silent silent, Servers servers) throws Exception {
    CommandLine lines = new CommandLine(false);
    try (Scene scene = new Scene(servers)) {
      Endpoints endpoints = silent.in(scene);
      FutureTask<Integer> run =
          new FutureTask<>(() -> lines.main().run(endpoints, TIMEOUTS, Driver.VERTX, false));
      Thread.ofPlatform().start(run);
      scene.network().awaitStall();
      lines.stop().stop();

      assertThat(run.get()).isEqualTo(1);
      assertThat(lines.errLines()).containsExactly("pipeline: stopped before the end");
      scene.network().awaitAbandoned();
    }
  }

  @Test
  void stopsAllThatRunsConcurrentlyAndCleansUp(Servers servers) throws Exception {
    StopSignal stop = new StopSignal();
    try (Scene scene = new Scene(servers);
        Clients healthy = Clients.of(scene.healthy(), TIMEOUTS);
        Clients clients = Clients.of(scene.s3Through(proxy -> proxy.stallAfter(2000)), TIMEOUTS)) {
      Pipeline pipeline = new Pipeline(clients, directory, Shard.WHOLE, quiet(), false);
      FutureTask<Boolean> run =
          new FutureTask<>(
              () -> {
                assertThatThrownBy(() -> stop.run(() -> pipeline.run(Variant.ASYNCHRONOUS)))
                    .isInstanceOf(InterruptedIOException.class)
                    .hasMessage("stopped before the end");
                return Thread.currentThread().isInterrupted();
              });
      Thread.ofPlatform().start(run);
      scene.network().awaitStall();
      stop.stop();

      assertThat(run.get()).as("interrupted after the work").isFalse();
      Remains.of(directory, healthy.archive()).areWhole(healthy.catalogue());
    }
  }

  @Test
  void workThatHasNotBegunDoesNotBegin() {
    StopSignal stop = new StopSignal();
    stop.stop();

    assertThatThrownBy(
            () ->
                stop.run(
                    () -> {
                      throw new AssertionError("it began");
                    }))
        .isInstanceOf(InterruptedIOException.class)
        .hasMessage("stopped before the end");
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  /** Ctrl-C reaches the programs that the work runs, possibly first. */
  @Test
  void aSignalThatReachesAChildProcessFirstStopsTheWork() {
    StopSignal stop = new StopSignal();

    assertThatThrownBy(
            () ->
                stop.run(
                    () -> {
                      Thread.ofPlatform().start(stop::stop);
                      throw new InterruptedIOException("the child was stopped");
                    }))
        .isInstanceOf(InterruptedIOException.class)
        .hasMessage("stopped before the end")
        .hasRootCauseMessage("the child was stopped");
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void workThatIsDoneIsNotStopped() throws IOException {
    StopSignal stop = new StopSignal();
    stop.run(() -> {});
    stop.stop();

    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  private static PrintStream quiet() {
    return new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
  }
}
