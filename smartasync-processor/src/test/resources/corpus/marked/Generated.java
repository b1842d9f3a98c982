package marked;

/** A type that is named as a mark is. */
public record Generated(String text) {}
