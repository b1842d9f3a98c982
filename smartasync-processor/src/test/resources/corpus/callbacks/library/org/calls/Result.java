package org.calls;

/** A value or a failure. */
public record Result<T>(T value, Throwable failure) {}
