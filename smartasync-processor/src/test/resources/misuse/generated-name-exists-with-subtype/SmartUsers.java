package misuse;

/** No interface, and not generic. */
public enum SmartUsers {
  NONE
}
