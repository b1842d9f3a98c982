package eitherinherited;

import io.smartasync.Async;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

final class Check {
  private Check() {}

  private static final class Plain implements Child {
    @Override
    public int own(String... texts) {
      return texts.length;
    }

    @Override
    public Stream<? extends Number> numbers() {
      return Stream.of(1, 2L);
    }

    @Override
    public <C extends List<Object>> C one(String first, C list) {
      list.add(first);
      return list;
    }

    @Override
    public void two() {}

    @Override
    public boolean three(int... numbers) {
      return numbers.length == 3;
    }

    @Override
    public Stream<String> four() {
      return Stream.of("four");
    }
  }

  public static void main(String[] args) throws Exception {
    SmartChild child = SmartChild.of(new Plain());
    assert child.ownAsync("a", "b").join() == 2;
    assert child.numbers().toList().equals(List.of(1, 2L));
    assert Async.stream(child.numbersAsync()).toList().equals(List.of(1, 2L));
    assert child.oneAsync("one", new ArrayList<Object>()).join().equals(List.of("one"));
    child.twoAsync().join();
    assert child.threeAsync(1, 2, 3).join();
    assert Async.stream(child.fourAsync()).toList().equals(List.of("four"));
    assert child.six() == 6;
    assert child.sixAsync().join() == 6;
  }
}
