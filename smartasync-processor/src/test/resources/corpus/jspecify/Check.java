package nullness;

import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

final class Check {
  private Check() {}

  public static void main(String[] args) {
    Users<String> users = new Users<>();
    assert users.findAsync(null).join() == null;
    assert SmartUsers.of(users).nick(null) == null;
    assert users.namesAsync(new String[] {"a"}, null).join()[0].equals("a");
    assert SmartUsers.of(users).moreAsync((String[]) null).join() == null;
    assert users.value(new ArrayList<>()) == null;
    assert users.castAsync("a").join().equals("a");

    assert isNullable(method("find").getAnnotatedReturnType());
    assert isNullable(method("find").getAnnotatedParameterTypes()[0]);
    assert isNullable(argument(method("findAsync")));
    assert isNullable(method("findAsync").getAnnotatedParameterTypes()[0]);
    assert isNullable(method("nick").getAnnotatedReturnType());
    assert isNullable(method("nick").getAnnotatedParameterTypes()[0]);
    assert isNullable(method("value").getAnnotatedReturnType());
    AnnotatedArrayType names = (AnnotatedArrayType) argument(method("namesAsync"));
    assert !isNullable(names) && isNullable(names.getAnnotatedGenericComponentType());
    AnnotatedArrayType more = (AnnotatedArrayType) argument(method("moreAsync"));
    assert isNullable(more) && !isNullable(more.getAnnotatedGenericComponentType());
    AnnotatedArrayType some =
        (AnnotatedArrayType) method("moreAsync").getAnnotatedParameterTypes()[0];
    assert isNullable(some) && isNullable(some.getAnnotatedGenericComponentType());
    assert isNullable(argument(method("castAsync")));
    assert isNullable(argument(method("touchAsync")));
    assert method("old").isAnnotationPresent(NullUnmarked.class);
    assert method("oldAsync").isAnnotationPresent(NullUnmarked.class);
    assert SmartUsers_Legacy.class.isAnnotationPresent(NullUnmarked.class);
    assert SmartUsers_Legacy_Deep.class.isAnnotationPresent(NullUnmarked.class);
    assert isNullable(SmartUsers.class.getTypeParameters()[0].getAnnotatedBounds()[0]);
  }

  private static Method method(String name) {
    return Arrays.stream(SmartUsers.class.getMethods())
        .filter(method -> method.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static AnnotatedType argument(Method method) {
    return ((AnnotatedParameterizedType) method.getAnnotatedReturnType())
        .getAnnotatedActualTypeArguments()[0];
  }

  private static boolean isNullable(AnnotatedType type) {
    return type.isAnnotationPresent(Nullable.class);
  }
}
