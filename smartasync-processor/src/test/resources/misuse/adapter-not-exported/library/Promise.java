package org.promises;

/** A value to come. */
public interface Promise<T> {}
