package io.smartasync.spring;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Import;

/** Configures in Spring Boot what {@link EnableSmartAsync} configures elsewhere. */
@AutoConfiguration
@Import(SmartAsyncConfiguration.class)
class SmartAsyncAutoConfiguration {}
