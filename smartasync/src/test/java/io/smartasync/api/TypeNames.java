package io.smartasync.api;

import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedTypeVariable;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes types with their annotations, the same on every JDK. */
final class TypeNames {

  private static final String LANG = "java.lang.";

  private TypeNames() {}

  /** Writes a class, without the package if that is {@code java.lang}. */
  static String of(Class<?> type) {
    String name = type.getCanonicalName();
    boolean isShort = type.getPackageName().equals("java.lang") && name.startsWith(LANG);
    return isShort ? name.substring(LANG.length()) : name;
  }

  /** Writes the type parameters of a declaration, or nothing if there are none. */
  static String ofParameters(TypeVariable<?>[] parameters) {
    return parameters.length == 0
        ? ""
        : Arrays.stream(parameters)
            .map(TypeNames::ofParameter)
            .collect(Collectors.joining(", ", "<", ">"));
  }

  private static String ofParameter(TypeVariable<?> parameter) {
    String bounds = bounds(parameter.getAnnotatedBounds());
    return annotations(Arrays.stream(parameter.getDeclaredAnnotations()).map(Annotations::text))
        + parameter.getName()
        + (bounds.isEmpty() ? "" : " extends " + bounds);
  }

  private static String bounds(AnnotatedType[] bounds) {
    String joined = Arrays.stream(bounds).map(TypeNames::of).collect(Collectors.joining(" & "));
    return joined.equals("Object") ? "" : joined;
  }

  /** Writes a type with its annotations. */
  static String of(AnnotatedType type) {
    String annotations =
        annotations(Arrays.stream(type.getDeclaredAnnotations()).map(Annotations::text));
    if (type instanceof AnnotatedArrayType array) {
      // The annotations of an array stand before its brackets.
      return of(array.getAnnotatedGenericComponentType())
          + (annotations.isEmpty() ? "" : " " + annotations)
          + "[]";
    }
    return annotations + withoutAnnotations(type);
  }

  private static String withoutAnnotations(AnnotatedType type) {
    if (type instanceof AnnotatedParameterizedType parameterized) {
      Type raw = ((ParameterizedType) parameterized.getType()).getRawType();
      return of((Class<?>) raw)
          + Arrays.stream(parameterized.getAnnotatedActualTypeArguments())
              .map(TypeNames::of)
              .collect(Collectors.joining(", ", "<", ">"));
    }
    if (type instanceof AnnotatedWildcardType wildcard) {
      if (wildcard.getAnnotatedLowerBounds().length > 0) {
        return "? super " + bounds(wildcard.getAnnotatedLowerBounds());
      }
      String upper = bounds(wildcard.getAnnotatedUpperBounds());
      return upper.isEmpty() ? "?" : "? extends " + upper;
    }
    return type instanceof AnnotatedTypeVariable variable
        ? variable.getType().getTypeName()
        : of((Class<?>) type.getType());
  }

  private static String annotations(Stream<String> texts) {
    return texts.sorted().map(text -> text + " ").collect(Collectors.joining());
  }
}
