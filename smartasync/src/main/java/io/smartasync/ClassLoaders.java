package io.smartasync;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether an object may hold a reference to this library, whose class loader may be one
 * that a container closes, such as that of a web application.
 */
final class ClassLoaders {

  /** The beginnings of the names of class loaders that live as long as the process. */
  private static final String[] PERMANENT = {
    "org.springframework.boot.loader.", // java -jar with Spring Boot
    "io.quarkus.bootstrap.runner.", // java -jar with Quarkus
  };

  private static final @Nullable ClassLoader OWN = ClassLoaders.class.getClassLoader();

  private static final boolean IS_OWN_PERMANENT = isPermanent(OWN);

  private ClassLoaders() {}

  /**
   * Whether an instance of a class may refer to this library. An instance of a class of the JDK or
   * of a container may be shared by the whole process, and would then keep the classes of an
   * application that has long been removed.
   */
  static boolean mayReferToThisLibrary(Class<?> type) {
    return IS_OWN_PERMANENT || !isAncestor(type.getClassLoader(), OWN);
  }

  static boolean isPermanent(@Nullable ClassLoader loader) {
    ClassLoader system = ClassLoader.getSystemClassLoader();
    if (loader == null || loader.equals(system) || isAncestor(loader, system)) {
      return true;
    }
    String name = loader.getClass().getName();
    for (String prefix : PERMANENT) {
      if (name.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a class loader, null for that of the JDK, is an ancestor of another one. */
  private static boolean isAncestor(@Nullable ClassLoader ancestor, @Nullable ClassLoader loader) {
    ClassLoader next = loader;
    while (next != null) {
      next = next.getParent();
      if (Objects.equals(next, ancestor)) {
        return true;
      }
    }
    return false;
  }
}
