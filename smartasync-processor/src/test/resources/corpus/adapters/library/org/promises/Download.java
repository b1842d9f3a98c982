package org.promises;

/** Holds always the same, without saying so in a type argument. */
public interface Download {

  Promise<byte[]> bytes();
}
