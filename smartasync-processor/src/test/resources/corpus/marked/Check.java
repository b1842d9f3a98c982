package marked;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/** Generated types and twins are marked at run time, whatever the author's types are named. */
class Check {

  public static void main(String[] args) throws Exception {
    assert twins(SmartAsync.class)
        .equals(Map.of("wrapAsync", "wrap", "twin", "twinAsync waits", "allAsync", "all", "countAsync", "count"));
    assert twins(SmartVariables.class).equals(Map.of("firstAsync", "first", "secondNow", "second waits"));
    assert twins(SmartClients_Facade.class).isEmpty();

    Async async = new Async();
    Generated generated = new Generated("text");
    SmartAsync wrapper = SmartAsync.of(async);
    SmartVariables<String, Generated> variables = SmartVariables.of(new Variables<>());
    SmartClients_Facade facade = SmartClients_Facade.of(twin -> CompletableFuture.completedFuture(twin.of()));
    for (Object each : new Object[] {wrapper, variables, facade}) {
      assert isMarked(each.getClass()) : each;
      assert isMarked(each.getClass().getInterfaces()[0]) : each;
    }
    assert !isMarked(Async.class);
    assert facade.load(new GeneratedTwin(generated)) == generated;

    for (SmartAsync each : new SmartAsync[] {async, wrapper}) {
      assert each.wrapAsync(generated).get().equals(each.wrap(generated));
      assert each.twin(new Wrapper<>(generated)).of() == generated;
    }
    assert SmartAsync.countAsync("four").get() == 4;
    assert variables.firstAsync("a", generated, "b").get().equals("b");
    assert variables.secondNow("a", 1).equals("a");
  }

  private static boolean isMarked(Class<?> type) {
    return type.isAnnotationPresent(io.smartasync.SmartAsync.Generated.class);
  }

  private static Map<String, String> twins(Class<?> type) {
    Map<String, String> twins = new TreeMap<>();
    for (Method method : type.getDeclaredMethods()) {
      var mark = method.getAnnotation(io.smartasync.SmartAsync.GeneratedTwin.class);
      if (mark != null) {
        assert Arrays.stream(type.getMethods())
            .anyMatch(
                each ->
                    each.getName().equals(mark.of())
                        && Arrays.equals(each.getParameterTypes(), method.getParameterTypes()))
            || method.getName().equals("countAsync");
        twins.put(method.getName(), mark.of() + (mark.synchronous() ? " waits" : ""));
      }
    }
    return twins;
  }
}
