package io.smartasync.processor.read;

import io.smartasync.processor.element.Members;
import io.smartasync.processor.element.MethodIndex;
import io.smartasync.processor.element.Methods;
import io.smartasync.processor.model.Operation;
import io.smartasync.processor.model.Style;
import io.smartasync.processor.report.Message;
import io.smartasync.processor.report.MessageText;
import io.smartasync.processor.report.Problem;
import io.smartasync.processor.report.Signatures;
import io.smartasync.processor.report.ValidationReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Finds twins that would clash with other methods. */
final class ClashCheck {

  private static final String FACTORY = "of";

  private final Elements elements;
  private final Types types;
  private final Members members;
  private final StyleReader styleReader;

  ClashCheck(Elements elements, Members members, Types types, StyleReader styleReader) {
    this.styleReader = styleReader;
    this.members = members;
    this.elements = elements;
    this.types = types;
  }

  /**
   * Returns the operations of a type whose twins do not clash.
   *
   * @param generated the interfaces that declare twins, whose methods a twin may override
   * @param inherited the operations of supertypes
   * @param report takes one problem of each operation whose twin clashes
   */
  List<Operation> withoutClashes(
      TypeElement type,
      List<Operation> operations,
      Set<String> generated,
      List<Operation> inherited,
      ValidationReport report) {
    MethodIndex<ExecutableElement> existing = new MethodIndex<>(type, members);
    existingMethods(type, generated).forEach(method -> existing.add(method, method));
    MethodIndex<Operation> inheritedTwins = byTwin(type, inherited);
    MethodIndex<Operation> twins = byTwin(type, List.of());
    boolean hasFactory = operations.stream().anyMatch(each -> !each.isStatic());
    List<Operation> result = new ArrayList<>();
    for (Operation operation : operations) {
      Optional<MessageText> problem =
          clashWithMethod(type, operation, existing)
              .or(() -> hasFactory ? clashWithFactory(type, operation) : Optional.empty())
              .or(() -> clashWithTwin(operation, twins))
              .or(() -> clashWithInherited(type, operation, inheritedTwins));
      if (report.passes(problem.map(text -> Problem.at(operation.method(), text)))) {
        result.add(operation);
        twins.add(operation.twinName(), operation.method(), operation);
      }
    }
    return result;
  }

  private MethodIndex<Operation> byTwin(TypeElement type, List<Operation> operations) {
    MethodIndex<Operation> index = new MethodIndex<>(type, members);
    operations.forEach(each -> index.add(each.twinName(), each.method(), each));
    return index;
  }

  private List<ExecutableElement> existingMethods(TypeElement type, Set<String> generated) {
    List<ExecutableElement> methods = new ArrayList<>();
    methods.addAll(Methods.allOf(type, elements));
    methods.addAll(Methods.declaredIn(elements.getTypeElement("java.lang.Object")));
    methods.removeIf(
        method -> generated.contains(Members.ownerOf(method).getQualifiedName().toString()));
    return methods;
  }

  private Optional<MessageText> clashWithMethod(
      TypeElement type, Operation operation, MethodIndex<ExecutableElement> existing) {
    return existing.like(operation.twinName(), operation.method()).stream()
        .filter(other -> !isCloseOfJdk(operation, other))
        .findFirst()
        .map(other -> clash(type, operation, other));
  }

  /** Returns whether a twin may override another method, that of a closeable. */
  private boolean isCloseOfJdk(Operation operation, ExecutableElement other) {
    Name owner = Members.ownerOf(other).getQualifiedName();
    if (!operation.isClose() || operation.style() instanceof Style.Synchronous) {
      return false;
    }
    return owner.contentEquals("java.lang.AutoCloseable")
        || (owner.contentEquals("java.io.Closeable")
            && operation.declaredFailures().stream()
                .allMatch(
                    failure ->
                        other.getThrownTypes().stream()
                            .anyMatch(allowed -> types.isSubtype(failure, allowed))));
  }

  private MessageText clash(TypeElement type, Operation operation, ExecutableElement other) {
    String method = Signatures.of(operation.method());
    String twin = Signatures.of(operation.twinName(), operation.method());
    Name owner = Members.ownerOf(other).getSimpleName();
    if (!haveEqualParameters(type, other, operation.method())) {
      return Message.SAME_ERASURE.of(method, twin, owner, Signatures.of(other));
    }
    Message message =
        isDeclaredBeside(operation, other)
            ? Message.TWIN_ALREADY_DECLARED
            : Message.TWIN_ALREADY_INHERITED;
    return message.of(method, twin, owner);
  }

  private boolean haveEqualParameters(
      TypeElement type, ExecutableElement one, ExecutableElement other) {
    List<? extends TypeMirror> ones = members.asMemberOf(type, one).getParameterTypes();
    List<? extends TypeMirror> others = members.asMemberOf(type, other).getParameterTypes();
    return IntStream.range(0, ones.size())
        .allMatch(i -> types.isSameType(ones.get(i), others.get(i)));
  }

  private static boolean isDeclaredBeside(Operation operation, ExecutableElement other) {
    return Members.ownerOf(other).equals(Members.ownerOf(operation.method()));
  }

  private static Optional<MessageText> clashWithTwin(
      Operation operation, MethodIndex<Operation> others) {
    return others.like(operation.twinName(), operation.method()).stream()
        .findFirst()
        .map(
            other ->
                Message.TWINS_CLASH.of(
                    Signatures.of(other.method()),
                    Signatures.of(operation.method()),
                    Signatures.of(operation.twinName(), operation.method())));
  }

