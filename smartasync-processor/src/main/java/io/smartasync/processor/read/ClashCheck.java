package io.smartasync.processor.read;

import io.smartasync.processor.element.Members;
import io.smartasync.processor.model.Operation;
import io.smartasync.processor.model.Style;
import io.smartasync.processor.report.Problem;
import io.smartasync.processor.report.Signatures;
import io.smartasync.processor.report.ValidationReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Finds twins that would clash with other methods. */
final class ClashCheck {

  private static final String FACTORY = "of";
  private static final String AUTO_CLOSEABLE = "java.lang.AutoCloseable";

  private final Elements elements;
  private final Types types;
  private final Members members;

  ClashCheck(Elements elements, Members members, Types types) {
    this.members = members;
    this.elements = elements;
    this.types = types;
  }

  /**
   * Returns the operations of a type whose twins clash with nothing.
   *
   * @param generated the interfaces that hold twins, whose methods a twin may override
   * @param inherited the operations of supertypes
   * @param report takes a problem of each other operation
   */
  List<Operation> withoutClashes(
      TypeElement type,
      List<Operation> operations,
      Set<String> generated,
      List<Operation> inherited,
      ValidationReport report) {
    List<ExecutableElement> existing = existingMethods(type, generated);
    List<Operation> result = new ArrayList<>();
    for (Operation operation : operations) {
      Optional<String> problem =
          clashWithMethod(type, operation, existing)
              .or(() -> clashWithFactory(type, operation, operations))
              .or(() -> clashWithTwin(type, operation, result))
              .or(() -> clashWithInherited(type, operation, inherited));
      if (report.passes(problem.map(text -> Problem.at(operation.method(), text)))) {
        result.add(operation);
      }
    }
    return result;
  }

  private List<ExecutableElement> existingMethods(TypeElement type, Set<String> generated) {
    List<ExecutableElement> methods = new ArrayList<>();
    methods.addAll(ElementFilter.methodsIn(elements.getAllMembers(type)));
    methods.addAll(
        ElementFilter.methodsIn(elements.getTypeElement("java.lang.Object").getEnclosedElements()));
    // That of AutoCloseable, too, is a method that a twin may override.
    methods.removeIf(
        method ->
            generated.contains(Members.ownerOf(method).getQualifiedName().toString())
                || Members.ownerOf(method).getQualifiedName().contentEquals(AUTO_CLOSEABLE));
    return methods;
  }

