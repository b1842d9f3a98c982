package io.smartasync.processor.read;

import io.smartasync.processor.model.FacadeMethod.Wrapping;
import io.smartasync.processor.model.Style;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/** Decides how results are wrapped in facades. */
final class ResultWrapping {

  private final FacadeTypes facades;

  ResultWrapping(FacadeTypes facades) {
    this.facades = facades;
  }

  /**
   * Returns how an asynchronous value is wrapped, or each of many; empty if it has no facade.
   *
   * @param isNullnessKnown whether types say which values can be null
   */
  Optional<Wrapping> of(Style.Asynchronous style, boolean isNullnessKnown) {
    boolean mayBeNull =
        switch (style) {
          case Style.OfOne one ->
              one.absence() == Style.Absence.NULL
                  || (one.absence() == Style.Absence.UNSPECIFIED && !isNullnessKnown);
          case Style.OfMany many -> false;
        };
    return of(style.value(), mayBeNull);
  }

  /**
   * Returns how a value is wrapped; empty if it has no facade.
   *
   * @param mayBeNull whether the value can be null
   */
  Optional<Wrapping> of(TypeMirror value, boolean mayBeNull) {
    return facades.facadeOf(value).map(facade -> new Wrapping(facade, mayBeNull));
  }
}
