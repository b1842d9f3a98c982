package io.smartasync;

import org.jspecify.annotations.Nullable;

/**
 * Caches the names of threads that were found not to be event loops, so that a thread's name is not
 * examined at every call.
 *
 * <p>A name has the slot of its thread's id and is compared by identity. The same string always has
 * the same characters, so an entry is never out of date, not even after a thread is renamed. A lost
 * entry, by a race or another thread with the same slot, costs one more examination.
 *
 * @param slots the names; a component of a record, because the JIT compiler trusts these to be
 *     constant
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and shared on purpose
record SafeThreadNames(@Nullable String[] slots) {

  /** Is never added to. */
  static final SafeThreadNames NONE = new SafeThreadNames(new String[1]);

  private static final int SLOTS = 1 << 10;

  SafeThreadNames() {
    this(new String[SLOTS]);
  }

  @SuppressWarnings("ReferenceEquality") // an equal string is only examined once more
  boolean contains(Thread thread, String name) {
    return slots[slot(thread)] == name;
  }

  void add(Thread thread, String name) {
    slots[slot(thread)] = name;
  }

  private int slot(Thread thread) {
    return (int) thread.threadId() & (slots.length - 1);
  }
}
