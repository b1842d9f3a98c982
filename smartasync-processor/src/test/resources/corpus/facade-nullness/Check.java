package nullness;

import java.lang.reflect.AnnotatedElement;
import marked.Marked;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import unmarked.Unmarked;

final class Check {
  private Check() {}

  public static void main(String[] args) throws NoSuchMethodException {
    SmartMarked facade = SmartMarked.of(new Marked());
    assert facade.self().parent() == null;
    assert facade.findParent() == null;
    assert facade.find(null).equals(facade);
    assert facade.declared(null) == null;
    assert facade.declaredLater() == null;
    SmartUnmarked unmarked = SmartUnmarked.of(new Unmarked());
    assert unmarked.parent() == null;
    assert unmarked.find() == null;

    assert has(SmartMarked.class, null);
    assert has(SmartUnmarked.class, NullUnmarked.class);
    assert has(nullness.plain.SmartMarked.class, NullMarked.class);
    assert has(nullness.plain.SmartUnmarked.class, null);
    for (String nullable : new String[] {"parent", "findParent", "declaredLater"}) {
      assert isNullable(SmartMarked.class.getMethod(nullable).getAnnotatedReturnType()) : nullable;
    }
    var declared = SmartMarked.class.getMethod("declared", String.class);
    assert isNullable(declared.getAnnotatedReturnType());
    assert isNullable(declared.getAnnotatedParameterTypes()[0]);
    var find = SmartMarked.class.getMethod("find", String.class);
    assert !isNullable(find.getAnnotatedReturnType());
    assert isNullable(find.getAnnotatedParameterTypes()[0]);
  }

  private static boolean isNullable(AnnotatedElement type) {
    return type.isAnnotationPresent(Nullable.class);
  }

  private static boolean has(
      Class<?> type, Class<? extends java.lang.annotation.Annotation> wanted) {
    return type.isAnnotationPresent(NullMarked.class) == (wanted == NullMarked.class)
        && type.isAnnotationPresent(NullUnmarked.class) == (wanted == NullUnmarked.class);
  }
}
