package com.example.journal;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.stream.Stream;

@SmartAsync
public interface Journal {

  Stream<String> lines(int year);

  @SmartAsync(prefetch = 64)
  Flow.Publisher<String> tail();

  @SmartAsync(single = true, optional = true)
  Flow.Publisher<String> lastAsync();

  void append(String line);

  CompletableFuture<Void> closeAsync();
}
