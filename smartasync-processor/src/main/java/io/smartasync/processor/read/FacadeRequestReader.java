package io.smartasync.processor.read;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.ClassName;
import io.smartasync.processor.element.AnnotationValues;
import io.smartasync.processor.element.Annotations;
import io.smartasync.processor.element.Visibility;
import io.smartasync.processor.read.FacadeRequest.Origin;
import io.smartasync.processor.read.FacadeRequest.Wrapped;
import io.smartasync.processor.report.Message;
import io.smartasync.processor.report.MessageText;
import io.smartasync.processor.report.Problem;
import io.smartasync.processor.report.Signatures;
import io.smartasync.processor.report.ValidationReport;
import io.smartasync.processor.table.Preset;
import io.smartasync.processor.table.PresetTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads annotations that ask for facades: their types and settings. */
final class FacadeRequestReader {

  private final SettingsReader settingsReader;
  private final DeclarationCheck declarationCheck;
  private final Settings buildDefaults;

  FacadeRequestReader(
      SettingsReader settingsReader, DeclarationCheck declarationCheck, Settings buildDefaults) {
    this.settingsReader = settingsReader;
    this.declarationCheck = declarationCheck;
    this.buildDefaults = buildDefaults;
  }

  /**
   * Returns what the annotations on an element ask for, or empty if one is wrong.
   *
   * @param report takes what is wrong
   */
  Optional<List<FacadeRequest>> read(Element element, ValidationReport report) {
    List<FacadeRequest> requests = new ArrayList<>();
    List<Wrapped> wrapped = new ArrayList<>();
    boolean isValid = true;
    for (AnnotationMirror annotation : Annotations.fors(element)) {
      Optional<Settings> common = settingsReader.read(element, annotation, report);
      if (common.isEmpty()
          || !report.passes(validateNumberOfTypes(element, annotation, common.get()))) {
        return Optional.empty();
      }
      List<Wrapped> types = new ArrayList<>();
      for (Origin from : List.of(Origin.VALUE, Origin.FOLLOW)) {
        for (AnnotationValue literal : AnnotationValues.list(annotation, elementOf(from))) {
          if (!report.passes(validate(element, annotation, literal))) {
            isValid = false;
            continue;
          }
          Wrapped type = wrapped(element, literal, from, common.get());
          if (!report.passes(validateUniqueness(element, annotation, type, wrapped))) {
            isValid = false;
            continue;
          }
          types.add(type);
          wrapped.add(type);
        }
      }
      FacadeSettings settings =
          new FacadeSettings(
              common.get().withDefaults(buildDefaults),
              names(annotation, "single"),
              names(annotation, "optional"),
              names(annotation, "async"));
      requests.add(new FacadeRequest(element, annotation, settings, types));
    }
    return isValid ? withPresets(requests, wrapped, report) : Optional.empty();
  }

  private static String elementOf(Origin origin) {
    return origin == Origin.VALUE ? "value" : "follow";
  }

  /** Adds what the presets contain and the author has not named. */
  private Optional<List<FacadeRequest>> withPresets(
      List<FacadeRequest> requests, List<Wrapped> wrapped, ValidationReport report) {
    List<FacadeRequest> result = new ArrayList<>();
    boolean isValid = true;
    for (FacadeRequest request : requests) {
      Optional<AnnotationValue> literal = presetLiteral(request.annotation());
      if (literal.isEmpty()) {
        result.add(request);
        continue;
      }
      Optional<Preset> preset = preset(request.annotation());
      if (preset.isEmpty()) {
        report.add(
            Problem.at(
                request.element(),
                request.annotation(),
                literal.get(),
                Message.NO_PRESET.of(
                    request.types().stream()
                        .map(each -> each.type().getSimpleName())
                        .collect(Collectors.joining("', '")),
                    PresetTable.clients())));
        isValid = false;
        continue;
      }
      List<Wrapped> types = new ArrayList<>(request.types());
      for (Wrapped type : presetTypes(request, preset.get(), literal.get())) {
        if (wrapped.stream().anyMatch(each -> each.type().equals(type.type()))) {
          continue;
        }
        if (report.passes(
            validateUniqueness(request.element(), request.annotation(), type, wrapped))) {
          types.add(type);
          wrapped.add(type);
        } else {
          isValid = false;
        }
      }
      result.add(
          new FacadeRequest(
              request.element(),
              request.annotation(),
              request.settings().with(preset.get()),
              types));
    }
    return isValid ? Optional.of(result) : Optional.empty();
  }

  private List<Wrapped> presetTypes(FacadeRequest request, Preset preset, AnnotationValue literal) {
    PackageElement facadePackage = packageOf(request.element());
    String packageName = facadePackage.getQualifiedName().toString();
    return request.types().stream()
        .flatMap(each -> PresetTypes.from(each.type(), preset).stream())
        .distinct()
        .filter(type -> problem(type.asType(), facadePackage).isEmpty())
        .map(
            type ->
                new Wrapped(
                    type, nameOf(type, packageName, Optional.empty()), literal, Origin.PRESET))
        .toList();
  }

  /** Returns where an annotation asks for a preset, or empty if it does not. */
  private static Optional<AnnotationValue> presetLiteral(AnnotationMirror annotation) {
    return AnnotationValues.find(annotation, "preset").filter(each -> each.getValue().equals(true));
  }

  /** Returns the preset of the clients of an annotation, or empty if they do not have the same. */
  private static Optional<Preset> preset(AnnotationMirror annotation) {
    List<Optional<Preset>> presets =
        types(annotation, "value")
            .map(type -> PresetTable.of(type.getQualifiedName().toString()))
            .distinct()
            .toList();
    return presets.size() == 1 ? presets.get(0) : Optional.empty();
  }

