package records;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

final class Check {
  private Check() {}

  public static void main(String[] args) {
    Point point = new Point(3, 4);
    assert point.distanceAsync(new Point(0, 0)).join() == 5;
    assert point.move(1).equals(new Point(4, 4));
    assert SmartPoint.of(point).distance(point) == 0;
    Set<String> names = new TreeSet<>();
    Arrays.stream(SmartPoint.class.getDeclaredMethods())
        .filter(method -> !method.isSynthetic())
        .map(Method::getName)
        .forEach(names::add);
    assert names.equals(Set.of("distance", "distanceAsync", "move", "moveAsync", "of")) : names;
    SmartPair<String, Integer> pair = SmartPair.of(new Pair<>("a", 1));
    Pair<Integer, String> swapped = pair.swapAsync().join();
    assert swapped.equals(new Pair<>(1, "a"));
    assert pair.swap().equals(swapped);
  }
}
