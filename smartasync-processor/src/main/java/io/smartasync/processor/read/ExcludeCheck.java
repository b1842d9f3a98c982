package io.smartasync.processor.read;

import java.util.Set;
import javax.lang.model.element.Element;

/** Finds methods that are excluded from nothing, or both in and out. */
public final class ExcludeCheck {

  private final Reporter reporter;

  /** A check that reports what is wrong. */
  public ExcludeCheck(Reporter reporter) {
    this.reporter = reporter;
  }

  /** Checks the methods that are marked. */
  public void check(Set<? extends Element> excludedMethods) {
    for (Element method : excludedMethods) {
      if (AnnotationNames.isSmartAsync(method)) {
        reporter.error(
            method,
            method.getSimpleName()
                + " has both @SmartAsync and @SmartAsync.Exclude; remove one of the two");
      } else if (!AnnotationNames.isSmartAsync(Members.ownerOf(method))) {
        reporter.error(
            method,
            method.getSimpleName()
                + " is excluded from nothing: "
                + Members.ownerOf(method).getSimpleName()
                + " has no @SmartAsync; remove @SmartAsync.Exclude");
      }
    }
  }
}
