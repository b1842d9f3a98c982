package io.smartasync.processor.read;

import com.google.auto.common.MoreTypes;
import io.smartasync.processor.element.Members;
import io.smartasync.processor.element.MissingTypes;
import io.smartasync.processor.element.ReferencedTypes;
import io.smartasync.processor.element.Visibility;
import io.smartasync.processor.report.Message;
import io.smartasync.processor.report.MessageText;
import io.smartasync.processor.report.Signatures;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * Checks that a facade can refer to the types in the declaration of the wrapped type: those in the
 * bounds of its type parameters, and its supertypes. A library may refer to types of libraries that
 * are optional; the compiler accepts no call on an instance of a type without its supertypes.
 */
final class DeclarationCheck {

  private final Members members;

  DeclarationCheck(Members members) {
    this.members = members;
  }

  /** Returns why the type can have no facade in a package, or empty if it can have one. */
  Optional<MessageText> problem(TypeElement type, PackageElement facadePackage) {
    Optional<DeclaredType> missing =
        Stream.concat(missing(type, bounds(type)), missingSupertypes(type, new HashSet<>()))
            .findFirst();
    if (missing.isPresent()) {
      return Optional.of(
          Message.MISSING_TYPE_OF_LIBRARY.of(
              type.getSimpleName(), Signatures.nameOf(missing.get()), type.getSimpleName()));
    }
    return bounds(type)
        .flatMap(bound -> Visibility.hiddenIn(bound, facadePackage).stream())
        .filter(hidden -> !MissingTypes.isMissing(hidden))
        .findFirst()
        .map(
            hidden ->
                Message.TYPE_PARAMETER_NOT_VISIBLE.of(
                    type.getSimpleName(), Signatures.nameOf(hidden), type.getSimpleName()));
  }

  private Stream<DeclaredType> missingSupertypes(TypeElement type, Set<TypeElement> visited) {
    if (!visited.add(type)) {
      return Stream.empty();
    }
    return Stream.concat(
        missing(type, supertypes(type)),
        supertypes(type)
            .filter(MissingTypes::isDeclared)
            .flatMap(each -> missingSupertypes(MoreTypes.asTypeElement(each), visited)));
  }

  /**
   * Returns the missing types in types of a declaration. In source code the compiler reports them,
   * or another processor is about to generate them.
   */
  private Stream<DeclaredType> missing(TypeElement declaring, Stream<? extends TypeMirror> types) {
    return members.isInSource(declaring)
        ? Stream.empty()
        : types.flatMap(each -> ReferencedTypes.in(each).stream()).filter(MissingTypes::isMissing);
  }

  private static Stream<? extends TypeMirror> bounds(TypeElement type) {
    return TypeParameters.of(type).stream().flatMap(each -> each.getBounds().stream());
  }

  private static Stream<TypeMirror> supertypes(TypeElement type) {
    return Stream.concat(Stream.of(type.getSuperclass()), type.getInterfaces().stream());
  }
}
