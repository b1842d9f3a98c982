package io.smartasync.api;

import java.lang.annotation.Annotation;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes annotations and the values of their elements, the same on every JDK. */
final class Annotations {

  private Annotations() {}

  /** Writes an annotation with the elements that differ from their defaults. */
  static String text(Annotation annotation) {
    String elements =
        Arrays.stream(annotation.annotationType().getDeclaredMethods())
            .sorted(Comparator.comparing(Method::getName))
            .filter(
                element ->
                    !Objects.deepEquals(read(element, annotation), element.getDefaultValue()))
            .map(element -> element.getName() + "=" + value(read(element, annotation)))
            .collect(Collectors.joining(", "));
    return "@"
        + TypeNames.of(annotation.annotationType())
        + (elements.isEmpty() ? "" : "(" + elements + ")");
  }

  private static Object read(Method element, Annotation annotation) {
    try {
      return element.invoke(annotation);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Writes the value of an element. */
  static String value(Object value) {
    if (value.getClass().isArray()) {
      return IntStream.range(0, Array.getLength(value))
          .mapToObj(i -> value(Array.get(value, i)))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (value instanceof Class<?> type) {
      return TypeNames.of(type) + ".class";
    }
    if (value instanceof Annotation annotation) {
      return text(annotation);
    }
    if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    return value instanceof String text ? '"' + text + '"' : value.toString();
  }
}
