package io.smartasync.processor.proxy;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import io.smartasync.processor.element.AnnotationValues;
import io.smartasync.processor.element.Annotations;
import io.smartasync.processor.element.Members;
import io.smartasync.processor.element.MethodIndex;
import io.smartasync.processor.element.Methods;
import io.smartasync.processor.report.Message;
import io.smartasync.processor.report.Problem;
import io.smartasync.processor.report.Signatures;
import io.smartasync.processor.report.ValidationReport;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Reports classes that inherit both methods of an operation from a generated interface where each
 * calls the other.
 *
 * <p>Anonymous classes and the constants of enums with bodies cannot be seen. Their calls fail at
 * run time.
 */
public final class NeitherCheck implements InheritanceCheck {

  private final CompiledTypes types = new CompiledTypes();

  /**
   * Two generated default methods that call each other.
   *
   * @param synchronous the method that waits
   * @param twin the name of the other
   */
  private record Pair(ExecutableElement synchronous, String twin) {

    TypeElement owner() {
      return Members.ownerOf(synchronous);
    }

    String text() {
      return "'%s' nor '%s'"
          .formatted(Signatures.of(synchronous), Signatures.of(twin, synchronous));
    }
  }

  @Override
  public void add(Collection<TypeElement> ofRound, Elements elements) {
    types.add(ofRound, elements);
  }

  @Override
  public void validate(
      Elements elements, Types typeUtils, Map<String, String> options, ValidationReport report) {
    Members members = new Members(elements, typeUtils);
    for (TypeElement type : types.candidates(elements)) {
      if (isComplete(type)) {
        List<Pair> missing = missing(type, members);
        superclass(type)
            .filter(each -> isComplete(each) && types.contain(each, elements))
            .ifPresent(each -> missing.removeAll(missing(each, members)));
        if (!missing.isEmpty()) {
          report.add(problem(type, missing));
        }
      }
    }
  }

  private static boolean isComplete(TypeElement type) {
    return (type.getKind() == ElementKind.CLASS || type.getKind() == ElementKind.RECORD)
        && !type.getModifiers().contains(Modifier.ABSTRACT);
  }

  private static Optional<TypeElement> superclass(TypeElement type) {
    return type.getSuperclass().getKind() == TypeKind.DECLARED
        ? Optional.of(MoreTypes.asTypeElement(type.getSuperclass()))
        : Optional.empty();
  }

  private static Problem problem(TypeElement type, List<Pair> missing) {
    return Problem.at(
        type,
        Message.NEITHER_IMPLEMENTED.of(
            type.getSimpleName(),
            missing.stream().map(Pair::text).collect(Collectors.joining(", and neither ")),
            missing.get(0).owner().getSimpleName()));
  }

  /** Returns the pairs of which a type implements neither method. */
  private static List<Pair> missing(TypeElement type, Members members) {
    Hierarchy hierarchy = Hierarchy.of(type);
    MethodIndex<ExecutableElement> implemented = new MethodIndex<>(type, members);
    for (TypeElement each : hierarchy.written()) {
      for (ExecutableElement method : Methods.declaredIn(each)) {
        if (isImplementation(method)) {
          implemented.add(method, method);
        }
      }
    }
    MethodIndex<Pair> found = new MethodIndex<>(type, members);
    List<Pair> missing = new ArrayList<>();
    for (TypeElement each : hierarchy.generated()) {
      for (Pair pair : pairs(each)) {
        if (implemented.like(pair.synchronous()).isEmpty()
            && implemented.like(pair.twin(), pair.synchronous()).isEmpty()
            && found.like(pair.synchronous()).isEmpty()) {
          found.add(pair.synchronous(), pair);
          missing.add(pair);
        }
      }
    }
    return missing;
  }

  private static boolean isImplementation(ExecutableElement method) {
    return !method.getModifiers().contains(Modifier.ABSTRACT)
        && !method.getModifiers().contains(Modifier.STATIC)
        && !method.getModifiers().contains(Modifier.PRIVATE);
  }

  /** Returns the default methods of an interface that are each marked as the twin of the other. */
  private static List<Pair> pairs(TypeElement generated) {
    List<Pair> pairs = new ArrayList<>();
    List<ExecutableElement> methods = Methods.declaredIn(generated);
    for (ExecutableElement method : methods) {
      // An abstract method has no mark: it is no twin.
      mark(method, true)
          .filter(twin -> methods.stream().anyMatch(each -> isTwin(each, twin, method)))
          .ifPresent(twin -> pairs.add(new Pair(method, twin)));
    }
    return pairs;
  }

  private static boolean isTwin(ExecutableElement each, String name, ExecutableElement operation) {
    return each.getSimpleName().contentEquals(name)
        && mark(each, false).filter(operation.getSimpleName()::contentEquals).isPresent();
  }

  /** Returns the operation that a method is marked as the twin of, if it is of one kind. */
  private static Optional<String> mark(ExecutableElement method, boolean isSynchronous) {
    Optional<AnnotationMirror> mark =
        MoreElements.getAnnotationMirror(method, Annotations.GENERATED_TWIN).toJavaUtil();
    return mark.flatMap(each -> AnnotationValues.find(each, "synchronous"))
        .filter(value -> value.getValue().equals(isSynchronous))
        .flatMap(value -> AnnotationValues.find(mark.orElseThrow(), "of"))
        .map(value -> value.getValue().toString());
  }
}
