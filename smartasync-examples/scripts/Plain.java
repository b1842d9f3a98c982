import static io.smartasync.Async.await;

import io.smartasync.Async;
import java.time.Duration;
import java.util.List;

/** Needs no processor: {@code java --class-path smartasync.jar Plain.java one three}. */
class Plain {

  public static void main(String[] words) {
    List<Integer> lengths =
        Async.withDeadline(
            Duration.ofSeconds(30),
            () -> await(Async.map(List.of(words), 4, word -> Async.start(word::length))));
    System.out.println(lengths);
  }
}
