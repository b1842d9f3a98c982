package io.smartasync.spring;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.beans.factory.aot.BeanRegistrationAotContribution;
import org.springframework.beans.factory.aot.BeanRegistrationAotProcessor;
import org.springframework.beans.factory.support.RegisteredBean;

/** Lets a native image keep what the advice looks up by reflection when it starts. */
final class GeneratedInterfaceHints implements BeanRegistrationAotProcessor {

  @Override
  public @Nullable BeanRegistrationAotContribution processAheadOfTime(RegisteredBean bean) {
    BeanShape shape = BeanShape.of(bean.getBeanClass());
    Set<Class<?>> generated = shape.generatedInterfaces();
    if (generated.isEmpty()) {
      return null;
    }
    return (context, code) -> {
      var reflection = context.getRuntimeHints().reflection();
      reflection.registerType(shape.target(), MemberCategory.INVOKE_PUBLIC_METHODS);
      generated.forEach(
          each -> reflection.registerType(each, MemberCategory.INVOKE_DECLARED_METHODS));
    };
  }
}
