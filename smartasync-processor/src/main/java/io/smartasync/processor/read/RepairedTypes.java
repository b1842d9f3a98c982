package io.smartasync.processor.read;

import com.google.auto.common.MoreTypes;
import io.smartasync.processor.element.MissingTypes;
import io.smartasync.processor.model.GeneratedNames;
import io.smartasync.processor.model.ProbableTypes;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Replaces types that are missing by those that the author probably means, so that what is
 * generated differs as little as possible from what it will be after the author's correction.
 */
public final class RepairedTypes {

  private final Elements elements;
  private final Types types;
  private final GeneratedNames generated;
  private final ProbableTypes probable;

  /**
   * Creates a repair for one round.
   *
   * @param generated the interfaces that are about to be generated, which are not missing
   */
  public RepairedTypes(
      Elements elements, Types types, GeneratedNames generated, ProbableTypes probable) {
    this.elements = elements;
    this.types = types;
    this.generated = generated;
    this.probable = probable;
  }

  /** Returns a repair that replaces no type. */
  static RepairedTypes none(Elements elements, Types types) {
    return new RepairedTypes(
        elements, types, new GeneratedNames(List.of()), name -> Optional.empty());
  }

  /** Returns the type that is probably meant, or the given one if it exists or none is found. */
  TypeMirror of(TypeMirror type) {
    if (!MissingTypes.isMissing(type)
        || !(type instanceof DeclaredType missing)
        || generated.contains(missing.asElement().getSimpleName().toString())) {
      return type;
    }
    return probable
        .find(missing.asElement().toString())
        .map(name -> elements.getTypeElement(name.canonicalName()))
        .<TypeMirror>map(meant -> withArguments(meant, missing))
        .orElse(type);
  }

  private DeclaredType withArguments(TypeElement meant, DeclaredType missing) {
    TypeMirror[] arguments = missing.getTypeArguments().toArray(TypeMirror[]::new);
    return arguments.length == meant.getTypeParameters().size()
        ? types.getDeclaredType(meant, arguments)
        : MoreTypes.asDeclared(types.erasure(meant.asType()));
  }
}
