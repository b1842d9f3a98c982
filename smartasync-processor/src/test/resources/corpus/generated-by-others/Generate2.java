package others;

/** Has another processor generate a second source file. */
public @interface Generate2 {
  String name();

  String source();
}
