package io.smartasync.processor.read;

import com.google.auto.common.MoreElements;
import io.smartasync.processor.element.AnnotationValues;
import io.smartasync.processor.element.Annotations;
import io.smartasync.processor.element.Members;
import io.smartasync.processor.model.Operation;
import io.smartasync.processor.model.Style;
import io.smartasync.processor.report.Message;
import io.smartasync.processor.report.Problem;
import io.smartasync.processor.report.Signatures;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.Elements;

/** Finds what prevents a type from having an interface. */
final class InterfaceCheck {

  private final Elements elements;
  private final Members members;
  private final OperationMethods operationMethods;
  private final Supertypes supertypes;

  InterfaceCheck(
      Elements elements,
      Members members,
      OperationMethods operationMethods,
      Supertypes supertypes) {
    this.elements = elements;
    this.members = members;
    this.operationMethods = operationMethods;
    this.supertypes = supertypes;
  }

  /** Returns why a type can have no interface, or empty if it can have one. */
  Optional<Problem> validate(TypeElement type) {
    if (type.getKind() == ElementKind.ANNOTATION_TYPE) {
      return Optional.of(Problem.at(type, Message.ANNOTATION_TYPE.of(type.getSimpleName())));
    }
    for (Element each = type; each instanceof TypeElement; each = each.getEnclosingElement()) {
      if (each.getModifiers().contains(Modifier.PRIVATE)) {
        return Optional.of(Problem.at(type, Message.PRIVATE_TYPE.of(each.getSimpleName())));
      }
    }
    if (CompactSourceFiles.isClassOf(type, elements)) {
      return Optional.of(Problem.at(type, Message.COMPACT_SOURCE_FILE.of(type.getSimpleName())));
    }
    Optional<Problem> hidden = validateDeclaration(type);
    if (hidden.isPresent()) {
      return hidden;
    }
    Set<Name> typeParameters = new HashSet<>();
    for (TypeParameterElement parameter : TypeParameters.of(type)) {
      if (!typeParameters.add(parameter.getSimpleName())) {
        return Optional.of(
            Problem.at(
                type,
                Message.HIDDEN_TYPE_PARAMETER.of(parameter.getSimpleName(), type.getSimpleName())));
      }
    }
    if (operationMethods.of(type).isEmpty() && supertypes.parents(type).isEmpty()) {
      return Optional.of(Problem.at(type, Message.NO_PUBLIC_METHOD.of(type.getSimpleName())));
    }
    return Optional.empty();
  }

  /** Returns a problem if the wrapper could not contain the signature of an inherited operation. */
  Optional<Problem> validateInherited(TypeElement type, List<Operation> inherited) {
    PackageElement from = MoreElements.getPackage(type);
    for (Operation operation : inherited) {
      Optional<DeclaredType> hidden =
          OperationReader.hiddenType(
              operation.method(), members.asMemberOf(type, operation.method()), from);
      if (hidden.isPresent()) {
        return Optional.of(
            Problem.at(
                type,
                Message.INHERITED_TYPE_NOT_VISIBLE.of(
                    type.getSimpleName(),
                    Signatures.of(operation.method()),
                    Signatures.nameOf(hidden.get()))));
      }
    }
    return Optional.empty();
  }

  /** Returns a problem if {@code throwing} on a type applies to none of its operations. */
  static Optional<Problem> validateThrowing(TypeElement type, List<Operation> operations) {
    Optional<AnnotationMirror> annotation = Annotations.smartAsync(type);
    Optional<AnnotationValue> throwing =
        annotation.flatMap(each -> AnnotationValues.find(each, "throwing"));
    if (throwing.isEmpty()
        || operations.stream().anyMatch(each -> each.style() instanceof Style.OfOne)) {
      return Optional.empty();
    }
    return Optional.of(
        Problem.at(
            type,
            annotation.orElseThrow(),
            throwing.get(),
            Message.THROWING_OF_SYNCHRONOUS_TYPE.of(type.getSimpleName())));
  }

  /** Returns a problem if the interface could not declare its type parameters and parents. */
  private Optional<Problem> validateDeclaration(TypeElement type) {
    PackageElement from = MoreElements.getPackage(type);
    Stream<DeclaredType> hiddenInParents =
        supertypes.parents(type).stream()
            .flatMap(each -> OperationReader.hiddenType(each.type(), from).stream());
    return Stream.concat(hiddenInBounds(type), hiddenInParents)
        .findFirst()
        .map(
            hidden ->
                Problem.at(
                    type,
                    Message.TYPE_NOT_VISIBLE.of(type.getSimpleName(), Signatures.nameOf(hidden))));
  }

  /** Returns the types in the bounds of type parameters that exist and are not visible. */
  static Stream<DeclaredType> hiddenInBounds(TypeElement type) {
    PackageElement from = MoreElements.getPackage(type);
    return TypeParameters.of(type).stream()
        .flatMap(each -> each.getBounds().stream())
        .flatMap(each -> OperationReader.hiddenType(each, from).stream());
  }
}
