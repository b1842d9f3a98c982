package misuse;

/** A value that is available later. */
public interface Promise<T> {}
