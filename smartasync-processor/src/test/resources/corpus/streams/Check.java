package rows;

import io.smartasync.Async;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.stream.Stream;

final class Check {
  private Check() {}

  public static void main(String[] args) throws IOException {
    Rows rows = new Rows();
    for (SmartRows door : new SmartRows[] {rows, SmartRows.of(rows)}) {
      assert door.read(2).toList().equals(List.of("row 0", "row 1"));
      Flow.Publisher<String> publisher = door.readAsync(1000);
      assert Async.stream(publisher).count() == 1000;
      try (Stream<String> published = door.publish(1000)) {
        assert published.skip(998).toList().equals(List.of("row 998", "row 999"));
      }
      try (Stream<String> none = door.publish(-1)) {
        none.forEach(System.out::println);
        throw new AssertionError("published");
      } catch (java.io.UncheckedIOException e) {
        assert e.getCause().getMessage().equals("less than none");
      }
      assert door.numbersBlocking().mapToInt(Number::intValue).sum() == 6;
      CompletionStage<Integer> count = door.countAsync();
      assert Async.await(count) == 7;
      assert door.countLaterBlocking() == 7;
    }
  }
}
