package io.smartasync.processor.element;

import javax.lang.model.util.Elements;

/** Finds out which container runs the compiled types, as far as the class path shows it. */
public final class Containers {

  /** What makes Spring's proxies; the annotations that Quarkus repackages come without it. */
  private static final String SPRING_PROXIES =
      "org.springframework.aop.framework.autoproxy.AbstractAutoProxyCreator";

  /** What begins and ends Spring's transactions. */
  private static final String SPRING_TRANSACTIONS =
      "org.springframework.transaction.interceptor.TransactionInterceptor";

  /** The annotation of beans of Jakarta's containers, which Spring does not support. */
  private static final String JAKARTA_BEANS = "jakarta.enterprise.context.ApplicationScoped";

  /** Quarkus and Micronaut make a subclass, whose interceptors a call on {@code this} meets. */
  private static final String QUARKUS = "io.quarkus.arc.ArcContainer";

  private static final String MICRONAUT = "io.micronaut.aop.Interceptor";

  private Containers() {}

  /** Returns whether Quarkus or Micronaut runs the types, and not Spring. */
  public static boolean interceptBySubclass(Elements elements) {
    return !has(SPRING_PROXIES, elements) && (has(QUARKUS, elements) || has(MICRONAUT, elements));
  }

  /** Returns whether only Spring can begin the transactions of Jakarta's annotation. */
  public static boolean areTransactionsOfSpring(Elements elements) {
    return has(SPRING_TRANSACTIONS, elements)
        && !has(JAKARTA_BEANS, elements)
        && !has(QUARKUS, elements)
        && !has(MICRONAUT, elements);
  }

  private static boolean has(String type, Elements elements) {
    return elements.getTypeElement(type) != null;
  }
}
