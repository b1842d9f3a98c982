package io.smartasync.tck;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/** Runs the Reactive Streams TCK on all publishers and subscribers. */
@Timeout(300)
class ReactiveStreamsTckTest {

  @TestFactory
  Stream<DynamicTest> publisherOfAStream() {
    return TestNgTests.of(PublisherVerification.class, 31);
  }

  @TestFactory
  Stream<DynamicTest> publisherOfCallbacks() {
    return TestNgTests.of(EmitterVerification.class, 31);
  }

  @TestFactory
  Stream<DynamicTest> subscriberOfAStreamFromOutside() {
    return TestNgTests.of(StreamBlackboxVerification.class, 11);
  }

  @TestFactory
  Stream<DynamicTest> subscriberOfAStreamLookedOn() {
    return TestNgTests.of(StreamWhiteboxVerification.class, 14);
  }

  @TestFactory
  Stream<DynamicTest> subscriberOfAValueFromOutside() {
    return TestNgTests.of(SingleBlackboxVerification.class, 11);
  }

  @TestFactory
  Stream<DynamicTest> subscriberOfAValueLookedOn() {
    return TestNgTests.of(SingleWhiteboxVerification.class, 14);
  }
}
