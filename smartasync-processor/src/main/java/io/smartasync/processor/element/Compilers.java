package io.smartasync.processor.element;

import javax.lang.model.util.Elements;

/** Recognizes the compiler that runs the processor. */
public final class Compilers {

  private Compilers() {}

  /** Returns whether the compiler is the one of Eclipse. */
  public static boolean isEclipse(Elements elements) {
    return elements.getClass().getName().startsWith("org.eclipse.");
  }
}
