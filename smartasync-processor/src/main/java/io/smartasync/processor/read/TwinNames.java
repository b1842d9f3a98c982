package io.smartasync.processor.read;

import io.smartasync.processor.model.Style;

/** The default names of twins. */
final class TwinNames {

  private static final String ASYNC = "Async";
  private static final String BLOCKING = "Blocking";

  private TwinNames() {}

  /** Returns whether a name says that the method is asynchronous. */
  static boolean isAsync(String name) {
    return name.endsWith(ASYNC) && name.length() > ASYNC.length();
  }

  /** Returns the default name of the twin of a method. */
  static String of(String name, Style style) {
    return switch (style) {
      case Style.Synchronous synchronous -> name + ASYNC;
      case Style.Asynchronous asynchronous ->
          isAsync(name) ? name.substring(0, name.length() - ASYNC.length()) : name + BLOCKING;
    };
  }
}
