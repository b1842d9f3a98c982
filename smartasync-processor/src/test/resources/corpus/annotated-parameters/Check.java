package annotatedparameters;

import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.Method;
import java.util.Arrays;

final class Check {
  private Check() {}

  public static void main(String[] args) throws ReflectiveOperationException {
    assert new Loader().loadAsync(1, "a").join().equals("a1");
    assert SmartLoader.of(new Loader()).load(2, "b").equals("b2");
    for (String name : new String[] {"load", "loadAsync"}) {
      Method method = SmartLoader.class.getMethod(name, long.class, String.class);
      assert method.getAnnotation(Tx.class) == null;
      assert method.getParameters()[1].getAnnotations().length == 1;
      Range range = method.getParameters()[0].getAnnotation(Range.class);
      assert range.from() == -1 && range.to() == 1L << 40 && range.sign() == '\'';
      assert range.type() == String[].class && range.policy() == RetentionPolicy.RUNTIME;
      assert Arrays.equals(range.names(), new String[] {"one $1", "\"two\"\n"});
    }
  }
}
