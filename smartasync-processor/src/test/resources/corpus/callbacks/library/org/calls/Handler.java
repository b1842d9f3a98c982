package org.calls;

/** Receives anything. */
@FunctionalInterface
public interface Handler<E> {

  void handle(E event);
}
