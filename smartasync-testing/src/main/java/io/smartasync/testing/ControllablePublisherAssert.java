package io.smartasync.testing;

import org.assertj.core.api.AbstractAssert;

/**
 * Assertions about what the subscriber of a {@link ControllablePublisher} has done.
 *
 * @since 0.1.0
 */
public final class ControllablePublisherAssert
    extends AbstractAssert<ControllablePublisherAssert, ControllablePublisher<?>> {

  ControllablePublisherAssert(ControllablePublisher<?> publisher) {
    super(publisher, ControllablePublisherAssert.class);
  }

  /**
   * Asserts that the subscription is cancelled. Waits for it on the calling thread, at most 10
   * seconds.
   */
  public ControllablePublisherAssert isCancelled() {
    isNotNull();
    if (!actual.isCancelledWithin(AsyncAssert.PATIENCE)) {
      throw failure("Expecting the subscription to be cancelled, but it is not");
    }
    return this;
  }

  /** Asserts that the subscription is not cancelled. Does not wait. */
  public ControllablePublisherAssert isNotCancelled() {
    isNotNull();
    if (actual.isCancelled()) {
      throw failure("Expecting the subscription not to be cancelled, but it is");
    }
    return this;
  }
}
