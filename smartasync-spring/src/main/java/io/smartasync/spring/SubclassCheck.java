package io.smartasync.spring;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a bean that has no proxy may be given one. The proxy would be a subclass whose
 * own fields are never set, so the class must not show them to callers.
 */
final class SubclassCheck {

  private SubclassCheck() {}

  /** Finds the reason why beans of a class are better left alone, or null. */
  static @Nullable String objection(Class<?> type) {
    if (Proxy.isProxyClass(type) || type.isInterface()) {
      return "it is no class";
    }
    if (Modifier.isFinal(type.getModifiers()) || type.isHidden()) {
      return "the class is final";
    }
    if (type.isSealed()) {
      return "the class is sealed";
    }
    for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
      for (Method method : each.getDeclaredMethods()) {
        if (Modifier.isFinal(method.getModifiers()) && isSeen(method.getModifiers())) {
          return "the method " + method.getName() + " is final";
        }
      }
      for (Field field : each.getDeclaredFields()) {
        if (Modifier.isPublic(field.getModifiers()) && !Modifier.isStatic(field.getModifiers())) {
          return "the field " + field.getName() + " is public";
        }
      }
    }
    return null;
  }

  private static boolean isSeen(int modifiers) {
    return !Modifier.isPrivate(modifiers) && !Modifier.isStatic(modifiers);
  }
}
