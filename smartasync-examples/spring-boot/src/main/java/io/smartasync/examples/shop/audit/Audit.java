package io.smartasync.examples.shop.audit;

import org.aspectj.lang.JoinPoint;
import org.aspectj.lang.annotation.Aspect;
import org.aspectj.lang.annotation.Before;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Logs each call of an audited operation, on the thread on which the operation runs. */
@Aspect
@Component
public class Audit {

  private static final Logger LOGGER = LoggerFactory.getLogger(Audit.class);

  @Before("@annotation(io.smartasync.examples.shop.audit.Audited)")
  void log(JoinPoint call) {
    LOGGER.info(
        "{}.{}", call.getTarget().getClass().getSimpleName(), call.getSignature().getName());
  }
}
