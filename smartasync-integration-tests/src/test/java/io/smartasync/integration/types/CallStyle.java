package io.smartasync.integration.types;

/** How a generated method is called; the generated code differs. */
enum CallStyle {
  /** On the object itself, whose class implements the generated interface. */
  OBJECT,
  /** On a generated wrapper of the object. */
  WRAPPER;

  <D> D choose(D object, D wrapper) {
    return this == OBJECT ? object : wrapper;
  }
}
