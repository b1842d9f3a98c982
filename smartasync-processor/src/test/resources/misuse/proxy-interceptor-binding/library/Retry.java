package org.eclipse.microprofile.faulttolerance;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

@jakarta.interceptor.InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
public @interface Retry {}
