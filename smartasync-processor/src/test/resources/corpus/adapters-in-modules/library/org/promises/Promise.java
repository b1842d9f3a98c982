package org.promises;

/**
 * A value to come.
 *
 * @param <T> the type of the value
 * @param value what there is
 */
public record Promise<T>(T value) {}
