package misuse.audit;

import org.aspectj.lang.annotation.Aspect;
import org.aspectj.lang.annotation.Before;

@Aspect
public class MeterAspect {

  @Before("@annotation(metered) && !@annotation(misuse.Ignored)")
  public void count(Metered metered) {}
}
