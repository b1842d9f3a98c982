package io.smartasync.frameworks.spring.context;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.smartasync.SmartAsync;
import org.slf4j.MDC;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.context.request.RequestContextHolder;

/** Says what is bound to the thread on which its body runs. */
class Reporter implements SmartReporter {

  private final ObservationRegistry observations;

  Reporter(ObservationRegistry observations) {
    this.observations = observations;
  }

  @Override
  @SmartAsync
  public String mdc() {
    return Thread.currentThread().isVirtual() + " " + MDC.get("order");
  }

  @Override
  @SmartAsync
  public String locale() {
    return Thread.currentThread().isVirtual() + " " + LocaleContextHolder.getLocale();
  }

  @Override
  @SmartAsync
  public String observation() {
    Observation current = observations.getCurrentObservation();
    return Thread.currentThread().isVirtual()
        + " "
        + (current == null ? null : current.getContext().getName());
  }

  @Override
  @SmartAsync
  public String request() {
    return Thread.currentThread().isVirtual() + " " + RequestContextHolder.getRequestAttributes();
  }
}
