package io.smartasync.processor.write;

import com.palantir.javapoet.ClassName;
import io.smartasync.processor.element.JavaNames;
import io.smartasync.processor.table.CallbackType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Decides how a generated file writes the names of types, so that each means the same whatever
 * names are around it.
 *
 * <p>Of the types with one simple name, one is imported: a type that generated code itself refers
 * to, if there is one, so that bodies do not depend on the names in signatures. The others are
 * written with their packages. Type variables that would hide a type or a package get other names.
 */
final class FileNames {

  /** The types that generated code refers to without the author having done so. */
  private static final List<ClassName> OWN =
      List.of(
          Calls.ASYNC,
          Calls.EITHER_METHOD,
          CallbackType.COMPLETION_HANDLERS,
          ClassName.get("io.smartasync", "SmartAsync"),
          ClassName.get("java.io", "Closeable"),
          ClassName.get("java.lang", "AutoCloseable"),
          ClassName.get("java.lang", "Deprecated"),
          ClassName.get("java.lang", "Error"),
          ClassName.get("java.lang", "Exception"),
          ClassName.get("java.lang", "Override"),
          ClassName.get("java.lang", "RuntimeException"),
          ClassName.get("java.lang", "SuppressWarnings"),
          ClassName.get("java.lang", "Throwable"),
          ClassName.get("java.lang", "Void"),
          ClassName.get("java.time", "Duration"),
          ClassName.get("java.util", "Objects"),
          ClassName.get("java.util", "Optional"),
          ClassName.get("java.util.concurrent", "CompletableFuture"),
          ClassName.get("java.util.stream", "Stream"),
          ClassName.get("javax.annotation.processing", "Generated"),
          ClassName.get("org.jspecify.annotations", "NullMarked"),
          ClassName.get("org.jspecify.annotations", "NullUnmarked"),
          ClassName.get("org.jspecify.annotations", "Nullable"),
          ClassName.get("org.reactivestreams", "FlowAdapters"),
          ClassName.get("reactor.adapter", "JdkFlowAdapter"),
          ClassName.get("io.reactivex.rxjava3.core", "BackpressureStrategy"),
          ClassName.get("kotlinx.coroutines.future", "FutureKt"));

  /** The simple names of types that only comments refer to. */
  private static final Set<String> IN_COMMENTS =
      Set.of("NoSuchElementException", "TimeoutException");

  private final ClassName self;
  private final Predicate<String> isTypeInPackage;
  private final Map<String, ClassName> bySimpleName = new HashMap<>();
  private final Set<String> roots = new HashSet<>();
  private final Set<String> qualifiedRoots = new HashSet<>();
  private final Set<String> variables = new HashSet<>();
  private final Map<String, Boolean> hiddenPackages = new HashMap<>();

  /**
   * Decides about the names of a file.
   *
   * @param self the generated type
   * @param mentioned the types that its signatures mention
   * @param variables the names of the type variables in its signatures
   * @param inherited the nested types that the generated type inherits; they hide imports
   * @param isTypeInPackage whether the package of the file has a type of a simple name
   */
  FileNames(
      ClassName self,
      Set<ClassName> mentioned,
      Set<String> variables,
      Set<ClassName> inherited,
      Predicate<String> isTypeInPackage) {
    this.self = self;
    this.isTypeInPackage = isTypeInPackage;
    this.variables.addAll(variables);
    inherited.forEach(each -> bySimpleName.putIfAbsent(each.simpleName(), each));
    add(self);
    // These have no other name.
    mentioned.stream().filter(each -> each.packageName().isEmpty()).forEach(this::add);
    mentioned.stream().filter(this::isNearAndWithoutPackage).forEach(this::add);
    OWN.forEach(this::add);
    mentioned.stream()
        .filter(each -> each.packageName().equals(self.packageName()))
        .forEach(this::add);
    mentioned.forEach(this::add);
  }

  /** Returns whether a type of the same package is hidden if its package is written. */
  private boolean isNearAndWithoutPackage(ClassName type) {
    return type.packageName().equals(self.packageName()) && isPackageHidden(rootOf(type));
  }

  private void add(ClassName type) {
    ClassName outer = type.topLevelClassName();
    bySimpleName.putIfAbsent(outer.simpleName(), outer);
    roots.add(rootOf(outer));
    if (isQualified(outer)) {
      qualifiedRoots.add(rootOf(outer));
    }
  }

  /** Returns the first part of the qualified name of a type. */
  static String rootOf(ClassName type) {
    String name = type.topLevelClassName().canonicalName();
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  /** Returns whether a type is written with its package, because another has its simple name. */
  boolean isQualified(ClassName type) {
    ClassName outer = type.topLevelClassName();
    ClassName imported = bySimpleName.get(outer.simpleName());
    return imported != null && !imported.equals(outer.withoutAnnotations());
  }

  /** Returns whether a type of the package, or the generated type, hides a package. */
  boolean isPackageHidden(String root) {
    return self.simpleName().equals(root)
        || hiddenPackages.computeIfAbsent(root, isTypeInPackage::test);
  }

  /** Returns whether the file has no name for a type outside of its methods. */
  boolean isHidden(ClassName type) {
    String root = rootOf(type);
    return isQualified(type) && (isPackageHidden(root) || bySimpleName.containsKey(root));
  }

  /** Returns the name by which the file refers to a type. */
  ClassName of(ClassName type) {
    if (!isQualified(type) || type.packageName().isEmpty()) {
      return type;
    }
    // As part of the simple name, because packages are left out if the type can be imported.
    List<String> names = type.simpleNames();
    return ClassName.get(
        "",
        type.packageName() + "." + names.get(0),
        names.subList(1, names.size()).toArray(String[]::new));
  }

  /** Returns the name of a type variable. */
  String variable(CharSequence declared) {
    String wanted = JavaNames.toIdentifier(declared);
    String name = wanted;
    while (bySimpleName.containsKey(name)
        || IN_COMMENTS.contains(name)
        || roots.contains(name)
        || (!name.contentEquals(declared) && variables.contains(name))) {
      name += "_";
    }
    return name;
  }

  /** Returns the name of a variable for a value of a type, which hides nothing. */
  String local(CharSequence type) {
    String name =
        JavaNames.toIdentifier(
            Character.toLowerCase(type.charAt(0)) + type.toString().substring(1));
    while (isWritten(name) || bySimpleName.containsKey(name)) {
      name += "_";
    }
    return name;
  }

  /** Returns the name of a local class, which hides nothing. */
  String localClass(String wanted) {
    Set<String> ofVariables = new HashSet<>(variables);
    variables.forEach(each -> ofVariables.add(variable(each)));
    String name = wanted;
    while (roots.contains(name) || bySimpleName.containsKey(name) || ofVariables.contains(name)) {
      name += "_";
    }
    return name;
  }

  /** Returns whether the file contains a package, whose first part a variable would hide. */
  boolean isWritten(String root) {
    return qualifiedRoots.contains(root);
  }
}
