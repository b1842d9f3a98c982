package io.smartasync.processor.read;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Finds the exceptions that have to be declared. */
final class CheckedExceptions {

  private final TypeMirror runtimeException;
  private final TypeMirror error;
  private final Types types;
  private final RepairedTypes repairedTypes;

  CheckedExceptions(Elements elements, Types types, RepairedTypes repairedTypes) {
    this.repairedTypes = repairedTypes;
    this.runtimeException = typeOf(RuntimeException.class, elements);
    this.error = typeOf(Error.class, elements);
    this.types = types;
  }

  /** Returns whether an exception has to be declared. */
  boolean contains(TypeMirror exception) {
    return !types.isSubtype(exception, runtimeException) && !types.isSubtype(exception, error);
  }

  /**
   * Returns the checked exceptions among some exceptions, without those that are subclasses of
   * others.
   */
  List<TypeMirror> mostGeneral(List<? extends TypeMirror> exceptions) {
    List<TypeMirror> result = new ArrayList<>();
    for (TypeMirror thrown : exceptions) {
      TypeMirror each = repairedTypes.of(thrown);
      if (each.getKind() == TypeKind.DECLARED
          && contains(each)
          && result.stream().noneMatch(other -> types.isSubtype(each, other))) {
        result.removeIf(other -> types.isSubtype(other, each));
        result.add(each);
      }
    }
    return result;
  }

  private static TypeMirror typeOf(Class<? extends Throwable> type, Elements elements) {
    return elements.getTypeElement(type.getCanonicalName()).asType();
  }
}
