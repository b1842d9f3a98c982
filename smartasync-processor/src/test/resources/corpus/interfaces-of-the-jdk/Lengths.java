package jdk;

import io.smartasync.SmartAsync;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;

/** Its methods implement generic ones, so that the compiler adds bridges. */
@SmartAsync
public class Lengths
    implements Function<String, Integer>, Supplier<Integer>, Callable<String>, SmartLengths {

  @Override
  public Integer apply(String text) {
    return text.length();
  }

  @Override
  public Integer get() {
    return 1;
  }

  @Override
  public String call() {
    return "called";
  }
}
