package io.smartasync;

/**
 * The policy of {@link BlockingPolicyTest}, which is registered for the whole test class path. It
 * judges threads by prefixes of their names that no other test uses.
 */
public final class ThreadNamePolicy implements BlockingPolicy {

  static final String ALLOWED = "policy-allows-";
  static final String REFUSED = "policy-refuses-";
  static final String REASON = "the policy of this test says so";

  @Override
  public Verdict judge(Thread thread) {
    String name = thread.getName();
    if (name.startsWith(ALLOWED)) {
      return Verdict.allowed();
    }
    return name.startsWith(REFUSED) ? Verdict.refused(REASON) : Verdict.noOpinion();
  }
}
