package io.smartasync.spring;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;

/** Declares the post-processor of beans. */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class SmartAsyncConfiguration {

  /** A static method, so that no other bean is created before the post-processor is there. */
  @Bean
  @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
  static TwinBeanPostProcessor smartAsyncTwinBeanPostProcessor() {
    return new TwinBeanPostProcessor();
  }
}
