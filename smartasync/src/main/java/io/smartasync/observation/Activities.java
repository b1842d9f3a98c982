package io.smartasync.observation;

import org.jspecify.annotations.Nullable;

/**
 * The activities of the runtime. Without an observer, each method reads one field and returns.
 *
 * <p>Activities are compared by identity.
 */
public final class Activities {

  private static volatile @Nullable ActivityObserver observer;

  private Activities() {}

  /**
   * Replaces the observer.
   *
   * @param newObserver the observer, or null to end the observation
   */
  public static void observe(@Nullable ActivityObserver newObserver) {
    observer = newObserver;
  }

  /**
   * Records that the current thread begins an activity.
   *
   * @param kind its kind
   * @param activity an object that stands for it
   */
  public static void began(Activity kind, Object activity) {
    ActivityObserver current = observer;
    if (current != null) {
      current.began(kind, activity);
    }
  }

  /**
   * Records that an activity has ended.
   *
   * @param activity the object that stands for it
   */
  public static void ended(Object activity) {
    ActivityObserver current = observer;
    if (current != null) {
      current.ended(activity);
    }
  }

  /**
   * Returns whether activities are observed now.
   *
   * @return true if there is an observer
   */
  public static boolean isObserved() {
    return observer != null;
  }
}
