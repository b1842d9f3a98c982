package io.smartasync.processor.read;

import io.smartasync.processor.element.AnnotationValues;
import io.smartasync.processor.element.Annotations;
import io.smartasync.processor.element.Members;
import io.smartasync.processor.element.MissingTypes;
import io.smartasync.processor.model.Style;
import io.smartasync.processor.report.Message;
import io.smartasync.processor.report.MessageText;
import io.smartasync.processor.report.Problem;
import io.smartasync.processor.report.Signatures;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Finds annotated elements for which {@code either} is not supported. */
final class EitherCheck {

  private EitherCheck() {}

  /** Returns why an element cannot have {@code either = true}, or empty if it can. */
  static Optional<Problem> validate(Element element, AnnotationMirror annotation) {
    return AnnotationValues.find(annotation, "either")
        .filter(value -> value.getValue().equals(true))
        .flatMap(
            value -> problem(element).map(text -> Problem.at(element, annotation, value, text)));
  }

  private static Optional<MessageText> problem(Element element) {
    if (!(element instanceof TypeElement type)) {
      TypeElement owner = Members.ownerOf(element);
      return Optional.of(
          Message.EITHER_ON_METHOD.of(
              Signatures.of((ExecutableElement) element), owner.getSimpleName()));
    }
    if (type.getKind() != ElementKind.INTERFACE) {
      return Optional.of(Message.EITHER_OF_CLASS.of(type.getSimpleName()));
    }
    String generated = InterfaceNames.of(type).simpleName();
    if (type.getModifiers().contains(Modifier.SEALED)) {
      return Optional.of(Message.EITHER_OF_SEALED.of(type.getSimpleName(), generated));
    }
    return extendsGenerated(type, generated)
        ? Optional.of(
            Message.EITHER_EXTENDS_GENERATED.of(
                type.getSimpleName(), generated, generated, generated, generated))
        : Optional.empty();
  }

  /** The generated interface does not exist yet, or is left from an earlier compilation. */
  private static boolean extendsGenerated(TypeElement type, String generated) {
    for (TypeMirror each : type.getInterfaces()) {
      if (each instanceof DeclaredType declared
          && declared.asElement().getSimpleName().contentEquals(generated)
          && (MissingTypes.isMissing(each)
              || Annotations.isGenerated((TypeElement) declared.asElement()))) {
        return true;
      }
    }
    return false;
  }

  /** Returns a problem if a method of which either variant can be written is asynchronous. */
  static Optional<Problem> validateStyle(ExecutableElement method, Style style, Settings settings) {
    if (!settings.isEither()
        || !(style instanceof Style.Asynchronous)
        || !method.getModifiers().contains(Modifier.ABSTRACT)) {
      return Optional.empty();
    }
    String returned = Signatures.nameOf(method.getReturnType());
    return Optional.of(
        Problem.at(
            method, Message.EITHER_OF_ASYNCHRONOUS_METHOD.of(Signatures.of(method), returned)));
  }
}
