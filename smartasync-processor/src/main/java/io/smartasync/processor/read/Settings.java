package io.smartasync.processor.read;

import io.smartasync.processor.table.AsyncType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/**
 * What an annotation says.
 *
 * @param name the name of what is generated, where it is given
 * @param throwing the checked exceptions that the annotation adds
 * @param timeout how long a twin may take, where it is given
 * @param as the type of an asynchronous twin, where it is given
 * @param isOptional whether an absent value is an empty {@code Optional}
 * @param isSingle whether a publisher holds one value at most
 * @param prefetch how many elements may be on their way to a stream, or 0 for the usual number
 */
record Settings(
    Optional<String> name,
    List<TypeMirror> throwing,
    Optional<Duration> timeout,
    Optional<AsyncType> as,
    boolean isOptional,
    boolean isSingle,
    int prefetch) {

  /** An annotation that says nothing. */
  static final Settings NONE =
      new Settings(
          Optional.empty(), List.of(), Optional.empty(), Optional.empty(), false, false, 0);

  /** These settings of a method, completed by those of its type, whose name is not the method's. */
  Settings within(Settings type) {
    return new Settings(
        name,
        throwing.isEmpty() ? type.throwing : throwing,
        timeout.or(() -> type.timeout),
        as.or(() -> type.as),
        isOptional || type.isOptional,
        isSingle || type.isSingle,
        prefetch == 0 ? type.prefetch : prefetch);
  }
}
