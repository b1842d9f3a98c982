package genericvarargs;

import java.util.List;
import java.util.Optional;

final class Check {
  private Check() {}

  @SuppressWarnings("unchecked") // arrays of Optional<String>
  public static void main(String[] args) {
    SmartLists lists = SmartLists.of(new Lists());
    List<Integer> numbers = lists.listOfAsync(1, 2).join();
    assert numbers.equals(List.of(1, 2));
    assert lists.listOf("a").equals(List.of("a"));
    String first = lists.first(Optional.<String>empty(), Optional.of("b"));
    assert first.equals("b");
    assert lists.countAsync(List.of(), List.of(1)).join() == 2;
  }
}
