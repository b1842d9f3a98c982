package misuse;

/** A value to come. */
public interface Promise<T> {}
