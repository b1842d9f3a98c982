package io.smartasync.processor.read;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import io.smartasync.processor.model.Operation;
import io.smartasync.processor.model.Settings;
import io.smartasync.processor.model.SmartInterface;
import io.smartasync.processor.model.SmartInterface.Parent;
import io.smartasync.processor.model.Style;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads an annotated type, or one whose methods are annotated. */
public final class TypeReader {

  private final Elements elements;
  private final Types types;
  private final Members members;
  private final Reporter reporter;
  private final SettingsReader settingsReader;
  private final OperationReader operationReader;
  private final SettingsReader inheritedSettingsReader;
  private final OperationReader inheritedOperationReader;
  private final ClashCheck clashCheck;

  /** A reader that reports what is wrong. */
  public TypeReader(Elements elements, Types types, Reporter reporter) {
    this.elements = elements;
    this.types = types;
    this.members = new Members(types);
    this.reporter = reporter;
    this.clashCheck = new ClashCheck(elements, members, types, reporter);
    CheckedExceptions checkedExceptions = new CheckedExceptions(elements, types);
    AsyncTypes asyncTypes = new AsyncTypes(elements, types);
    this.settingsReader = new SettingsReader(checkedExceptions, reporter);
    this.operationReader =
        new OperationReader(settingsReader, asyncTypes, checkedExceptions, reporter);
    // What is wrong with a supertype is reported where that is read for itself.
    Reporter silent = reporter.silent();
    this.inheritedSettingsReader = new SettingsReader(checkedExceptions, silent);
    this.inheritedOperationReader =
        new OperationReader(inheritedSettingsReader, asyncTypes, checkedExceptions, silent);
  }

  /**
   * The methods of a type that are operations: the annotated ones and, where the type is annotated,
   * its public ones.
   */
  public List<ExecutableElement> operationMethods(TypeElement type) {
    boolean all = AnnotationNames.isSmartAsync(type);
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .filter(method -> AnnotationNames.isSmartAsync(method) || (all && isMeantByType(method)))
        .toList();
  }

  private boolean isMeantByType(ExecutableElement method) {
    return method.getModifiers().contains(Modifier.PUBLIC)
        && elements.getOrigin(method) == Elements.Origin.EXPLICIT
        && !AnnotationNames.isExcluded(method)
        && !isRecordAccessor(method)
        && !isImplicitInEnum(method)
        && !overridesMethodOfObject(method);
  }

  private static boolean isRecordAccessor(ExecutableElement method) {
    return method.getParameters().isEmpty()
        && Members.ownerOf(method).getRecordComponents().stream()
            .anyMatch(c -> c.getSimpleName().equals(method.getSimpleName()));
  }

  /** The compiler does not call them implicit. */
  private static boolean isImplicitInEnum(ExecutableElement method) {
    if (Members.ownerOf(method).getKind() != ElementKind.ENUM) {
      return false;
    }
    int parameters = method.getParameters().size();
    return (method.getSimpleName().contentEquals("values") && parameters == 0)
        || (method.getSimpleName().contentEquals("valueOf")
            && parameters == 1
            && method.getParameters().get(0).asType().toString().equals("java.lang.String"));
  }

  private boolean overridesMethodOfObject(ExecutableElement method) {
    TypeElement type = Members.ownerOf(method);
    return ElementFilter.methodsIn(
            elements.getTypeElement("java.lang.Object").getEnclosedElements())
        .stream()
        .anyMatch(inherited -> elements.overrides(method, inherited, type));
  }

  /** The interface to generate, or empty where the type is wrong, which has been reported. */
  public Optional<SmartInterface> read(TypeElement type) {
    Optional<Settings> settings = settingsReader.read(type);
    if (settings.isEmpty() || !canHaveInterface(type)) {
      return Optional.empty();
    }
    List<Parent> parents = parents(type);
    List<Operation> inherited = inheritedOperations(type);
    List<Operation> readable =
        operationMethods(type).stream()
            .map(method -> operationReader.read(method, settings.get()))
            .flatMap(Optional::stream)
            .toList();
    List<Operation> operations =
        clashCheck.withoutClashes(type, readable, generatedNames(type, inherited), inherited);
    if (!haveDistinctTwins(type, inherited, operations)) {
      return Optional.empty();
    }
    return Optional.of(
        new SmartInterface(
            type,
            InterfaceNames.of(type),
            isVisibleOutsidePackage(type),
            typeParameters(type),
            parents,
            operations.stream().map(each -> returningAsOverridden(each, inherited, type)).toList(),
            inherited.stream().filter(each -> !isOverridden(each, operations, type)).toList()));
  }

