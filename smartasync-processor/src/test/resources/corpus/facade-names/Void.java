package names.user;

/** Hides java.lang's. */
final class Void {}
