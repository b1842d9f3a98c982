package io.smartasync.frameworks.spring.scope;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;

/** An aspect that notes what it is around. */
@Aspect
class Calls {

  private final List<String> names = new CopyOnWriteArrayList<>();

  @Around("execution(* io.smartasync.frameworks.spring.scope.Smart*.*(..))")
  Object around(ProceedingJoinPoint point) throws Throwable {
    names.add(point.getSignature().getName());
    return point.proceed();
  }

  List<String> take() {
    List<String> taken = List.copyOf(names);
    names.clear();
    return taken;
  }
}
