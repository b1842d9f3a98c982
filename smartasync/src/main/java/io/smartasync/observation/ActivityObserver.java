package io.smartasync.observation;

/**
 * Is called when an activity begins and when it ends. Must be fast, must not throw, and must not
 * use this library.
 */
public interface ActivityObserver {

  /**
   * Is called on the thread that begins the activity, before the activity begins.
   *
   * @param kind its kind
   * @param activity an object that stands for it, compared by identity
   */
  void began(Activity kind, Object activity);

  /**
   * Is called on any thread, at least once for each activity that began.
   *
   * @param activity the object that stands for it
   */
  void ended(Object activity);
}
