package org.springframework.transaction.annotation;

public enum Propagation {
  REQUIRED,
  SUPPORTS,
  NOT_SUPPORTED
}
