package io.smartasync;

import org.jspecify.annotations.Nullable;

/**
 * Names of threads in which no event loop was seen, so that a thread's name need not be read again
 * at every call.
 *
 * <p>Each is in the slot of its thread's number, and is told by identity: the same string always
 * reads the same, so that nothing here is ever out of date, a new name of a thread included. What
 * overwrites a slot, or races for it, costs another reading and no more.
 *
 * @param slots the names; a record, for compilers take the fields of records for constants
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and shared on purpose
record SafeThreadNames(@Nullable String[] slots) {

  private static final int SLOTS = 1 << 10;

  SafeThreadNames() {
    this(new String[SLOTS]);
  }

  @SuppressWarnings("ReferenceEquality") // an equal string is read again, which is as right
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