  private Optional<MessageText> clashWithInherited(
      TypeElement type, Operation operation, MethodIndex<Operation> inherited) {
    for (Operation other : inherited.like(operation.twinName(), operation.method())) {
      if (!members.overrides(operation.method(), other.method(), type)) {
        return Optional.of(
            Message.TWIN_CLASHES_WITH_INHERITED.of(
                Signatures.of(operation.method()),
                    Signatures.of(operation.twinName(), operation.method()),
                Members.ownerOf(other.method()).getSimpleName(), Signatures.of(other.method())));
      }
      Optional<MessageText> difference =
          operation.style() instanceof Style.Synchronous
              ? differentResult(type, operation.method(), other.method())
              : undeclaredFailure(operation, other)
                  .or(() -> otherTwinResult(type, operation, other))
                  .or(() -> voidAndValue(operation, other, inherited));
      if (difference.isPresent()) {
        return difference;
      }
    }
    return Optional.empty();
  }

  /** Finds a twin that cannot override the inherited one, because it returns another future. */
  private Optional<MessageText> differentResult(
      TypeElement type, ExecutableElement method, ExecutableElement overridden) {
    TypeMirror result = method.getReturnType();
    TypeMirror inherited = members.asMemberOf(type, overridden).getReturnType();
    if (types.isSameType(result, inherited)) {
      return Optional.empty();
    }
    return Optional.of(
        Message.TWIN_RETURN_TYPE.of(
            Signatures.of(method),
            Signatures.nameOf(result),
            Members.ownerOf(overridden).getSimpleName(),
            Signatures.of(overridden),
            Signatures.nameOf(inherited)));
  }

  /**
   * Finds a twin that cannot override the inherited one, because it returns another stream or
   * optional. A more specific value is fine.
   */
  private Optional<MessageText> otherTwinResult(
      TypeElement type, Operation operation, Operation overridden) {
    TypeMirror inherited = members.asMemberOf(type, overridden.method()).getReturnType();
    String one = resultOf(operation.style(), operation.method().getReturnType());
    String other = resultOf(overridden.style(), inherited);
    boolean canOverride =
        one.equals(other) || (!isContained(operation.style()) && !isContained(overridden.style()));
    return canOverride
        ? Optional.empty()
        : Optional.of(otherTwinResult(operation, one, overridden, other));
  }

  /**
   * Finds a twin that cannot override two inherited ones, because one of them returns nothing and
   * the other one a type parameter, which is {@code Void} here.
   */
  private Optional<MessageText> voidAndValue(
      Operation operation, Operation overridden, MethodIndex<Operation> inherited) {
    return isVoid(overridden)
            && inherited.like(operation.twinName(), operation.method()).stream()
                .anyMatch(each -> !isVoid(each))
        ? Optional.of(otherTwinResult(operation, "Void", overridden, "void"))
        : Optional.empty();
  }

  private static MessageText otherTwinResult(
      Operation operation, String result, Operation overridden, String inherited) {
    return Message.TWIN_OTHER_RESULT.of(
        Signatures.of(operation.method()),
        result,
        Members.ownerOf(overridden.method()).getSimpleName(),
        Signatures.of(overridden.method()),
        inherited);
  }

  private static boolean isVoid(Operation operation) {
    return operation.style() instanceof Style.OfOne one && one.result().getKind() == TypeKind.VOID;
  }

  /** Returns whether the value of a twin is contained in something, where it is invariant. */
  private static boolean isContained(Style style) {
    return style instanceof Style.OfMany
        || (style instanceof Style.OfOne one && one.absence() == Style.Absence.EMPTY_OPTIONAL);
  }

  private String resultOf(Style style, TypeMirror returned) {
    String value = valueIn(returned);
    if (!isContained(style)) {
      return value;
    }
    return (style instanceof Style.OfMany ? "Stream<" : "Optional<") + value + ">";
  }

  private String valueIn(TypeMirror returned) {
    return styleReader
        .styleOf(returned, Settings.NONE)
        .map(style -> Signatures.nameOf(style.value()))
        .orElse("");
  }

  /** Finds a twin that cannot override the inherited one, because it throws more. */
  private Optional<MessageText> undeclaredFailure(Operation operation, Operation overridden) {
    return operation.declaredFailures().stream()
        .filter(
            failure ->
                overridden.declaredFailures().stream()
                    .noneMatch(declared -> types.isSubtype(failure, declared)))
        .findFirst()
        .map(
            failure ->
                Message.TWIN_THROWS_MORE.of(
                    Signatures.of(operation.method()),
                    Signatures.nameOf(failure),
                    Members.ownerOf(overridden.method()).getSimpleName(),
                    Signatures.of(overridden.method()),
                    Signatures.nameOf(failure)));
  }

  /** Finds an operation with the signature of the static method that wraps an instance. */
  private Optional<MessageText> clashWithFactory(TypeElement type, Operation operation) {
    List<? extends VariableElement> parameters = operation.method().getParameters();
    if (parameters.size() != 1
        || !types.isSameType(
            types.erasure(parameters.get(0).asType()), types.erasure(type.asType()))) {
      return Optional.empty();
    }
    String method = Signatures.of(operation.method());
    String wrapping = InterfaceNames.of(type).simpleName();
    if (operation.twinName().equals(FACTORY)) {
      String twin = Signatures.of(FACTORY, operation.method());
      return Optional.of(Message.TWIN_SAME_AS_WRAPPER.of(method, twin, wrapping));
    }
    return operation.name().equals(FACTORY) && !operation.isStatic()
        ? Optional.of(Message.SAME_AS_WRAPPER.of(method, wrapping))
        : Optional.empty();
  }
}
