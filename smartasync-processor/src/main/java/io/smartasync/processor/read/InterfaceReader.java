package io.smartasync.processor.read;

import com.google.auto.common.MoreElements;
import io.smartasync.processor.element.AnnotationValues;
import io.smartasync.processor.element.Annotations;
import io.smartasync.processor.element.Members;
import io.smartasync.processor.element.MethodIndex;
import io.smartasync.processor.model.GeneratedNames;
import io.smartasync.processor.model.Operation;
import io.smartasync.processor.model.SmartInterface;
import io.smartasync.processor.model.SmartInterface.Parent;
import io.smartasync.processor.model.Style;
import io.smartasync.processor.report.Message;
import io.smartasync.processor.report.Problem;
import io.smartasync.processor.report.Signatures;
import io.smartasync.processor.report.ValidationReport;
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
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads an annotated type, or a type whose methods are annotated. */
public final class InterfaceReader {

  private final Elements elements;
  private final Members members;
  private final OperationMethods operationMethods;
  private final Supertypes supertypes;
  private final SettingsReader settingsReader;
  private final OperationReader operationReader;
  private final ClashCheck clashCheck;
  private final ParentClashCheck parentClashCheck;

  /**
   * Creates a reader for one round.
   *
   * @param adapters finds the adapters of types that are not in the table
   * @param repairedTypes replaces types that are missing
   * @param defaults the options of the compiler
   */
  public InterfaceReader(
      Elements elements,
      Types types,
      Adapters adapters,
      RepairedTypes repairedTypes,
      BuildDefaults defaults) {
    this.elements = elements;
    this.operationMethods = new OperationMethods(elements, types);
    this.members = new Members(elements, types);
    this.supertypes = new Supertypes(elements, types, members, operationMethods, repairedTypes);
    this.parentClashCheck = new ParentClashCheck(members);
    CheckedExceptions checkedExceptions = new CheckedExceptions(elements, types, repairedTypes);
    AsyncTypes asyncTypes = new AsyncTypes(elements, types, adapters::adapterOf);
    this.clashCheck =
        new ClashCheck(elements, members, types, new StyleReader(asyncTypes, repairedTypes));
    this.settingsReader = new SettingsReader(asyncTypes, adapters, checkedExceptions);
    this.operationReader =
        new OperationReader(
            settingsReader,
            asyncTypes,
            adapters,
            checkedExceptions,
            repairedTypes,
            new TransactionCheck(elements, asyncTypes),
            defaults.settings());
  }

  /**
   * Returns the types that have to exist before a type can be read.
   *
   * @param generated the interfaces that are about to be generated, which need not exist yet
   */
  public Missing missingTypes(TypeElement type, GeneratedNames generated) {
    return MissingInterfaceTypes.of(type, operationMethods, supertypes, generated);
  }

  /**
   * Returns the interface to generate for a type. An operation with a problem is left out. If the
   * type itself has one, the interface is empty: types that refer to it compile, so that the
   * problem is the only error.
   *
   * @param report takes what is wrong
   */
  public SmartInterface read(TypeElement type, ValidationReport report) {
    Optional<Settings> settings = settingsReader.read(type, report);
    if (settings.isEmpty() || !report.passes(validate(type))) {
      return withoutMethods(type);
    }
    List<Parent> parents = supertypes.parents(type);
    List<Operation> inherited = inheritedOperations(type);
    List<Operation> readable =
        operationMethods.of(type).stream()
            .map(method -> operationReader.read(method, settings.get(), report))
            .flatMap(Optional::stream)
            .toList();
    List<Operation> operations =
        clashCheck.withoutClashes(
            type, readable, generatedNames(type, inherited), inherited, report);
    Optional<Problem> problem =
        parentClashCheck
            .validate(type, inherited, readable)
            .or(() -> validateInherited(type, inherited))
            .or(() -> validateThrowing(type, operations));
    if (!report.passes(problem)) {
      return withoutMethods(type);
    }
    return new SmartInterface(
        type,
        InterfaceNames.of(type),
        Supertypes.isVisibleOutsidePackage(type),
        settings.get().isEither(),
        TypeParameters.of(type),
        parents,
        returningAsOverridden(operations, inherited, type),
        notOverridden(inherited, operations, type));
  }

