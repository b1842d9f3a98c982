package io.smartasync;

import io.smartasync.BlockingPolicy.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/**
 * The policies that the program registers.
 *
 * <p>They are looked up when this class is initialised, which takes longer than everything else
 * that the first call of a process does.
 */
final class RegisteredPolicies {

  private static final BlockingPolicy[] ALL = load();

  private RegisteredPolicies() {}

  private static BlockingPolicy[] load() {
    try {
      List<BlockingPolicy> policies = new ArrayList<>();
      for (BlockingPolicy policy :
          ServiceLoader.load(BlockingPolicy.class, BlockingPolicy.class.getClassLoader())) {
        policies.add(policy);
      }
      return policies.toArray(new BlockingPolicy[0]);
    } catch (ServiceConfigurationError | LinkageError e) {
      // Thrown from here, it would reach one caller; all others would get NoClassDefFoundError.
      return new BlockingPolicy[] {new FailingBlockingPolicy(e)};
    }
  }

  /** Returns the first verdict that decides about a thread, or that there is none. */
  static Verdict judge(Thread thread) {
    for (BlockingPolicy policy : ALL) {
      Verdict verdict = policy.judge(thread);
      if (!(verdict instanceof Verdict.NoOpinion)) {
        return verdict;
      }
    }
    return Verdict.noOpinion();
  }
}
