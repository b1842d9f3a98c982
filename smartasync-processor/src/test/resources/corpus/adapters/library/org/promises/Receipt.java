package org.promises;

/** A promise of always the same. */
public final class Receipt extends Promise<String> {}
