package typevariables;

import java.io.Serializable;
import java.util.concurrent.CompletableFuture;

final class Check {
  private Check() {}

  static final class Message extends CompletableFuture<String> implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  public static void main(String[] args) {
    Futures<CompletableFuture<Integer>> futures = new Futures<>();
    Integer one = futures.same(CompletableFuture.completedFuture(1));
    assert one == 1;
    Message message = new Message();
    message.complete("hello");
    assert futures.traced(message).equals("hello");
    String deep = futures.<String, CompletableFuture<String>, Message>deep(message);
    assert deep.equals("hello");
    assert futures.both(message).equals("hello");
    Message same = SmartFutures.of(futures).bothAsync(message);
    assert same == message;
  }
}
