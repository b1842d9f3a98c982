package com.hazelcast.spi.impl.operationexecutor.impl;

/** Has the name of the class of Hazelcast's partition and generic operation threads. */
public class OperationThread extends Thread {

  /** Runs a task as such a thread. */
  public OperationThread(Runnable task, String name) {
    super(task, name);
  }
}
