package captured;

import java.util.List;

final class Check {

  public static void main(String[] args) {
    SmartSub<Integer> sub = SmartSub.of(new Sub<>());
    assert sub.all(1).equals(List.of(1));
    assert sub.map(1, "a").equals(List.of(1, "a"));
    assert sub.mapAsync(1, "a").join().equals(List.of(1, "a"));
    assert sub.pair(1, List.of("a")).equals(List.of(1, List.of("a")));
    List<CharSequence> list = sub.list(() -> "a");
    assert list.equals(List.of("a"));
    String accepted = sub.accept("a", (Object any) -> {});
    assert accepted.equals("a");
    String used = sub.use((Object any) -> {});
    assert used == null;
  }
}
