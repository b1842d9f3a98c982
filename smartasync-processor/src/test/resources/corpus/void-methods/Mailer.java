package mail;

import io.smartasync.SmartAsync;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public class Mailer implements SmartMailer {

  final List<String> sent = Collections.synchronizedList(new ArrayList<>());

  /** Sends at once. */
  @SmartAsync
  @Override
  public void send(String text) {
    sent.add(text);
  }

  @SmartAsync
  @Override
  public CompletableFuture<Void> queueAsync(String text) {
    return CompletableFuture.runAsync(() -> sent.add(text));
  }

  @SmartAsync
  @Override
  public Void flush() {
    sent.add("flushed");
    return null;
  }
}
