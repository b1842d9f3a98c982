package io.smartasync.integration.threads;

import static io.smartasync.Async.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.EventQueue;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javax.swing.SwingUtilities;
import javax.swing.SwingWorker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** User interface threads: JavaFX with a virtual screen, Swing without a screen. */
@Timeout(120)
class UserInterfaceThreadsTest {

  @Test
  void javaFxsApplicationThreadIsRefused() {
    CompletableFuture<Boolean> started = new CompletableFuture<>();
    Platform.startup(() -> started.complete(Platform.isFxApplicationThread()));
    assertThat(await(started)).isTrue();
    Verdict.on(Platform::runLater).assertRefused("JavaFX Application Thread", "JavaFX");
    Platform.exit();
  }

  @Test
  void swingsEventThreadIsRefused() throws Exception {
    CompletableFuture<Verdict> verdict = new CompletableFuture<>();
    SwingUtilities.invokeAndWait(() -> verdict.complete(Verdict.here()));
    await(verdict).assertRefused("AWT-EventQueue-", "AWT event dispatch thread");
    Verdict.on(EventQueue::invokeLater)
        .assertRefused("AWT-EventQueue-", "AWT event dispatch thread");
  }

  @Test
  void swingsWorkersMayWait() throws Exception {
    SwingWorker<Verdict, Boolean> worker =
        new SwingWorker<>() {
          @Override
          protected Verdict doInBackground() {
            return Verdict.here();
          }
        };
    worker.execute();
    worker.get().assertAllowed("SwingWorker-pool-");
  }
}
