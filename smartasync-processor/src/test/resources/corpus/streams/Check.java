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
    for (SmartRows variant : new SmartRows[] {rows, SmartRows.of(rows)}) {
      assert variant.read(2).toList().equals(List.of("row 0", "row 1"));
      Flow.Publisher<String> publisher = variant.readAsync(1000);
      assert Async.stream(publisher).count() == 1000;
      try (Stream<String> published = variant.publish(1000)) {
        assert published.skip(998).toList().equals(List.of("row 998", "row 999"));
      }
      try (Stream<String> none = variant.publish(-1)) {
        none.forEach(System.out::println);
        throw new AssertionError("published");
      } catch (java.io.UncheckedIOException e) {
        assert e.getCause().getMessage().equals("less than none");
      }
      assert variant.numbersBlocking().mapToInt(Number::intValue).sum() == 6;
      CompletionStage<Integer> count = variant.countAsync();
      assert Async.await(count) == 7;
      assert variant.countLaterBlocking() == 7;
      Flow.Publisher<Void> voids = variant.voidsAsync();
      assert Async.stream(voids).count() == 0;
      voids = variant.voidsOfStreamAsync();
      assert Async.stream(voids).count() == 0;
    }
  }
}
