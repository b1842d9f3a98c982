package misuse;

import org.aspectj.lang.annotation.Aspect;
import org.aspectj.lang.annotation.Pointcut;

@Aspect
class AuditAspect {

  @Pointcut("@annotation(Audited) || @within(Audited)")
  void audited() {}
}
