package eitherextended;

import io.smartasync.SmartAsync;

public interface Base<T> {

  @SmartAsync
  default String greet(T name) {
    return "hello " + name;
  }
}
