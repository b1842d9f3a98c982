package interfaces;

import io.smartasync.SmartAsync;

/** An interface that stays as it is, and a function besides. */
@FunctionalInterface
@SmartAsync
public interface Roles {

  boolean isAllowed(String role);
}
