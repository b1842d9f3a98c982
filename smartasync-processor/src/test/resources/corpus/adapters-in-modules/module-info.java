/** Finds the adapter in a module that it requires. */
module com.user.app {
  requires transitive io.smartasync;
  requires transitive org.promises;

  exports com.user.app;
}