  /** A twin of {@code void} would not override one that returns a {@code T}, which is Void here. */
  private Operation returningAsOverridden(
      Operation operation, List<Operation> inherited, TypeElement type) {
    if (!(operation.style() instanceof Style.OfFuture future)
        || future.result().getKind() != TypeKind.VOID
        || inherited.stream()
            .noneMatch(
                each ->
                    each.style() instanceof Style.OfFuture overridden
                        && overridden.result().getKind() != TypeKind.VOID
                        && each.twinName().equals(operation.twinName())
                        && elements.overrides(operation.method(), each.method(), type))) {
      return operation;
    }
    TypeMirror voidType = elements.getTypeElement("java.lang.Void").asType();
    return operation.withStyle(new Style.OfFuture(voidType, future.isAlsoPlainFuture()));
  }

  private boolean isOverridden(Operation inherited, List<Operation> own, TypeElement type) {
    return own.stream()
        .anyMatch(each -> elements.overrides(each.method(), inherited.method(), type));
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
    for (TypeParameterElement parameter : typeParameters(type)) {
      if (!typeParameters.add(parameter.getSimpleName())) {
        reporter.error(
            type,
            "the type parameter %s of %s hides that of the class around it, and the generated interface needs both; rename one of them"
                .formatted(parameter.getSimpleName(), type.getSimpleName()));
        return false;
      }
    }
    if (operationMethods(type).isEmpty() && parents(type).isEmpty()) {
      reporter.error(
          type,
          type.getSimpleName()
              + " declares no public method that @SmartAsync could mean;"
              + " add one, or remove the annotation");
      return false;
    }
    return true;
  }

  private static boolean isVisibleOutsidePackage(TypeElement type) {
    for (Element each = type; each instanceof TypeElement; each = each.getEnclosingElement()) {
      if (!each.getModifiers().contains(Modifier.PUBLIC)) {
        return false;
      }
    }
    return true;
  }

  /** An inner class can use the type parameters of the classes around it. */
  private static List<TypeParameterElement> typeParameters(TypeElement type) {
    List<TypeParameterElement> parameters = new ArrayList<>(type.getTypeParameters());
    Element inner = type;
    while (inner.getEnclosingElement() instanceof TypeElement outer
        && !inner.getModifiers().contains(Modifier.STATIC)
        && inner.getKind() == ElementKind.CLASS) {
      parameters.addAll(0, outer.getTypeParameters());
      inner = outer;
    }
    return parameters;
  }

  /** The generated interfaces of the nearest supertypes that have one. */
  public List<Parent> parents(TypeElement type) {
    List<Parent> parents = new ArrayList<>();
    for (TypeMirror supertype : types.directSupertypes(type.asType())) {
      addParents(supertype, type, parents);
    }
    return parents;
  }

  private void addParents(TypeMirror supertype, TypeElement type, List<Parent> parents) {
    if (supertype.getKind() != TypeKind.DECLARED) {
      return;
    }
    DeclaredType declared = MoreTypes.asDeclared(supertype);
    TypeElement element = MoreTypes.asTypeElement(declared);
    if (hasInterface(element, type)) {
      Parent parent = new Parent(InterfaceNames.of(element), declared);
      if (parents.stream().noneMatch(other -> other.name().equals(parent.name()))) {
        parents.add(parent);
      }
      return;
    }
    types.directSupertypes(declared).forEach(each -> addParents(each, type, parents));
  }

  /** Whether a supertype has an interface for its instances that its subtype can see. */
  private boolean hasInterface(TypeElement supertype, TypeElement subtype) {
    return instanceOperationMethods(supertype).findAny().isPresent()
        && (isVisibleOutsidePackage(supertype)
            || MoreElements.getPackage(supertype).equals(MoreElements.getPackage(subtype)));
  }

