package marked;

import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** A type whose interface is named as the annotation is. */
@io.smartasync.SmartAsync
public class Async implements SmartAsync {

  @Override
  public Wrapper<Generated> wrap(Generated generated) {
    return new Wrapper<>(generated);
  }

  @Override
  public CompletableFuture<GeneratedTwin> twinAsync(Wrapper<? extends Generated> wrapper) {
    return CompletableFuture.completedFuture(new GeneratedTwin(wrapper.value()));
  }

  @Override
  public Stream<Wrapper_> all() {
    return Stream.of(new Wrapper_());
  }

  /** A type that is named as the class is which wraps where another is named so too. */
  public record Wrapper_() {}

  /** Counts letters. */
  public static int count(String text) {
    return text.length();
  }
}
