package com.hazelcast.spi.impl.operationexecutor.impl;

/** Has the name and the superclass of Hazelcast's partition threads. */
public final class PartitionOperationThread extends OperationThread {

  /** Runs a task as such a thread. */
  public PartitionOperationThread(Runnable task, String name) {
    super(task, name);
  }
}