  private Optional<String> clashWithMethod(
      TypeElement type, Operation operation, List<ExecutableElement> existing) {
    for (ExecutableElement other : existing) {
      if (hasSignature(type, other, operation.twinName(), operation.method())) {
        String twin = Signatures.of(operation.twinName(), operation.method());
        String owner = Members.ownerOf(other).getSimpleName().toString();
        String remedy =
            isDeclaredBeside(operation, other)
                ? "; remove one of the two, or name the twin: @SmartAsync(name = \"...\")"
                : "; name the twin: @SmartAsync(name = \"...\")";
        boolean sameTypes = haveEqualParameters(type, other, operation.method());
        return Optional.of(
            "the twin of "
                + Signatures.of(operation.method())
                + " would be "
                + twin
                + ", which "
                + (sameTypes
                    ? owner + " has already"
                    : "erases to the same as " + owner + "." + Signatures.of(other))
                + remedy);
      }
    }
    return Optional.empty();
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

  private Optional<String> clashWithTwin(
      TypeElement type, Operation operation, List<Operation> others) {
    return others.stream()
        .filter(other -> other.twinName().equals(operation.twinName()))
        .filter(other -> members.haveSameParameters(type, other.method(), operation.method()))
        .findFirst()
        .map(
            other ->
                "the twins of "
                    + Signatures.of(other.method())
                    + " and "
                    + Signatures.of(operation.method())
                    + " would both be "
                    + Signatures.of(operation.twinName(), operation.method())
                    + "; name one of them: @SmartAsync(name = \"...\")");
  }

  private Optional<String> clashWithInherited(
      TypeElement type, Operation operation, List<Operation> inherited) {
    for (Operation other : inherited) {
      if (!other.twinName().equals(operation.twinName())
          || !members.haveSameParameters(type, other.method(), operation.method())) {
        continue;
      }
      String owner = Members.ownerOf(other.method()).getSimpleName().toString();
      if (!members.overrides(operation.method(), other.method(), type)) {
        return Optional.of(
            "the twin of "
                + Signatures.of(operation.method())
                + " would be "
                + Signatures.of(operation.twinName(), operation.method())
                + ", which is the twin of "
                + owner
                + "."
                + Signatures.of(other.method())
                + " already; name it: @SmartAsync(name = \"...\")");
      }
      Optional<String> difference =
          operation.style() instanceof Style.Synchronous
              ? differentResult(type, operation.method(), other.method())
              : undeclaredFailure(operation, other);
      if (difference.isPresent()) {
        return difference;
      }
    }
    return Optional.empty();
  }

  /** A twin that returns a future can only override one that returns the same. */
  private Optional<String> differentResult(
      TypeElement type, ExecutableElement method, ExecutableElement overridden) {
    TypeMirror result = method.getReturnType();
    TypeMirror inherited = members.asMemberOf(type, overridden).getReturnType();
    if (types.isSameType(result, inherited)) {
      return Optional.empty();
    }
    return Optional.of(
        Signatures.of(method)
            + " returns "
            + Signatures.nameOf(result)
            + " where "
            + Members.ownerOf(overridden).getSimpleName()
            + " returns "
            + Signatures.nameOf(inherited)
            + ", and a future of the one is no future of the other;"
            + " return the same type, or name the twin: @SmartAsync(name = \"...\")");
  }

  /** A twin can only throw what the one that it overrides throws. */
  private Optional<String> undeclaredFailure(Operation operation, Operation overridden) {
    return operation.declaredFailures().stream()
        .filter(
            failure ->
                overridden.declaredFailures().stream()
                    .noneMatch(declared -> types.isSubtype(failure, declared)))
        .findFirst()
        .map(
            failure -> {
              String owner = Members.ownerOf(overridden.method()).getSimpleName().toString();
              String name = Signatures.nameOf(failure);
              return "the twin of %s would throw %s, which the twin of %s.%s that it overrides does not; add throwing = %s.class there, or name this twin: @SmartAsync(name = \"...\")"
                  .formatted(
                      Signatures.of(operation.method()),
                      name,
                      owner,
                      Signatures.of(overridden.method()),
                      name);
            });
  }

  /** The interface has a static method of its own, which wraps an instance. */
  private Optional<String> clashWithFactory(
      TypeElement type, Operation operation, List<Operation> operations) {
    List<? extends VariableElement> parameters = operation.method().getParameters();
    boolean hasFactory = operations.stream().anyMatch(each -> !each.isStatic());
    if (!hasFactory
        || parameters.size() != 1
        || !types.isSameType(
            types.erasure(parameters.get(0).asType()), types.erasure(type.asType()))) {
      return Optional.empty();
    }
    String wrapper = InterfaceNames.of(type).simpleName() + ".of, which wraps an instance; ";
    if (operation.twinName().equals(FACTORY)) {
      return Optional.of(
          "the twin of "
              + Signatures.of(operation.method())
              + " would be "
              + Signatures.of(FACTORY, operation.method())
              + ", the same as "
              + wrapper
              + "name the twin: @SmartAsync(name = \"...\")");
    }
    if (operation.name().equals(FACTORY) && !operation.isStatic()) {
      return Optional.of(
          Signatures.of(operation.method())
              + " is the same as "
              + wrapper
              + "give the method another name");
    }
    return Optional.empty();
  }

  private boolean hasSignature(
      TypeElement type, ExecutableElement method, String name, ExecutableElement like) {
    return method.getSimpleName().contentEquals(name)
        && members.haveSameParameters(type, method, like);
  }
}
