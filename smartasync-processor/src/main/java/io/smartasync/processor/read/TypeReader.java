package io.smartasync.processor.read;

import io.smartasync.processor.model.GeneratedNames;
import io.smartasync.processor.model.Operation;
import io.smartasync.processor.model.Settings;
import io.smartasync.processor.model.SmartInterface;
import io.smartasync.processor.model.SmartInterface.Parent;
import io.smartasync.processor.model.Style;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads an annotated type, or one whose methods are annotated. */
public final class TypeReader {

  private final Elements elements;
  private final Members members;
  private final OperationMethods operationMethods;
  private final Supertypes supertypes;
  private final Reporter reporter;
  private final SettingsReader settingsReader;
  private final OperationReader operationReader;
  private final SettingsReader inheritedSettingsReader;
  private final OperationReader inheritedOperationReader;
  private final ClashCheck clashCheck;
  private final ParentClashCheck parentClashCheck;

  /**
   * A reader that reports what is wrong.
   *
   * @param adapters knows the asynchronous types that the table has no row for
   */
  public TypeReader(Elements elements, Types types, Adapters adapters, Reporter reporter) {
    this.elements = elements;
    this.operationMethods = new OperationMethods(elements);
    this.supertypes = new Supertypes(elements, types, operationMethods);
    this.members = new Members(elements, types);
    this.reporter = reporter;
    this.clashCheck = new ClashCheck(elements, members, types, reporter);
    this.parentClashCheck = new ParentClashCheck(members, reporter);
    CheckedExceptions checkedExceptions = new CheckedExceptions(elements, types);
    AsyncTypes asyncTypes = new AsyncTypes(elements, types, adapters::adapterOf);
    this.settingsReader = new SettingsReader(asyncTypes, adapters, checkedExceptions, reporter);
    this.operationReader =
        new OperationReader(settingsReader, asyncTypes, adapters, checkedExceptions, reporter);
    // What is wrong with a supertype is reported where that is read for itself.
    Reporter silent = reporter.silent();
    this.inheritedSettingsReader =
        new SettingsReader(asyncTypes, adapters, checkedExceptions, silent);
    this.inheritedOperationReader =
        new OperationReader(
            inheritedSettingsReader, asyncTypes, adapters, checkedExceptions, silent);
  }

  /**
   * The names, as in the source, of the types that have to exist before a type can be read.
   *
   * @param generated the interfaces that are about to be generated, which need not exist yet
   */
  public Set<String> missingTypes(TypeElement type, GeneratedNames generated) {
    return UnresolvedTypes.of(type, operationMethods, supertypes, generated);
  }

  /** The interface to generate, or empty where the type is wrong, which has been reported. */
  public Optional<SmartInterface> read(TypeElement type) {
    Optional<Settings> settings = settingsReader.read(type);
    if (settings.isEmpty() || !canHaveInterface(type)) {
      return Optional.empty();
    }
    List<Parent> parents = supertypes.parents(type);
    List<Operation> inherited = inheritedOperations(type);
    List<Operation> readable =
        operationMethods.of(type).stream()
            .map(method -> operationReader.read(method, settings.get()))
            .flatMap(Optional::stream)
            .toList();
    List<Operation> operations =
        clashCheck.withoutClashes(type, readable, generatedNames(type, inherited), inherited);
    if (!parentClashCheck.isPassed(type, inherited, operations)
        || !isThrowingOfUse(type, operations)) {
      return Optional.empty();
    }
    return Optional.of(
        new SmartInterface(
            type,
            InterfaceNames.of(type),
            Supertypes.isVisibleOutsidePackage(type),
            TypeParameters.of(type),
            parents,
            operations.stream().map(each -> returningAsOverridden(each, inherited, type)).toList(),
            inherited.stream().filter(each -> !isOverridden(each, operations, type)).toList()));
  }

  /** A twin of {@code void} would not override one that returns a {@code T}, which is Void here. */
  private Operation returningAsOverridden(
      Operation operation, List<Operation> inherited, TypeElement type) {
    if (!(operation.style() instanceof Style.OfOne future)
        || future.result().getKind() != TypeKind.VOID
        || inherited.stream()
            .noneMatch(
                each ->
                    each.style() instanceof Style.OfOne overridden
                        && overridden.result().getKind() != TypeKind.VOID
                        && each.twinName().equals(operation.twinName())
                        && members.overrides(operation, each, type))) {
      return operation;
    }
    TypeMirror voidType = elements.getTypeElement("java.lang.Void").asType();
    return operation.withStyle(future.withResult(voidType));
  }

  private boolean isOverridden(Operation inherited, List<Operation> own, TypeElement type) {
    return own.stream().anyMatch(each -> members.overrides(each, inherited, type));
  }

  /** Exceptions on a type are for its operations that return futures. */
  private boolean isThrowingOfUse(TypeElement type, List<Operation> operations) {
    Optional<AnnotationMirror> annotation = AnnotationNames.smartAsync(type);
    Optional<AnnotationValue> throwing =
        annotation.flatMap(each -> SettingsReader.value(each, "throwing"));
    if (throwing.isEmpty()
        || operations.stream().anyMatch(each -> each.style() instanceof Style.OfOne)) {
      return true;
    }
    reporter.error(
        type,
        annotation.orElseThrow(),
        throwing.get(),
        "no operation of "
            + type.getSimpleName()
            + " returns a future, so throwing has no use;"
            + " declare their exceptions in their throws clauses");
    return false;
  }

  private boolean canHaveInterface(TypeElement type) {
    if (type.getKind() == ElementKind.ANNOTATION_TYPE) {
      reporter.error(
          type, type.getSimpleName() + " is an annotation type; annotate a class or an interface");
      return false;
    }
    for (Element each = type; each instanceof TypeElement; each = each.getEnclosingElement()) {
      if (each.getModifiers().contains(Modifier.PRIVATE)) {
        reporter.error(
            type,
            each.getSimpleName()
                + " is private, and the generated interface could not see it;"
                + " make it package-private or public");
        return false;
      }
    }
    Set<Name> typeParameters = new HashSet<>();
    for (TypeParameterElement parameter : TypeParameters.of(type)) {
      if (!typeParameters.add(parameter.getSimpleName())) {
        reporter.error(
            type,
            "the type parameter %s of %s hides that of the class around it, and the generated interface needs both; rename one of them"
                .formatted(parameter.getSimpleName(), type.getSimpleName()));
        return false;
      }
    }
    if (operationMethods.of(type).isEmpty() && supertypes.parents(type).isEmpty()) {
      reporter.error(
          type,
          type.getSimpleName()
              + " declares no public method that @SmartAsync could mean;"
              + " add one, or remove the annotation");
      return false;
    }
    return true;
  }

  private List<Operation> inheritedOperations(TypeElement type) {
    return supertypes.inheritedMethods(type).stream()
        .map(
            method -> {
              TypeElement owner = Members.ownerOf(method);
              Settings settings = inheritedSettingsReader.read(owner).orElse(Settings.NONE);
              return inheritedOperationReader.read(method, settings);
            })
        .flatMap(Optional::stream)
        .toList();
  }

  /** The generated interfaces among a type's own supertypes: twins may override what they hold. */
  private static Set<String> generatedNames(TypeElement type, List<Operation> inherited) {
    return Stream.concat(
            Stream.of(type), inherited.stream().map(each -> Members.ownerOf(each.method())))
        .map(each -> InterfaceNames.of(each).canonicalName())
        .collect(Collectors.toSet());
  }
}
