package io.smartasync.testing;

import java.time.Duration;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.platform.commons.support.AnnotationSupport;

/** Checks each test of {@link NothingLeftRunning}. */
final class NothingLeftRunningExtension implements BeforeEachCallback, AfterEachCallback {

  private static final Namespace NAMESPACE = Namespace.create(NothingLeftRunning.class);

  @Override
  public void beforeEach(ExtensionContext context) {
    if (store(context).get(RunningWatch.class) == null) {
      store(context).put(RunningWatch.class, RunningWatch.begin());
    }
  }

  @Override
  public void afterEach(ExtensionContext context) {
    RunningWatch watch = store(context).remove(RunningWatch.class, RunningWatch.class);
    if (watch != null) {
      NothingLeftRunning annotation = annotation(context);
      watch.requireNothingLeft(
          Duration.ofMillis(annotation.patienceMillis()), annotation.exceptThreads());
    }
  }

  private static NothingLeftRunning annotation(ExtensionContext context) {
    return AnnotationSupport.findAnnotation(context.getElement(), NothingLeftRunning.class)
        .or(
            () ->
                AnnotationSupport.findAnnotation(
                    context.getRequiredTestClass(), NothingLeftRunning.class))
        .orElseThrow();
  }

  private static Store store(ExtensionContext context) {
    return context.getStore(NAMESPACE);
  }
}
