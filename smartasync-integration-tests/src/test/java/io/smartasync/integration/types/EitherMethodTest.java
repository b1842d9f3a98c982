package io.smartasync.integration.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smartasync.SmartAsync;
import java.io.IOException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Implementations of an interface with reactive types that write either method. */
class EitherMethodTest {

  /** The interface; {@code EitherPlugin} is generated. */
  @SmartAsync(either = true, name = "EitherPlugin")
  public interface Plugin {

    @SmartAsync(as = Mono.class)
    String load(int key) throws IOException;

    @SmartAsync(as = Flux.class)
    Stream<Integer> all();
  }

  static class Reactive implements EitherPlugin {

    @Override
    public Mono<String> loadAsync(int key) {
      return switch (key) {
        case 0 -> Mono.empty();
        case 1 -> Mono.error(new IOException("no 1"));
        default -> Mono.just("value " + key);
      };
    }

    @Override
    public Flux<Integer> allAsync() {
      return Flux.range(1, 1000);
    }
  }

  static class Blocking implements EitherPlugin {

    @Override
    public String load(int key) throws IOException {
      if (key == 1) {
        throw new IOException("no 1");
      }
      return "value " + key + " " + Thread.currentThread().isVirtual();
    }

    @Override
    public Stream<Integer> all() {
      return Stream.iterate(1, i -> i + 1);
    }
  }

  @Test
  void aReactiveImplementationHasTheSynchronousMethods() throws IOException {
    EitherPlugin plugin = new Reactive();
    assertThat(plugin.load(2)).isEqualTo("value 2");
    assertThatThrownBy(() -> plugin.load(0)).isInstanceOf(NoSuchElementException.class);
    assertThatThrownBy(() -> plugin.load(1)).isInstanceOf(IOException.class).hasMessage("no 1");
    try (Stream<Integer> all = plugin.all()) {
      assertThat(all.mapToInt(each -> each).sum()).isEqualTo(500_500);
    }
  }

  @Test
  void aBlockingImplementationHasTheReactiveMethods() {
    EitherPlugin plugin = new Blocking();
    assertThat(plugin.loadAsync(2).block()).isEqualTo("value 2 true");
    assertThatThrownBy(() -> plugin.loadAsync(1).block()).hasCauseInstanceOf(IOException.class);
    assertThat(plugin.allAsync().take(3).collectList().block()).isEqualTo(List.of(1, 2, 3));
  }

  @Test
  void anImplementationWithNeitherMethodFails() {
    EitherPlugin plugin = new EitherPlugin() {};
    assertThatThrownBy(() -> plugin.load(2)).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> plugin.loadAsync(2).block())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> plugin.all().toList())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> plugin.allAsync().blockLast())
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
