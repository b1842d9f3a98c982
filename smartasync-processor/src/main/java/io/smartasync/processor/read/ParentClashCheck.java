package io.smartasync.processor.read;

import io.smartasync.processor.element.Members;
import io.smartasync.processor.model.Operation;
import io.smartasync.processor.report.Message;
import io.smartasync.processor.report.MessageText;
import io.smartasync.processor.report.Problem;
import io.smartasync.processor.report.Signatures;
import java.util.List;
import java.util.Optional;
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
    for (int i = 0; i < inherited.size(); i++) {
      Operation one = inherited.get(i);
      for (Operation other : inherited.subList(i + 1, inherited.size())) {
        if (!members.haveSameParameters(type, one.method(), other.method())) {
          continue;
        }
        if (one.twinName().equals(other.name()) || other.twinName().equals(one.name())) {
          return Optional.of(Problem.at(type, twinIsMethod(type, one, other)));
        }
        if (one.twinName().equals(other.twinName())
            && !(isOverridden(one, own, type) && isOverridden(other, own, type))) {
          return Optional.of(
              Problem.at(
                  type,
                  Message.TWIN_INHERITED_TWICE.of(
                      type.getSimpleName(), Signatures.of(one.twinName(), one.method()),
                      Members.ownerOf(one.method()).getSimpleName(),
                          Members.ownerOf(other.method()).getSimpleName(),
                      one.name(), type.getSimpleName())));
        }
      }
    }
    return Optional.empty();
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

  private boolean isOverridden(Operation inherited, List<Operation> own, TypeElement type) {
    return own.stream()
        .anyMatch(each -> members.overrides(each.method(), inherited.method(), type));
  }
}