  private Stream<ExecutableElement> instanceOperationMethods(TypeElement type) {
    return operationMethods(type).stream()
        .filter(method -> !method.getModifiers().contains(Modifier.STATIC));
  }

  /** The methods of supertypes that are operations and that nearer ones do not override. */
  public List<ExecutableElement> inheritedMethods(TypeElement type) {
    List<ExecutableElement> methods = new ArrayList<>();
    types.directSupertypes(type.asType()).forEach(each -> addInheritedMethods(each, type, methods));
    return methods;
  }

  private void addInheritedMethods(
      TypeMirror supertype, TypeElement type, List<ExecutableElement> methods) {
    if (supertype.getKind() != TypeKind.DECLARED) {
      return;
    }
    TypeElement element = MoreTypes.asTypeElement(supertype);
    if (hasInterface(element, type)) {
      instanceOperationMethods(element)
          .filter(method -> methods.stream().noneMatch(nearer -> hides(nearer, method)))
          .toList()
          .forEach(
              method -> {
                methods.removeIf(farther -> hides(method, farther));
                methods.add(method);
              });
    }
    types.directSupertypes(supertype).forEach(each -> addInheritedMethods(each, type, methods));
  }

  private List<Operation> inheritedOperations(TypeElement type) {
    return inheritedMethods(type).stream()
        .map(
            method -> {
              TypeElement owner = Members.ownerOf(method);
              Settings settings = inheritedSettingsReader.read(owner).orElse(Settings.NONE);
              return inheritedOperationReader.read(method, settings);
            })
        .flatMap(Optional::stream)
        .toList();
  }

  /**
   * Whether the twin of a method overrides another's. That of a superclass does not override that
   * of an interface which the superclass does not implement.
   */
  private boolean hides(ExecutableElement nearer, ExecutableElement method) {
    return nearer.equals(method) || elements.overrides(nearer, method, Members.ownerOf(nearer));
  }

  /** Two parents with the same twin leave the compiler without a choice. */
  private boolean haveDistinctTwins(
      TypeElement type, List<Operation> inherited, List<Operation> own) {
    for (int i = 0; i < inherited.size(); i++) {
      Operation one = inherited.get(i);
      for (Operation other : inherited.subList(i + 1, inherited.size())) {
        if (!members.haveSameParameters(type, one.method(), other.method())) {
          continue;
        }
        if (one.twinName().equals(other.name()) || other.twinName().equals(one.name())) {
          reporter.error(type, twinIsMethod(type, one, other));
          return false;
        }
        if (one.twinName().equals(other.twinName())
            && !(isOverridden(one, own, type) && isOverridden(other, own, type))) {
          reporter.error(
              type,
              "%s inherits the twin %s from both %s and %s; override %s in %s and annotate it"
                  .formatted(
                      type.getSimpleName(),
                      reporter.signature(one.twinName(), one.method()),
                      Members.ownerOf(one.method()).getSimpleName(),
                      Members.ownerOf(other.method()).getSimpleName(),
                      one.name(),
                      type.getSimpleName()));
          return false;
        }
      }
    }
    return true;
  }

  private String twinIsMethod(TypeElement type, Operation one, Operation other) {
    boolean isOnesTwin = one.twinName().equals(other.name());
    Operation twin = isOnesTwin ? one : other;
    Operation method = isOnesTwin ? other : one;
    String owner = Members.ownerOf(twin.method()).getSimpleName().toString();
    return "%s inherits %s from %s, which is the twin of %s.%s too; name the twin in %s: @SmartAsync(name = \"...\")"
        .formatted(
            type.getSimpleName(),
            reporter.signature(method.method()),
            Members.ownerOf(method.method()).getSimpleName(),
            owner,
            reporter.signature(twin.method()),
            owner);
  }

  /** The generated interfaces among a type's own supertypes: twins may override what they hold. */
  private static Set<String> generatedNames(TypeElement type, List<Operation> inherited) {
    return Stream.concat(
            Stream.of(type), inherited.stream().map(each -> Members.ownerOf(each.method())))
        .map(each -> InterfaceNames.of(each).canonicalName())
        .collect(Collectors.toSet());
  }
}
