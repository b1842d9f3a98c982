package io.smartasync.processor.read;

import io.smartasync.processor.model.Operation;
import java.util.List;
import javax.lang.model.element.TypeElement;

/** Finds operations of different supertypes that cannot be inherited together. */
final class ParentClashCheck {

  private final Members members;
  private final Reporter reporter;

  ParentClashCheck(Members members, Reporter reporter) {
    this.members = members;
    this.reporter = reporter;
  }

  /**
   * Whether a type can inherit all that it does; what it cannot has been reported.
   *
   * @param inherited the operations of its supertypes
   * @param own its own operations, which may override the others
   */
  boolean isPassed(TypeElement type, List<Operation> inherited, List<Operation> own) {
    for (int i = 0; i < inherited.size(); i++) {
      Operation one = inherited.get(i);
      for (Operation other : inherited.subList(i + 1, inherited.size())) {
        if (!members.haveSameParameters(type, one.method(), other.method())) {
          continue;
        }
        if (one.twinName().equals(other.name()) || other.twinName().equals(one.name())) {
          reporter.error(type, twinIsMethod(type, one, other));
          return false;
        }
        if (one.twinName().equals(other.twinName())
            && !(isOverridden(one, own, type) && isOverridden(other, own, type))) {
          reporter.error(
              type,
              "%s inherits the twin %s from both %s and %s; override %s in %s and annotate it"
                  .formatted(
                      type.getSimpleName(),
                      reporter.signature(one.twinName(), one.method()),
                      Members.ownerOf(one.method()).getSimpleName(),
                      Members.ownerOf(other.method()).getSimpleName(),
                      one.name(),
                      type.getSimpleName()));
          return false;
        }
      }
    }
    return true;
  }

  private String twinIsMethod(TypeElement type, Operation one, Operation other) {
    boolean isOnesTwin = one.twinName().equals(other.name());
    Operation twin = isOnesTwin ? one : other;
    Operation method = isOnesTwin ? other : one;
    String owner = Members.ownerOf(twin.method()).getSimpleName().toString();
    return "%s inherits %s from %s, which is the twin of %s.%s too; name the twin in %s: @SmartAsync(name = \"...\")"
        .formatted(
            type.getSimpleName(),
            reporter.signature(method.method()),
            Members.ownerOf(method.method()).getSimpleName(),
            owner,
            reporter.signature(twin.method()),
            owner);
  }

  private boolean isOverridden(Operation inherited, List<Operation> own, TypeElement type) {
    return own.stream().anyMatch(each -> members.overrides(each, inherited, type));
  }
}
