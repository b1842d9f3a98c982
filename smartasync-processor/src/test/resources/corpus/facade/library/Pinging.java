package client;

import java.util.concurrent.CompletionStage;

interface Pinging {
  CompletionStage<Long> ping();

  @Override
  String toString();

  @Override
  boolean equals(Object other);
}
