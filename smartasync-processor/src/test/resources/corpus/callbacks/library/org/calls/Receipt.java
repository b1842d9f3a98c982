package org.calls;

/** Receives a number. Not generic. */
@FunctionalInterface
public interface Receipt {

  void onReceipt(long number, Exception failure);
}
