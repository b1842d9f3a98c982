package io.smartasync.processor.proxy;

import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Finds out which container runs the compiled types, as far as the class path shows it. */
final class Surroundings {

  /** The type of the module that runs twins against Spring's proxies. */
  private static final String SPRING_MODULE = "io.smartasync.spring.EnableSmartAsync";

  /** What makes Spring's proxies; the annotations that Quarkus repackages come without it. */
  private static final String SPRING_PROXIES =
      "org.springframework.aop.framework.autoproxy.AbstractAutoProxyCreator";

  /** Quarkus and Micronaut make a subclass, whose interceptors a call on {@code this} meets. */
  private static final String QUARKUS = "io.quarkus.arc.ArcContainer";

  private static final String MICRONAUT = "io.micronaut.aop.Interceptor";

  private final Elements elements;
  private @Nullable Boolean runTwinsThroughAdvice;

  Surroundings(Elements elements) {
    this.elements = elements;
  }

  /** Returns whether advice applies where a twin calls its operation. */
  boolean runTwinsThroughAdvice() {
    if (runTwinsThroughAdvice == null) {
      runTwinsThroughAdvice =
          has(SPRING_MODULE) || (!has(SPRING_PROXIES) && (has(QUARKUS) || has(MICRONAUT)));
    }
    return runTwinsThroughAdvice;
  }

  private boolean has(String type) {
    return elements.getTypeElement(type) != null;
  }
}
