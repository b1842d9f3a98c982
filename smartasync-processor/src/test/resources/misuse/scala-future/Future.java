package scala.concurrent;

/** Stands for that of Scala 2.12, which has no conversion. */
public interface Future<T> {}
