package org.apache.pekko.stream.javadsl;

/** Stands for that of Pekko. */
public class Source<T, M> {}
