package rawuser;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    assert parameters(SmartRawNumbers.class, "get").equals(Set.of(Integer.class));
    assert parameters(SmartRawNumbers.class, "find").equals(Set.of(Integer.class));
    assert Others.of(new Numbers<String>()).same("a").equals("a");
  }

  private static Set<Class<?>> parameters(Class<?> type, String name) {
    return Stream.of(type.getMethods())
        .filter(method -> method.getName().equals(name))
        .map(method -> method.getParameterTypes()[0])
        .collect(Collectors.toSet());
  }
}
