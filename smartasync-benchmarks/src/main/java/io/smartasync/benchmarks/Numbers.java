package io.smartasync.benchmarks;

import io.smartasync.SmartAsync;
import java.util.concurrent.Flow;
import reactor.adapter.JdkFlowAdapter;
import reactor.core.publisher.Flux;

/** An operation that has many values. */
public class Numbers implements SmartNumbers {

  private final Flux<Integer> numbers;

  Numbers(Flux<Integer> numbers) {
    this.numbers = numbers;
  }

  /**
   * Returns the numbers as a Reactor publisher.
   *
   * @return the numbers
   */
  @Override
  @SmartAsync
  public Flux<Integer> flux() {
    return numbers;
  }

  /**
   * Returns the numbers as a JDK publisher.
   *
   * @return the numbers
   */
  @Override
  @SmartAsync
  public Flow.Publisher<Integer> publisher() {
    return JdkFlowAdapter.publisherToFlowPublisher(numbers);
  }
}
