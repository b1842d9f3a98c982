package io.smartasync.processor.proxy;

import io.smartasync.processor.element.Containers;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Finds out whether advice applies to twins, as far as the class path shows it. */
final class Surroundings {

  /** The type of the module that runs twins against Spring's proxies. */
  private static final String SPRING_MODULE = "io.smartasync.spring.EnableSmartAsync";

  private final Elements elements;
  private @Nullable Boolean runTwinsThroughAdvice;

  Surroundings(Elements elements) {
    this.elements = elements;
  }

  /** Returns whether advice applies where a twin calls its operation. */
  boolean runTwinsThroughAdvice() {
    if (runTwinsThroughAdvice == null) {
      runTwinsThroughAdvice =
          elements.getTypeElement(SPRING_MODULE) != null
              || Containers.interceptBySubclass(elements);
    }
    return runTwinsThroughAdvice;
  }
}
