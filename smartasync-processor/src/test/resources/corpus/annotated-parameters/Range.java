package annotatedparameters;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Range {
  int from() default 0;

  long to();

  String[] names() default {};

  Class<?> type() default Object.class;

  RetentionPolicy policy() default RetentionPolicy.CLASS;

  char sign() default '+';
}
