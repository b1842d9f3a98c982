package declarationnullness;

import java.lang.reflect.Method;
import java.util.List;

final class Check {
  private Check() {}

  public static void main(String[] args) throws ReflectiveOperationException {
    Users users = new Users();
    assert users.findAsync(null).join() == null;
    assert SmartUsers.of(users).all(new String[] {"a"}).equals(List.of("a"));
    assert users.nameAsync("abc", 2).join().equals("ab");
    Method find = SmartUsers.class.getMethod("find", String.class);
    assert find.isAnnotationPresent(Nullable.class);
    assert find.getParameters()[0].isAnnotationPresent(Nullable.class);
    Method twin = SmartUsers.class.getMethod("findAsync", String.class);
    assert !twin.isAnnotationPresent(Nullable.class) : "the future is never null";
    assert twin.getParameters()[0].isAnnotationPresent(Nullable.class);
    Method all = SmartUsers.class.getMethod("all", String[].class);
    assert all.getAnnotatedReturnType().isAnnotationPresent(NotNull.class);
    Method name = SmartUsers.class.getMethod("name", String.class, int.class);
    assert name.getParameters()[0].isAnnotationPresent(NotNull.class);
    assert name.getAnnotatedReturnType().isAnnotationPresent(NotNull.class);
  }
}
