package generated;

import java.util.concurrent.CompletableFuture;

@Generate(name = "generated.Item", source = "package generated; public record Item(long id) {}")
interface Base<T> {
  CompletableFuture<T> same(T value);
}
