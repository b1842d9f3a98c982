package io.smartasync.integration.types;

/** How a synchronous door is reached: what is generated differs. */
enum Via {
  /** The object itself, whose class implements the generated interface. */
  OBJECT,
  /** A wrapper round an object. */
  WRAPPER;

  <D> D choose(D object, D wrapper) {
    return this == OBJECT ? object : wrapper;
  }
}
