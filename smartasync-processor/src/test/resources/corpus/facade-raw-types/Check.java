package rawuser;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rawlibrary.Holder;
import rawlibrary.Numbers;
import rawlibrary.RawNumbers;

final class Check {
  private Check() {}

  public static void main(String[] args) {
    SmartRawNumbers raw = SmartRawNumbers.of(new RawNumbers());
    assert raw.size() == 3;
    assert raw.get(1).equals(2);
    assert raw.find(1).equals(3);
    assert raw.numbers().equals(List.of());
    assert Others.of(new Numbers<String>()).numbers().isEmpty();
    Object held = SmartHolder.of(new Held()).held().get(1);
    assert held.equals(2);
    assert parameters(SmartRawNumbers.class, "get").equals(Set.of(Integer.class));
    assert parameters(SmartRawNumbers.class, "find").equals(Set.of(Integer.class));
    assert Others.of(new Numbers<String>()).same("a").equals("a");
  }

  @SuppressWarnings("rawtypes")
  private static final class Held implements Holder {
    @Override
    public CompletableFuture<Numbers> heldAsync() {
      return CompletableFuture.completedFuture(new Numbers<String>());
    }

    @Override
    public Flow.Publisher<Numbers> allAsync() {
      throw new UnsupportedOperationException();
    }
  }

  private static Set<Class<?>> parameters(Class<?> type, String name) {
    return Stream.of(type.getMethods())
        .filter(method -> method.getName().equals(name))
        .map(method -> method.getParameterTypes()[0])
        .collect(Collectors.toSet());
  }
}
