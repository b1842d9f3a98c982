package io.smartasync.api;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lists the public and protected types and members of a package, one declaration a line, with type
 * parameters, annotations, exceptions and the defaults of annotation elements.
 */
final class Signatures {

  private static final int TYPE_MODIFIERS =
      Modifier.PUBLIC | Modifier.PROTECTED | Modifier.ABSTRACT | Modifier.STATIC | Modifier.FINAL;
  private static final int MEMBER_MODIFIERS = TYPE_MODIFIERS | Modifier.VOLATILE;

  private Signatures() {}

  /** Lists the API of a package whose class files are in a directory. */
  static List<String> of(Path classes, String packageName) throws IOException {
    Path directory = classes.resolve(packageName.replace('.', '/'));
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".class") && !name.equals("package-info.class"))
          .map(name -> load(packageName + "." + name.substring(0, name.length() - 6)))
          .filter(Signatures::isVisible)
          .sorted(Comparator.comparing(Class::getName))
          .flatMap(type -> of(type).stream())
          .toList();
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, Signatures.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isVisible(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    return !type.isAnonymousClass()
        && !type.isLocalClass()
        && isVisible(type.getModifiers())
        && (outer == null || isVisible(outer));
  }

  private static boolean isVisible(int modifiers) {
    return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
  }

  /** Lists a type and its members. */
  static List<String> of(Class<?> type) {
    List<String> lines = new ArrayList<>();
    lines.add(declaration(type));
    lines.addAll(members(type.getDeclaredFields(), Signatures::declaration));
    lines.addAll(members(type.getDeclaredConstructors(), Signatures::declaration));
    lines.addAll(members(type.getDeclaredMethods(), Signatures::declaration));
    return lines;
  }

  private static <M extends Member> List<String> members(
      M[] members, Function<M, String> declaration) {
    return Arrays.stream(members)
        .filter(member -> isVisible(member.getModifiers()) && !member.isSynthetic())
        .sorted(Comparator.<M, String>comparing(Member::getName).thenComparing(declaration))
        .map(declaration)
        .toList();
  }

  private static String declaration(Class<?> type) {
    StringBuilder text = new StringBuilder(annotations(type));
    int modifiers = type.getModifiers() & TYPE_MODIFIERS;
    if (type.isInterface()) {
      modifiers &= ~(Modifier.ABSTRACT | Modifier.STATIC);
    }
    text.append(modifiers(modifiers)).append(type.isSealed() ? "sealed " : "");
    text.append(kind(type)).append(' ').append(type.getCanonicalName());
    text.append(TypeNames.ofParameters(type.getTypeParameters()));
    if (kind(type).equals("class") && type.getSuperclass() != Object.class) {
      text.append(" extends ").append(TypeNames.of(type.getAnnotatedSuperclass()));
    }
    if (!type.isAnnotation()) {
      text.append(list(type.isInterface() ? " extends " : " implements ", types(type)));
    }
    if (type.isSealed()) {
      text.append(
          list(
              " permits ",
              Arrays.stream(type.getPermittedSubclasses()).map(Class::getCanonicalName)));
    }
    return text.toString();
  }

  private static Stream<String> types(Class<?> type) {
    return Arrays.stream(type.getAnnotatedInterfaces()).map(TypeNames::of);
  }

  private static String kind(Class<?> type) {
    if (type.isAnnotation()) {
      return "@interface";
    }
    if (type.isInterface()) {
      return "interface";
    }
    if (type.isRecord()) {
      return "record";
    }
    return type.isEnum() ? "enum" : "class";
  }

  private static String declaration(Field field) {
    return "  "
        + annotations(field)
        + modifiers(field.getModifiers() & MEMBER_MODIFIERS)
        + TypeNames.of(field.getAnnotatedType())
        + " "
        + field.getName();
  }

  private static String declaration(Constructor<?> constructor) {
    return start(constructor) + constructor.getDeclaringClass().getSimpleName() + rest(constructor);
  }

  private static String declaration(Method method) {
    Object value = method.getDefaultValue();
    return start(method)
        + (method.isDefault() ? "default " : "")
        + TypeNames.of(method.getAnnotatedReturnType())
        + " "
        + method.getName()
        + rest(method)
        + (value == null ? "" : " default " + Annotations.value(value));
  }

  private static String start(Executable member) {
    String parameters = TypeNames.ofParameters(member.getTypeParameters());
    int modifiers = member.getModifiers() & TYPE_MODIFIERS;
    return "  "
        + annotations(member)
        + modifiers(
            member.getDeclaringClass().isInterface() ? modifiers & ~Modifier.ABSTRACT : modifiers)
        + (parameters.isEmpty() ? "" : parameters + " ");
  }

  private static String rest(Executable member) {
    String parameters =
        Arrays.stream(member.getAnnotatedParameterTypes())
            .map(TypeNames::of)
            .collect(Collectors.joining(", "));
    return "("
        + (member.isVarArgs()
            ? parameters.substring(0, parameters.length() - 2) + "..."
            : parameters)
        + ")"
        + list(" throws ", Arrays.stream(member.getAnnotatedExceptionTypes()).map(TypeNames::of));
  }

  private static String annotations(AnnotatedElement element) {
    return Arrays.stream(element.getDeclaredAnnotations())
        .map((Annotation annotation) -> Annotations.text(annotation) + " ")
        .sorted()
        .collect(Collectors.joining());
  }

  private static String modifiers(int modifiers) {
    return modifiers == 0 ? "" : Modifier.toString(modifiers) + " ";
  }

  private static String list(String start, Stream<String> names) {
    String joined = names.collect(Collectors.joining(", "));
    return joined.isEmpty() ? "" : start + joined;
  }
}
