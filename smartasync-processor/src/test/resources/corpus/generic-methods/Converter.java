package genericmethods;

import io.smartasync.SmartAsync;
import java.io.Serializable;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

@SmartAsync
public class Converter implements SmartConverter {

  @Override
  public <A, B> List<B> convert(List<? extends A> inputs, Function<? super A, ? extends B> how) {
    return inputs.stream().<B>map(how).toList();
  }

  @Override
  public <T extends Comparable<? super T>> T max(Collection<? extends T> all) {
    return Collections.max(all);
  }

  @Override
  public <T extends Number & Comparable<T> & Serializable> CompletableFuture<T> largerAsync(
      T one, T other) {
    return CompletableFuture.completedFuture(one.compareTo(other) < 0 ? other : one);
  }

  @Override
  public <E extends Enum<E>> CompletableFuture<E> parseAsync(Class<E> type, String name) {
    return CompletableFuture.supplyAsync(() -> Enum.valueOf(type, name));
  }

  /** The compiler finds T from the target alone. */
  @Override
  public <T> T nothing() {
    return null;
  }

  @Override
  public <T> CompletableFuture<T> neverAsync() {
    return CompletableFuture.completedFuture(null);
  }

  /** The compiler does not infer these in generated code: it would take long for overloads. */
  @Override
  public <A, B, C extends Comparable<C>, D> String four(A a, List<B> b, C c, D d) {
    return a + "" + b + c + d;
  }
}
