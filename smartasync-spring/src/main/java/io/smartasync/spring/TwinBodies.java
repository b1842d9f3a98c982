package io.smartasync.spring;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;

/** Makes the bodies of default methods callable, whatever a class has made of the methods. */
final class TwinBodies {

  private static final MethodType CALL =
      MethodType.methodType(Object.class, Object.class, Object[].class);

  private TwinBodies() {}

  /**
   * Finds the body of a default method.
   *
   * @return takes the object that is {@code this} in the body, and the arguments
   * @throws IllegalStateException if the interface's module does not open the package
   */
  static MethodHandle of(Method method) {
    Class<?> declaring = method.getDeclaringClass();
    TwinBodies.class.getModule().addReads(declaring.getModule());
    try {
      return MethodHandles.privateLookupIn(declaring, MethodHandles.lookup())
          .unreflectSpecial(method, declaring)
          .asFixedArity()
          .asSpreader(Object[].class, method.getParameterCount())
          .asType(CALL);
    } catch (IllegalAccessException e) {
      Module module = TwinBodies.class.getModule();
      String opens =
          "opens "
              + declaring.getPackageName()
              + (module.isNamed() ? " to " + module.getName() : "");
      throw new IllegalStateException(
          "The twin %s.%s cannot run against a Spring proxy: module %s does not open its package. Add \"%s;\" to its module-info.java"
              .formatted(
                  declaring.getName(), method.getName(), declaring.getModule().getName(), opens),
          e);
    }
  }
}
