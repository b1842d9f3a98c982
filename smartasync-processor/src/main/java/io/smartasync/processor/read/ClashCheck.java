package io.smartasync.processor.read;

import io.smartasync.processor.model.Operation;
import io.smartasync.processor.model.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Finds twins that would clash with other methods. */
final class ClashCheck {

  private final Elements elements;
  private final Types types;
  private final Members members;
  private final Reporter reporter;

  ClashCheck(Elements elements, Members members, Types types, Reporter reporter) {
    this.members = members;
    this.elements = elements;
    this.types = types;
    this.reporter = reporter;
  }

  /**
   * The operations of a type whose twins clash with nothing; the others have been reported.
   *
   * @param generated the interfaces that hold twins, whose methods a twin may override
   * @param inherited the operations of supertypes
   */
  List<Operation> withoutClashes(
      TypeElement type,
      List<Operation> operations,
      Set<String> generated,
      List<Operation> inherited) {
    List<ExecutableElement> existing = existingMethods(type, generated);
    List<Operation> result = new ArrayList<>();
    for (Operation operation : operations) {
      Optional<String> problem =
          clashWithMethod(type, operation, existing)
              .or(() -> clashWithTwin(type, operation, result))
              .or(() -> clashWithInherited(type, operation, inherited));
      if (problem.isPresent()) {
        reporter.error(operation.method(), problem.get());
      } else {
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
    methods.removeIf(
        method -> generated.contains(Members.ownerOf(method).getQualifiedName().toString()));
    return methods;
  }

  private Optional<String> clashWithMethod(
      TypeElement type, Operation operation, List<ExecutableElement> existing) {
    for (ExecutableElement other : existing) {
      if (hasSignature(type, other, operation.twinName(), operation.method())) {
        String twin = reporter.signature(operation.twinName(), operation.method());
        String owner = Members.ownerOf(other).getSimpleName().toString();
        String remedy =
            isDeclaredBeside(operation, other)
                ? "; remove one of the two, or name the twin: @SmartAsync(name = \"...\")"
                : "; name the twin: @SmartAsync(name = \"...\")";
        boolean sameTypes = reporter.signature(other).equals(twin);
        return Optional.of(
            "the twin of "
                + reporter.signature(operation.method())
                + " would be "
                + twin
                + ", which "
                + (sameTypes
                    ? owner + " has already"
                    : "erases to the same as " + owner + "." + reporter.signature(other))
                + remedy);
      }
    }
    return Optional.empty();
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
                    + reporter.signature(other.method())
                    + " and "
                    + reporter.signature(operation.method())
                    + " would both be "
                    + reporter.signature(operation.twinName(), operation.method())
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
      if (!elements.overrides(operation.method(), other.method(), type)) {
        return Optional.of(
            "the twin of "
                + reporter.signature(operation.method())
                + " would be "
                + reporter.signature(operation.twinName(), operation.method())
                + ", which is the twin of "
                + owner
                + "."
                + reporter.signature(other.method())
                + " already; name it: @SmartAsync(name = \"...\")");
      }
      if (operation.style() instanceof Style.Direct direct
          && other.style() instanceof Style.Direct overridden
          && !types.isSameType(direct.result(), overridden.result())) {
        return Optional.of(
            reporter.signature(operation.method())
                + " returns "
                + reporter.simpleName(direct.result())
                + " where "
                + owner
                + " returns "
                + reporter.simpleName(overridden.result())
                + ", and a future of the one is no future of the other;"
                + " name the twin: @SmartAsync(name = \"...\"), or return the same type");
      }
    }
    return Optional.empty();
  }

  private boolean hasSignature(
      TypeElement type, ExecutableElement method, String name, ExecutableElement like) {
    return method.getSimpleName().contentEquals(name)
        && members.haveSameParameters(type, method, like);
  }
}
