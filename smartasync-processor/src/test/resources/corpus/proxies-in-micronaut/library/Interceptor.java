package io.micronaut.aop;

public interface Interceptor {}
