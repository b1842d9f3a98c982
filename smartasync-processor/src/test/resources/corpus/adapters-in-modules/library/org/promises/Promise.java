package org.promises;

/**
 * A value that is available later.
 *
 * @param <T> the type of the value
 * @param value what there is
 */
public record Promise<T>(T value) {}