  private static Stream<TypeElement> types(AnnotationMirror annotation, String name) {
    return AnnotationValues.list(annotation, name).stream()
        .map(AnnotationValue::getValue)
        .filter(DeclaredType.class::isInstance)
        .map(type -> MoreTypes.asTypeElement((DeclaredType) type));
  }

  /**
   * Returns the names of the facades that the annotations on an element ask for, as far as their
   * types exist.
   */
  static List<ClassName> facadeNames(Element element) {
    String packageName = packageOf(element).getQualifiedName().toString();
    List<ClassName> names = new ArrayList<>();
    for (AnnotationMirror annotation : Annotations.fors(element)) {
      Optional<String> name = givenName(annotation);
      Stream.of("value", "follow")
          .flatMap(from -> types(annotation, from))
          .map(type -> nameOf(type, packageName, name))
          .forEach(names::add);
      Optional<Preset> preset = presetLiteral(annotation).flatMap(literal -> preset(annotation));
      if (preset.isPresent()) {
        types(annotation, "value")
            .flatMap(type -> PresetTypes.from(type, preset.get()).stream())
            .map(type -> nameOf(type, packageName, Optional.empty()))
            .forEach(names::add);
      }
    }
    return names;
  }

  private static ClassName nameOf(TypeElement type, String packageName, Optional<String> given) {
    return given
        .map(name -> ClassName.get(packageName, name))
        .orElseGet(() -> InterfaceNames.defaultName(type, packageName));
  }

  private static Optional<String> givenName(AnnotationMirror annotation) {
    return AnnotationValues.find(annotation, "name")
        .map(value -> (String) value.getValue())
        .filter(SourceVersion::isIdentifier);
  }

  private static PackageElement packageOf(Element element) {
    return element instanceof PackageElement each ? each : MoreElements.getPackage(element);
  }

  private static Set<String> names(AnnotationMirror annotation, String name) {
    return AnnotationValues.list(annotation, name).stream()
        .map(value -> (String) value.getValue())
        .collect(Collectors.toSet());
  }

  private static Optional<Problem> validateNumberOfTypes(
      Element element, AnnotationMirror annotation, Settings settings) {
    int types = AnnotationValues.list(annotation, "value").size();
    if (types == 0) {
      return Optional.of(
          Problem.at(
              element,
              annotation,
              AnnotationValues.find(annotation, "value").orElseThrow(),
              Message.FACADE_OF_NO_TYPE.of()));
    }
    if (settings.name().isPresent() && types > 1) {
      return Optional.of(
          Problem.at(
              element,
              annotation,
              AnnotationValues.find(annotation, "name").orElseThrow(),
              Message.FACADE_NAME_FOR_SEVERAL_TYPES.of(settings.name().get(), types)));
    }
    return Optional.empty();
  }

  private static Wrapped wrapped(
      Element element, AnnotationValue literal, Origin origin, Settings settings) {
    TypeElement wrapped = MoreTypes.asTypeElement((TypeMirror) literal.getValue());
    Optional<String> given = origin == Origin.VALUE ? settings.name() : Optional.empty();
    String packageName = packageOf(element).getQualifiedName().toString();
    return new Wrapped(wrapped, nameOf(wrapped, packageName, given), literal, origin);
  }

  private Optional<Problem> validate(
      Element element, AnnotationMirror annotation, AnnotationValue literal) {
    return problem((TypeMirror) literal.getValue(), packageOf(element))
        .map(text -> Problem.at(element, annotation, literal, text));
  }

  private Optional<MessageText> problem(TypeMirror type, PackageElement facadePackage) {
    if (type.getKind() != TypeKind.DECLARED) {
      return Optional.of(
          Message.FACADE_OF_NO_CLASS.of(
              Signatures.nameOf(type),
              type.getKind() == TypeKind.ARRAY ? "an array" : "not a class"));
    }
    TypeElement wrapped = MoreTypes.asTypeElement(type);
    Name name = wrapped.getSimpleName();
    if (wrapped.getKind() == ElementKind.ANNOTATION_TYPE) {
      return Optional.of(Message.FACADE_OF_NO_CLASS.of(name, "an annotation type"));
    }
    if (Visibility.isVisible(wrapped, facadePackage)) {
      return declarationCheck.problem(wrapped, facadePackage);
    }
    return Optional.of(
        isPrivate(wrapped)
            ? Message.PRIVATE_TYPE.of(name)
            : Message.FACADE_IN_OTHER_PACKAGE.of(
                name,
                facadePackage.isUnnamed()
                    ? "the unnamed package"
                    : "the package '" + facadePackage.getQualifiedName() + "'",
                MoreElements.getPackage(wrapped).getQualifiedName()));
  }

  private static boolean isPrivate(TypeElement type) {
    for (Element each = type; each instanceof TypeElement; each = each.getEnclosingElement()) {
      if (each.getModifiers().contains(Modifier.PRIVATE)) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Problem> validateUniqueness(
      Element element, AnnotationMirror annotation, Wrapped type, List<Wrapped> others) {
    for (Wrapped other : others) {
      if (other.type().equals(type.type())) {
        return Optional.of(
            Problem.at(
                element,
                annotation,
                type.literal(),
                Message.FACADE_NAMED_TWICE.of(type.type().getSimpleName())));
      }
      if (other.facade().equals(type.facade())) {
        return Optional.of(
            Problem.at(
                element,
                annotation,
                type.literal(),
                Message.FACADES_OF_SAME_NAME.of(
                    other.type().getQualifiedName(),
                    type.type().getQualifiedName(),
                    type.facade().simpleName(),
                    type.type().getSimpleName())));
      }
    }
    return Optional.empty();
  }
}
