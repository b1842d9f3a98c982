package io.smallrye.mutiny;

/** Stands for Mutiny's. */
public interface Uni<T> {}
