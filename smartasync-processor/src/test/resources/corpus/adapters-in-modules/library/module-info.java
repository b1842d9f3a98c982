/** A library with its own adapter, as a module. */
module org.promises {
  requires static transitive io.smartasync;

  exports org.promises;
  exports org.promises.adapters;
}
