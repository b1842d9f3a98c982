package org.springframework.aop.framework.autoproxy;

public abstract class AbstractAutoProxyCreator {}
