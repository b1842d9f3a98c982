package io.smartasync.processor.read;

import io.smartasync.processor.element.AnnotationValues;
import io.smartasync.processor.element.Containers;
import io.smartasync.processor.element.Members;
import io.smartasync.processor.model.Style;
import io.smartasync.processor.report.Message;
import io.smartasync.processor.report.Problem;
import io.smartasync.processor.report.Signatures;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Finds methods that return a future out of a transaction of Spring, which ends when they return.
 *
 * <p>Containers that end the transaction after the future, such as Quarkus, are not reported, nor
 * are reactive types, for which Spring has reactive transactions.
 */
final class TransactionCheck {

  private static final String SPRING = "org.springframework.transaction.annotation.Transactional";

  /** Spring honours these as well. So do other containers, in their own ways. */
  private static final Set<String> JAKARTA =
      Set.of("jakarta.transaction.Transactional", "javax.transaction.Transactional");

  /** With it, the whole method runs on another thread, and may return a future that is complete. */
  private static final String ASYNC = "org.springframework.scheduling.annotation.Async";

  /** Kinds of propagation that begin no transaction. */
  private static final Set<String> WITHOUT_BEGINNING =
      Set.of("SUPPORTS", "MANDATORY", "NOT_SUPPORTED", "NEVER");

  private static final List<String> FUTURES =
      List.of(AsyncTypes.STAGE, AsyncTypes.FUTURE, "io.vertx.core.Future");

  private final Elements elements;
  private final AsyncTypes asyncTypes;
  private @Nullable Set<String> annotations;

  TransactionCheck(Elements elements, AsyncTypes asyncTypes) {
    this.elements = elements;
    this.asyncTypes = asyncTypes;
  }

  /** Returns a warning if a method returns a future out of a transaction, or empty. */
  Optional<Problem> validate(ExecutableElement method, Style style) {
    if (!(style instanceof Style.Asynchronous) || !isFuture(method.getReturnType())) {
      return Optional.empty();
    }
    TypeElement type = Members.ownerOf(method);
    if (isPresent(method, Set.of(ASYNC)) || isPresent(type, Set.of(ASYNC))) {
      return Optional.empty();
    }
    return transactionOf(method)
        .or(() -> transactionOf(type))
        .filter(Transaction::isBegun)
        .map(transaction -> problem(method, transaction));
  }

  /** A library may have a publisher that is a future as well. */
  private boolean isFuture(TypeMirror type) {
    return FUTURES.stream().anyMatch(each -> asyncTypes.isSubtypeOf(type, each))
        && !asyncTypes.isSubtypeOf(type, AsyncTypes.PUBLISHER);
  }

  private static Problem problem(ExecutableElement method, Transaction transaction) {
    String annotation = Signatures.nameOf(transaction.written().getAnnotationType());
    boolean isOnMethod = transaction.element().equals(method);
    var text =
        Message.TRANSACTION_ENDS_EARLY.of(
            Signatures.of(method),
            Signatures.nameOf(method.getReturnType()),
            isOnMethod
                ? "'@" + annotation + "'"
                : "'@" + annotation + "' on '" + transaction.element().getSimpleName() + "'");
    return isOnMethod ? Problem.at(method, transaction.written(), text) : Problem.at(method, text);
  }

  /**
   * An annotation that asks for a transaction.
   *
   * @param element what has it
   * @param written the annotation of the element
   * @param transactional the same, or the one with which it is annotated
   */
  private record Transaction(
      Element element, AnnotationMirror written, AnnotationMirror transactional) {

    boolean isBegun() {
      return AnnotationValues.find(transactional, "propagation")
          .or(() -> AnnotationValues.find(transactional, "value"))
          .filter(value -> value.getValue() instanceof VariableElement)
          .map(value -> ((VariableElement) value.getValue()).getSimpleName().toString())
          .filter(WITHOUT_BEGINNING::contains)
          .isEmpty();
    }
  }

  private Optional<Transaction> transactionOf(Element element) {
    for (AnnotationMirror each : elements.getAllAnnotationMirrors(element)) {
      Optional<AnnotationMirror> found = find(each, annotations(), new HashSet<>());
      if (found.isPresent()) {
        return Optional.of(new Transaction(element, each, found.get()));
      }
    }
    return Optional.empty();
  }

  private boolean isPresent(Element element, Set<String> names) {
    return elements.getAllAnnotationMirrors(element).stream()
        .anyMatch(each -> find(each, names, new HashSet<>()).isPresent());
  }

  /** Returns an annotation, or the one of some names with which it is annotated at any depth. */
  private static Optional<AnnotationMirror> find(
      AnnotationMirror annotation, Set<String> names, Set<String> visited) {
    TypeElement type = (TypeElement) annotation.getAnnotationType().asElement();
    String name = type.getQualifiedName().toString();
    if (names.contains(name)) {
      return Optional.of(annotation);
    }
    if (name.startsWith("java.lang.") || !visited.add(name)) {
      return Optional.empty();
    }
    return type.getAnnotationMirrors().stream()
        .flatMap(each -> find(each, names, visited).stream())
        .findFirst();
  }

  /** Returns the annotations for which Spring begins a transaction here. */
  private Set<String> annotations() {
    if (annotations == null) {
      Set<String> found = new HashSet<>();
      if (!Containers.interceptBySubclass(elements)) {
        found.add(SPRING);
        if (Containers.areTransactionsOfSpring(elements)) {
          found.addAll(JAKARTA);
        }
      }
      annotations = found;
    }
    return annotations;
  }
}
