package io.smartasync.integration.blockhound;

import io.smartasync.BlockingPolicy;

/** A policy that allows blocking on threads of one name; registered for all tests. */
public final class AllowingPolicy implements BlockingPolicy {

  static final String ALLOWED = "policy-allows";

  @Override
  public Verdict judge(Thread thread) {
    return thread.getName().startsWith(ALLOWED) ? Verdict.allowed() : Verdict.noOpinion();
  }
}
