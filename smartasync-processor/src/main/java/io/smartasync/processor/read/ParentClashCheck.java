package io.smartasync.processor.read;

import io.smartasync.processor.element.Members;
import io.smartasync.processor.element.MethodIndex;
import io.smartasync.processor.model.Operation;
import io.smartasync.processor.report.Message;
import io.smartasync.processor.report.MessageText;
import io.smartasync.processor.report.Problem;
import io.smartasync.processor.report.Signatures;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Finds operations of different supertypes that cannot be inherited together. */
final class ParentClashCheck {

  private final Members members;

  ParentClashCheck(Members members) {
    this.members = members;
  }

  /**
   * Returns the first two operations that a type cannot inherit together, or empty if it can
   * inherit all.
   *
   * @param inherited the operations of its supertypes
   * @param own its own operations, which may override the others
   */
  Optional<Problem> validate(TypeElement type, List<Operation> inherited, List<Operation> own) {
    MethodIndex<ExecutableElement> ofOwn = new MethodIndex<>(type, members);
    own.forEach(each -> ofOwn.add(each.method(), each.method()));
    MethodIndex<Operation> methods = new MethodIndex<>(type, members);
    MethodIndex<Operation> twins = new MethodIndex<>(type, members);
    for (Operation other : inherited) {
      ExecutableElement method = other.method();
      Optional<MessageText> problem =
          Stream.of(methods.like(other.twinName(), method), twins.like(method))
              .flatMap(List::stream)
              .findFirst()
              .map(one -> twinIsMethod(type, one, other))
              .or(
                  () ->
                      twins.like(other.twinName(), method).stream()
                          .filter(one -> !areOverridden(one, other, ofOwn, type))
                          .findFirst()
                          .map(one -> inheritedTwice(type, one, other)));
      if (problem.isPresent()) {
        return problem.map(text -> Problem.at(type, text));
      }
      methods.add(method, other);
      twins.add(other.twinName(), method, other);
    }
    return Optional.empty();
  }

  private static MessageText inheritedTwice(TypeElement type, Operation one, Operation other) {
    return Message.TWIN_INHERITED_TWICE.of(
        type.getSimpleName(), Signatures.of(one.twinName(), one.method()),
        Members.ownerOf(one.method()).getSimpleName(),
            Members.ownerOf(other.method()).getSimpleName(),
        one.name(), type.getSimpleName());
  }

  private static MessageText twinIsMethod(TypeElement type, Operation one, Operation other) {
    boolean isOnesTwin = one.twinName().equals(other.name());
    Operation twin = isOnesTwin ? one : other;
    Operation method = isOnesTwin ? other : one;
    return Message.INHERITED_METHOD_IS_TWIN.of(
        type.getSimpleName(),
        Signatures.of(method.method()),
        Members.ownerOf(method.method()).getSimpleName(),
        Members.ownerOf(twin.method()).getSimpleName(),
        Signatures.of(twin.method()));
  }

  private boolean areOverridden(
      Operation one, Operation other, MethodIndex<ExecutableElement> own, TypeElement type) {
    return Stream.of(one, other)
        .map(Operation::method)
        .allMatch(
            method ->
                own.like(method).stream().anyMatch(each -> members.overrides(each, method, type)));
  }
}
