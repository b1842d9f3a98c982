package direct;

import java.util.concurrent.CompletableFuture;

final class Check {
  private Check() {}

  public static void main(String[] args) {
    Greeter greeter = new Greeter();
    assert greeter.greet("Ada").equals("Hello, Ada");
    CompletableFuture<String> later = greeter.greetAsync("Ada");
    assert later.join().equals("Hello, Ada from afar");
    SmartGreeter wrapped = SmartGreeter.of(greeter);
    assert wrapped.greet("Bob").equals("Hello, Bob");
    assert wrapped.greetAsync("Bob").join().equals("Hello, Bob from afar");
    try {
      SmartGreeter.of(null);
      throw new IllegalStateException();
    } catch (NullPointerException e) {
      assert e.getMessage().equals("greeter");
    }
  }
}
