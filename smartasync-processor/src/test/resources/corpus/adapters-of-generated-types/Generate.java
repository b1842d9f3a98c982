package generated;

/** Has another processor generate a source file. */
public @interface Generate {
  String name();

  String source();
}
