package io.smartasync.processor.read;

import com.google.auto.common.MoreTypes;
import io.smartasync.processor.element.Members;
import io.smartasync.processor.element.MethodIndex;
import io.smartasync.processor.model.GeneratedNames;
import io.smartasync.processor.model.Operation;
import io.smartasync.processor.model.SmartInterface;
import io.smartasync.processor.model.Style;
import io.smartasync.processor.report.Problem;
import io.smartasync.processor.report.ValidationReport;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
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
  private final InterfaceCheck interfaceCheck;
  private final OtherMethods otherMethods;

  /** What has been read, for subtypes; empty if the type has a problem. */
  private final Map<TypeElement, Optional<Content>> contents = new HashMap<>();

  /**
   * The operations of an interface.
   *
   * @param isEither whether implementations of the interface can write either method of an
   *     operation
   * @param inherited the operations of supertypes that nearer ones do not override
   * @param operations the operations that the type declares, without those that have a problem
   */
  private record Content(boolean isEither, List<Operation> inherited, List<Operation> operations) {}

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
    this.otherMethods = new OtherMethods(elements, types, members);
    this.interfaceCheck = new InterfaceCheck(elements, members, operationMethods, supertypes);
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
    Optional<Content> content = content(type, report);
    contents.put(type, content);
    return content.map(each -> withMethods(type, each)).orElseGet(() -> withoutMethods(type));
  }

  /** Returns the content of the interface of a type, or empty if the type has a problem. */
  private Optional<Content> content(TypeElement type, ValidationReport report) {
    Optional<Settings> settings = settingsReader.read(type, report);
    if (settings.isEmpty() || !report.passes(interfaceCheck.validate(type))) {
      return Optional.empty();
    }
    List<Operation> inherited = supertypes.inheritedOperations(type, this::declaredForInstances);
    List<ExecutableElement> methods = operationMethods.of(type);
    List<Operation> readable = readable(methods, settings.get(), report);
    List<Operation> operations =
        clashCheck.withoutClashes(
            type, readable, generatedNames(type, inherited), inherited, report);
    Optional<Problem> problem =
        parentClashCheck
            .validate(type, inherited, readable)
            .or(() -> interfaceCheck.validateInherited(type, inherited))
            // Among the operations with a problem may be the one that 'throwing' applies to.
            .or(
                () ->
                    operations.size() == methods.size()
                        ? InterfaceCheck.validateThrowing(type, operations)
                        : Optional.empty());
    // Without an operation that has a problem, the type may inherit what it would override.
    boolean inheritsTwins =
        operations.size() == readable.size()
            || parentClashCheck.validate(type, inherited, operations).isEmpty();
    return report.passes(problem) && inheritsTwins
        ? Optional.of(new Content(settings.get().isEither(), inherited, operations))
        : Optional.empty();
  }

  private List<Operation> readable(
      List<ExecutableElement> methods, Settings settings, ValidationReport report) {
    return methods.stream()
        .map(method -> operationReader.read(method, settings, report))
        .flatMap(Optional::stream)
        .toList();
  }

  /**
   * Returns the operations that the interface of a supertype declares for instances, or empty if
   * the supertype has a problem. What is wrong is reported when that type is read for its own
   * interface.
   */
  private Optional<List<Operation>> declaredForInstances(TypeElement supertype) {
    return contentOf(supertype)
        .map(content -> content.operations().stream().filter(each -> !each.isStatic()).toList());
  }

  private Optional<Content> contentOf(TypeElement supertype) {
    if (!contents.containsKey(supertype)) {
      contents.put(supertype, Optional.empty()); // while it is read, if types inherit in a cycle
      contents.put(supertype, unreported(supertype));
    }
    return contents.getOrDefault(supertype, Optional.empty());
  }

  /**
   * Returns the annotated interfaces that the interface of a type extends, itself or through its
   * parents.
   */
  private Set<TypeElement> extended(TypeElement type, Content content) {
    Set<TypeElement> extended = new LinkedHashSet<>();
    if (content.isEither()) {
      extended.add(type);
    }
    for (SmartInterface.Parent parent : supertypes.parents(type)) {
      TypeElement supertype = MoreTypes.asTypeElement(parent.type());
      contentOf(supertype)
          .ifPresent(ofSupertype -> extended.addAll(extended(supertype, ofSupertype)));
    }
    return extended;
  }

  private Optional<Content> unreported(TypeElement supertype) {
    ValidationReport unprinted = new ValidationReport();
    if (members.isInSource(supertype)) {
      return content(supertype, unprinted);
    }
    Settings settings = settingsReader.read(supertype, unprinted).orElse(Settings.NONE);
    List<ExecutableElement> methods = operationMethods.ofInstances(supertype).toList();
    return Optional.of(
        new Content(settings.isEither(), List.of(), readable(methods, settings, unprinted)));
  }

  private SmartInterface withMethods(TypeElement type, Content content) {
    List<TypeElement> extended = List.copyOf(extended(type, content));
    List<Operation> inherited = notOverridden(content.inherited(), content.operations(), type);
    return new SmartInterface(
        type,
        InterfaceNames.of(type),
        Supertypes.isVisibleOutsidePackage(type),
        content.isEither(),
        extended,
        TypeParameters.of(type),
        supertypes.parents(type),
        returningAsOverridden(content.operations(), content.inherited(), type),
        inherited,
        otherMethods.of(
            type,
            extended,
            Stream.concat(content.operations().stream(), inherited.stream()).toList()));
  }

  private static SmartInterface withoutMethods(TypeElement type) {
    return new SmartInterface(
        type,
        InterfaceNames.of(type),
        Supertypes.isVisibleOutsidePackage(type),
        false,
        List.of(),
        declarableTypeParameters(type),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /** Returns the type parameters without what would be a second error, in the generated file. */
  private static List<TypeParameterElement> declarableTypeParameters(TypeElement type) {
    if (InterfaceCheck.hiddenInBounds(type).findFirst().isPresent()) {
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
