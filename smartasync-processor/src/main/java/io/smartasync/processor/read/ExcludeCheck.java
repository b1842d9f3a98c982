package io.smartasync.processor.read;

import io.smartasync.processor.element.Annotations;
import io.smartasync.processor.element.Members;
import io.smartasync.processor.report.Message;
import io.smartasync.processor.report.Problem;
import java.util.Optional;
import javax.lang.model.element.Element;

/** Finds excluded methods whose exclusion has no effect or contradicts another annotation. */
public final class ExcludeCheck {

  private ExcludeCheck() {}

  /** Returns what is wrong with an excluded method, or empty if nothing is. */
  public static Optional<Problem> validate(Element method) {
    if (Annotations.isSmartAsync(method)) {
      return Optional.of(
          Problem.at(method, Message.INCLUDED_AND_EXCLUDED.of(method.getSimpleName())));
    }
    if (!Annotations.isSmartAsync(Members.ownerOf(method))) {
      return Optional.of(
          Problem.at(
              method,
              Message.NOTHING_TO_EXCLUDE.of(
                  method.getSimpleName(), Members.ownerOf(method).getSimpleName())));
    }
    return Optional.empty();
  }
}
