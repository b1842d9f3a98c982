package io.smartasync.processor.model;

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
 */
public record Settings(
    Optional<String> name, List<TypeMirror> throwing, Optional<Duration> timeout) {

  /** An annotation that says nothing. */
  public static final Settings NONE = new Settings(Optional.empty(), List.of(), Optional.empty());

  /** These settings of a method, completed by those of its type, whose name is not the method's. */
  public Settings within(Settings type) {
    return new Settings(
        name, throwing.isEmpty() ? type.throwing : throwing, timeout.or(() -> type.timeout));
  }
}
