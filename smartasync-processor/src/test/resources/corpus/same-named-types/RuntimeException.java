package samenames;

/** The user's own. */
public class RuntimeException extends Exception {
  private static final long serialVersionUID = 1L;
}
