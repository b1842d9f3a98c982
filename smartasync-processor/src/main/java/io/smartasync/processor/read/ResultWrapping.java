package io.smartasync.processor.read;

import io.smartasync.processor.model.FacadeMethod.Wrapping;
import io.smartasync.processor.model.Style;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import org.jspecify.annotations.Nullable;

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
    DeclaredType type = value instanceof DeclaredType declared ? declared : selfType(value);
    return type == null
        ? Optional.empty()
        : facades.facadeOf(type).map(facade -> new Wrapping(facade, type, mayBeNull));
  }

  /**
   * Returns the bound of a type parameter of a class or interface, as in {@code Entry<S extends
   * Entry<S>>}, whose methods return an {@code S}; null if the type is not such a parameter.
   */
  private static @Nullable DeclaredType selfType(TypeMirror type) {
    return type instanceof TypeVariable variable
            && variable.asElement().getEnclosingElement() instanceof TypeElement
            && variable.getUpperBound() instanceof DeclaredType bound
        ? bound
        : null;
  }
}
