package io.smartasync.processor.read;

import io.smartasync.processor.table.AsyncType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/**
 * The settings in an annotation.
 *
 * @param name the name of what is generated, if given
 * @param throwing the checked exceptions that the annotation adds
 * @param timeout how long a twin may take, if given
 * @param as the type of an asynchronous twin, if given
 * @param isOptional whether an absent value is an empty {@code Optional}
 * @param isSingle whether a publisher holds at most one value
 * @param isEither whether implementations of an interface can write either method of an operation
 * @param prefetch how many elements a stream may request in advance, or 0 for the default
 */
record Settings(
    Optional<String> name,
    List<TypeMirror> throwing,
    Optional<Duration> timeout,
    Optional<AsyncType> as,
    boolean isOptional,
    boolean isSingle,
    boolean isEither,
    int prefetch) {

  /** The settings of an annotation without elements. */
  static final Settings NONE =
      new Settings(
          Optional.empty(), List.of(), Optional.empty(), Optional.empty(), false, false, false, 0);

  /**
   * Returns these settings of a method, with those of its type as defaults. The name of the type
   * does not apply to the method.
   */
  Settings withDefaults(Settings type) {
    return new Settings(
        name,
        throwing.isEmpty() ? type.throwing : throwing,
        timeout.or(() -> type.timeout),
        as.or(() -> type.as),
        isOptional || type.isOptional,
        isSingle || type.isSingle,
        isEither || type.isEither,
        prefetch == 0 ? type.prefetch : prefetch);
  }
}
