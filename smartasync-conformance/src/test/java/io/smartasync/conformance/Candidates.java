package io.smartasync.conformance;

import io.smartasync.processor.table.AsyncTypeTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/**
 * Finds the public types of a library that have a public method, declared or inherited, that
 * returns an asynchronous type of the processor's table. Methods that an asynchronous type has as
 * such, for example {@code thenApply}, do not count.
 */
@SupportedAnnotationTypes("*")
final class Candidates extends AbstractProcessor {

  private final Set<String> topLevelNames;
  private final List<Candidate> found = new ArrayList<>();
  private final Map<Element, Boolean> isAsynchronous = new HashMap<>();
  private final Map<TypeElement, Boolean> hasOperation = new HashMap<>();

  private Candidates(Set<String> topLevelNames) {
    this.topLevelNames = topLevelNames;
  }

  /** Returns the types in the order of their names. */
  static List<Candidate> of(ClassPath classPath) {
    Set<String> names = new TreeSet<>();
    classPath.own().forEach(jar -> addTopLevelNames(jar, names));
    Candidates candidates = new Candidates(names);
    FacadeCompiler.runProcessor(classPath, candidates);
    candidates.found.sort(Comparator.comparing(Candidate::name));
    return candidates.found;
  }

  private static void addTopLevelNames(Path jar, Set<String> names) {
    try (JarFile file = new JarFile(jar.toFile(), false, JarFile.OPEN_READ, Runtime.version())) {
      file.versionedStream()
          .map(entry -> entry.getName())
          .filter(name -> name.endsWith(".class") && !name.startsWith("META-INF/"))
          .map(name -> name.substring(0, name.length() - ".class".length()))
          .filter(name -> name.indexOf('$') < 0 && !name.endsWith("-info"))
          .forEach(name -> names.add(name.replace('/', '.')));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
    if (environment.processingOver()) {
      return false;
    }
    List<TypeMirror> asynchronous =
        AsyncTypeTable.rows().stream()
            .map(row -> processingEnv.getElementUtils().getTypeElement(row.name().canonicalName()))
            .filter(Objects::nonNull)
            .map(type -> processingEnv.getTypeUtils().erasure(type.asType()))
            .toList();
    for (String name : topLevelNames) {
      TypeElement type = processingEnv.getElementUtils().getTypeElement(name);
      if (type != null) {
        addPublic(type, asynchronous);
      }
    }
    return false;
  }

  private void addPublic(TypeElement type, List<TypeMirror> asynchronous) {
    if (!type.getModifiers().contains(Modifier.PUBLIC)) {
      return;
    }
    if (type.getKind() != ElementKind.ANNOTATION_TYPE && hasOperation(type, asynchronous)) {
      found.add(
          new Candidate(type.getQualifiedName().toString(), facadeName(type), warningsOf(type)));
    }
    ElementFilter.typesIn(type.getEnclosedElements())
        .forEach(nested -> addPublic(nested, asynchronous));
  }

  private boolean hasOperation(TypeElement type, List<TypeMirror> asynchronous) {
    Boolean isKnown = hasOperation.get(type);
    if (isKnown != null) {
      return isKnown;
    }
    Types types = processingEnv.getTypeUtils();
    boolean has =
        asynchronous.stream().noneMatch(row -> types.asElement(row).equals(type))
            && (declaresOperation(type, asynchronous)
                || types.directSupertypes(type.asType()).stream()
                    .map(each -> (TypeElement) types.asElement(each))
                    .anyMatch(each -> hasOperation(each, asynchronous)));
    hasOperation.put(type, has);
    return has;
  }

  private boolean declaresOperation(TypeElement type, List<TypeMirror> asynchronous) {
    List<ExecutableElement> operations =
        ElementFilter.methodsIn(type.getEnclosedElements()).stream()
            .filter(method -> method.getModifiers().contains(Modifier.PUBLIC))
            .filter(method -> !method.getModifiers().contains(Modifier.STATIC))
            .filter(method -> isAsynchronous(method.getReturnType(), asynchronous))
            .toList();
    if (operations.isEmpty()) {
      return false;
    }
    List<ExecutableElement> ofValue = methodsOfValue(type, asynchronous);
    return !operations.stream()
        .allMatch(
            method ->
                ofValue.stream()
                    .anyMatch(
                        each -> processingEnv.getElementUtils().overrides(method, each, type)));
  }

  /** Returns the methods of the asynchronous types that a type is a subtype of. */
  private List<ExecutableElement> methodsOfValue(TypeElement type, List<TypeMirror> asynchronous) {
    Types types = processingEnv.getTypeUtils();
    TypeMirror self = types.erasure(type.asType());
    return asynchronous.stream()
        .filter(each -> types.isSubtype(self, each))
        .map(each -> (TypeElement) types.asElement(each))
        .flatMap(
            each ->
                ElementFilter.methodsIn(processingEnv.getElementUtils().getAllMembers(each))
                    .stream())
        .toList();
  }

  private boolean isAsynchronous(TypeMirror returned, List<TypeMirror> asynchronous) {
    Types types = processingEnv.getTypeUtils();
    return returned.getKind() == TypeKind.DECLARED
        && isAsynchronous.computeIfAbsent(
            types.asElement(returned),
            each ->
                asynchronous.stream()
                    .anyMatch(other -> types.isSubtype(types.erasure(returned), other)));
  }

  private Set<String> warningsOf(Element type) {
    Set<String> warnings = new TreeSet<>();
    surrounding(type)
        .forEach(
            each -> {
              Deprecated deprecated = each.getAnnotation(Deprecated.class);
              if (deprecated != null && deprecated.forRemoval()) {
                warnings.add("removal");
              } else if (processingEnv.getElementUtils().isDeprecated(each)) {
                warnings.add("deprecation");
              }
            });
    return warnings;
  }

  private static String facadeName(TypeElement type) {
    StringBuilder name = new StringBuilder();
    surrounding(type).forEach(each -> name.insert(0, "_" + each.getSimpleName()));
    return "Smart" + name.substring(1);
  }

  private static Stream<Element> surrounding(Element type) {
    return Stream.iterate(type, TypeElement.class::isInstance, Element::getEnclosingElement);
  }
}
