package org.promises;

/** A value that is available later. */
public interface Promise<T> {}
