package marked;

/** A type that is named as the class is which wraps. */
public record Wrapper<T>(T value) {}