  private static SmartInterface withoutMethods(TypeElement type) {
    return new SmartInterface(
        type,
        InterfaceNames.of(type),
        Supertypes.isVisibleOutsidePackage(type),
        false,
        declarableTypeParameters(type),
        List.of(),
        List.of(),
        List.of());
  }

  /** Returns the type parameters without what would be a second error, in the generated file. */
  private static List<TypeParameterElement> declarableTypeParameters(TypeElement type) {
    if (hiddenInBounds(type).findFirst().isPresent()) {
      return List.of();
    }
    Set<Name> names = new HashSet<>();
    return TypeParameters.of(type).stream()
        .filter(each -> names.add(each.getSimpleName()))
        .toList();
  }

  private List<Operation> returningAsOverridden(
      List<Operation> operations, List<Operation> inherited, TypeElement type) {
    MethodIndex<Operation> index = index(inherited, type);
    return operations.stream().map(each -> returningAsOverridden(each, index, type)).toList();
  }

  /**
   * Returns an operation whose twin can override the inherited one: if that returns a {@code T},
   * which is {@code Void} here, the twin must not return {@code void}.
   */
  private Operation returningAsOverridden(
      Operation operation, MethodIndex<Operation> inherited, TypeElement type) {
    if (!(operation.style() instanceof Style.OfOne future)
        || future.result().getKind() != TypeKind.VOID
        || inherited.like(operation.method()).stream()
            .noneMatch(
                each ->
                    each.style() instanceof Style.OfOne overridden
                        && overridden.result().getKind() != TypeKind.VOID
                        && each.twinName().equals(operation.twinName())
                        && members.overrides(operation.method(), each.method(), type))) {
      return operation;
    }
    TypeMirror voidType = elements.getTypeElement("java.lang.Void").asType();
    return operation.withStyle(future.withResult(voidType));
  }

  private List<Operation> notOverridden(
      List<Operation> inherited, List<Operation> own, TypeElement type) {
    MethodIndex<Operation> index = index(own, type);
    return inherited.stream()
        .filter(
            each ->
                index.like(each.method()).stream()
                    .noneMatch(by -> members.overrides(by.method(), each.method(), type)))
        .toList();
  }

  private MethodIndex<Operation> index(List<Operation> operations, TypeElement type) {
    MethodIndex<Operation> index = new MethodIndex<>(type, members);
    operations.forEach(each -> index.add(each.method(), each));
    return index;
  }

  /** Returns a problem if {@code throwing} on a type applies to none of its operations. */
  private static Optional<Problem> validateThrowing(TypeElement type, List<Operation> operations) {
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

  /** Returns a problem if the wrapper could not contain the signature of an inherited operation. */
  private Optional<Problem> validateInherited(TypeElement type, List<Operation> inherited) {
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
  private static Stream<DeclaredType> hiddenInBounds(TypeElement type) {
    PackageElement from = MoreElements.getPackage(type);
    return TypeParameters.of(type).stream()
        .flatMap(each -> each.getBounds().stream())
        .flatMap(each -> OperationReader.hiddenType(each, from).stream());
  }

  /** Returns why a type can have no interface, or empty if it can have one. */
  private Optional<Problem> validate(TypeElement type) {
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

  /**
   * Returns the operations that a type inherits. What is wrong with a supertype is reported when
   * that type is read for its own interface.
   */
  private List<Operation> inheritedOperations(TypeElement type) {
    ValidationReport unprinted = new ValidationReport();
    return supertypes.inheritedMethods(type).stream()
        .map(
            method -> {
              TypeElement owner = Members.ownerOf(method);
              Settings settings = settingsReader.read(owner, unprinted).orElse(Settings.NONE);
              return operationReader.read(method, settings, unprinted);
            })
        .flatMap(Optional::stream)
        .toList();
  }

  /**
   * Returns the names of the generated interfaces of a type and its supertypes, whose methods twins
   * may override.
   */
  private static Set<String> generatedNames(TypeElement type, List<Operation> inherited) {
    return Stream.concat(
            Stream.of(type), inherited.stream().map(each -> Members.ownerOf(each.method())))
        .map(each -> InterfaceNames.of(each).canonicalName())
        .collect(Collectors.toSet());
  }
}
