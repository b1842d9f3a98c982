package mail;

import java.util.List;
import java.util.concurrent.CompletableFuture;

final class Check {
  private Check() {}

  public static void main(String[] args) {
    Mailer mailer = new Mailer();
    SmartMailer wrapped = SmartMailer.of(mailer);
    CompletableFuture<Void> sent = mailer.sendAsync("a");
    assert sent.join() == null;
    mailer.send("b");
    mailer.queue("c");
    wrapped.send("d");
    wrapped.sendAsync("e").join();
    wrapped.queue("f");
    CompletableFuture<Void> flushed = wrapped.flushAsync();
    flushed.join();
    assert wrapped.flush() == null;
    assert mailer.sent.equals(List.of("a", "b", "c", "d", "e", "f", "flushed", "flushed"));
  }
}
