package staticandinstance;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

final class Check {
  private Check() {}

  public static void main(String[] args) {
    Codec<Integer> codec = SmartCodec.<Integer>createAsync().join();
    assert codec.encodeAsync(1).join().equals("<1>");
    assert SmartCodec.of(codec).encode(2).equals("<2>");
    assert SmartCodec.version().equals("1");
    assert codec.isFast() && !codec.isSlow();
    Set<String> names =
        Arrays.stream(SmartCodec.class.getDeclaredMethods())
            .filter(method -> !method.isSynthetic())
            .map(Method::getName)
            .collect(Collectors.toSet());
    assert names.equals(Set.of("createAsync", "version", "encode", "encodeAsync", "of")) : names;
  }
}
