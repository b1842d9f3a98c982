package eitherextended;

/** Nested types whose names hide what generated code means. */
public interface Shapes {

  interface Stream {}

  enum CompletableFuture {
    ONE
  }
}
