package io.smartasync.processor.read;

import io.smartasync.processor.element.Annotations;
import io.smartasync.processor.element.MissingTypes;
import io.smartasync.processor.model.Adapter;
import io.smartasync.processor.report.Message;
import io.smartasync.processor.report.MessageText;
import io.smartasync.processor.report.ValidationReport;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Finds the adapters of types that are not in the table: those of this compilation, and those
 * compiled before, by the name of the type that was generated for them.
 *
 * <p>Valid for one round. Looks each class and interface up once, and those of the JDK never.
 */
public final class Adapters {

  private final Elements elements;
  private final Types types;
  private final AdapterRegistry ofCompilation;
  private final AdapterReader reader;
  private final List<ModuleElement> modules;
  private final Map<String, Found> found = new HashMap<>();

  /** The result of a search. */
  private sealed interface Found {

    /** There is no adapter. */
    record None() implements Found {}

    /** There is an adapter. */
    record One(Adapter adapter) implements Found {}

    /** There is a generated type that should name an adapter, and does not. */
    record Broken(MessageText problem) implements Found {}
  }

  /**
   * Creates a finder for one round.
   *
   * @param ofCompilation the adapters of this compilation
   */
  public Adapters(Elements elements, Types types, AdapterRegistry ofCompilation) {
    this.elements = elements;
    this.types = types;
    this.ofCompilation = ofCompilation;
    this.reader = new AdapterReader(elements, types);
    this.modules =
        elements.getAllModuleElements().stream()
            .<ModuleElement>map(each -> each)
            .filter(each -> !isOfJdk(each))
            .sorted(Comparator.comparing(each -> each.getQualifiedName().toString()))
            .toList();
  }

  static boolean isOfJdk(TypeElement type) {
    return type.getQualifiedName().toString().startsWith("java.");
  }

  private static boolean isOfJdk(ModuleElement module) {
    String name = module.getQualifiedName().toString();
    return name.startsWith("java.") || name.startsWith("jdk.");
  }

  /** Returns the adapter of a type, or of its nearest supertype that has one. */
  Optional<Adapter> adapterOf(TypeMirror type) {
    return find(type) instanceof Found.One one ? Optional.of(one.adapter()) : Optional.empty();
  }

  /** Returns why the adapter that a type seems to have cannot be used, or empty if it can. */
  Optional<MessageText> problemOf(TypeMirror type, Element user) {
    return switch (find(type)) {
      case Found.None none -> Optional.empty();
      case Found.Broken broken -> Optional.of(broken.problem());
      case Found.One one -> inaccessibility(one.adapter(), user);
    };
  }

  private Optional<MessageText> inaccessibility(Adapter adapter, Element user) {
    TypeElement origin = adapter.origin();
    ModuleElement module = elements.getModuleOf(user);
    if (module == null || elements.getTypeElement(module, origin.getQualifiedName()) != null) {
      return Optional.empty();
    }
    return Optional.of(
        Message.ADAPTER_NOT_ACCESSIBLE.of(
            adapter.simpleName(), origin.getQualifiedName(), module, elements.getModuleOf(origin)));
  }

  /** Returns the name of another adapter of the same type, or empty if there is no other. */
  Optional<String> nameBefore(Adapter adapter) {
    String adapted = adapter.adapted().canonicalName();
    return ofCompilation
        .nameOf(adapted)
        .or(
            () ->
                pointed(adapted) instanceof Found.One one
                    ? Optional.of(one.adapter().origin().getQualifiedName().toString())
                    : Optional.empty())
        .filter(name -> !adapter.origin().getQualifiedName().contentEquals(name));
  }

  private Found find(TypeMirror type) {
    return switch (type.getKind()) {
      case TYPEVAR -> find(((TypeVariable) type).getUpperBound());
      case INTERSECTION -> first(((IntersectionType) type).getBounds());
      case DECLARED, ERROR ->
          MissingTypes.isDeclared(type)
              ? find((TypeElement) ((DeclaredType) type).asElement())
              : new Found.None();
      default -> new Found.None();
    };
  }

  private Found first(List<? extends TypeMirror> candidates) {
    return candidates.stream()
        .map(this::find)
        .filter(each -> !(each instanceof Found.None))
        .findFirst()
        .orElseGet(Found.None::new);
  }

  private Found find(TypeElement type) {
    if (isOfJdk(type)) {
      return new Found.None();
    }
    String name = type.getQualifiedName().toString();
    Found before = found.get(name);
    if (before != null) {
      return before;
    }
    Found own = own(name);
    Found nearest = own instanceof Found.None ? first(types.directSupertypes(type.asType())) : own;
    found.put(name, nearest);
    return nearest;
  }

  private Found own(String adapted) {
    Optional<String> name = ofCompilation.nameOf(adapted);
    if (name.isPresent()) {
      return read(elements.getTypeElement(name.get()))
          .<Found>map(Found.One::new)
          .orElseGet(Found.None::new);
    }
    Found pointed = pointed(adapted);
    if (pointed instanceof Found.None) {
      ofCompilation.addReadWithout(adapted);
    }
    return pointed;
  }

  private Found pointed(String adapted) {
    return pointer(adapted)
        .map(
            pointer ->
                adapterNamedBy(pointer, adapted)
                    .<Found>map(Found.One::new)
                    .orElseGet(
                        () ->
                            new Found.Broken(
                                Message.ADAPTER_NOT_FOUND.of(adapted, pointer.getQualifiedName()))))
        .orElseGet(Found.None::new);
  }

  private Optional<TypeElement> pointer(String adapted) {
    String packageName = Adapter.pointerPackage(adapted);
    String name = packageName + "." + Adapter.POINTER;
    if (modules.isEmpty()) { // the compiler has no modules
      return Optional.ofNullable(elements.getTypeElement(name));
    }
    return modules.stream()
        // Looking for a missing package costs less than looking for a missing type.
        .filter(module -> elements.getPackageElement(module, packageName) != null)
        .flatMap(module -> Stream.ofNullable(elements.getTypeElement(module, name)))
        .<TypeElement>map(each -> each)
        .findFirst();
  }

  private Optional<Adapter> adapterNamedBy(TypeElement pointer, String adapted) {
    return ElementFilter.fieldsIn(pointer.getEnclosedElements()).stream()
        .filter(field -> field.getSimpleName().contentEquals(Adapter.POINTER_CONSTANT))
        .map(VariableElement::getConstantValue)
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .flatMap(name -> Stream.ofNullable(typeNear(pointer, name)))
        .filter(type -> Annotations.adapter(type).isPresent())
        .flatMap(type -> read(type).stream())
        .filter(adapter -> adapter.adapted().canonicalName().equals(adapted))
        .findFirst();
  }

  /** Reads an adapter without a report: what is wrong with it is reported when it is compiled. */
  private Optional<Adapter> read(TypeElement adapter) {
    return reader.read(adapter, new ValidationReport());
  }

  private @Nullable TypeElement typeNear(TypeElement pointer, String name) {
    ModuleElement module = elements.getModuleOf(pointer);
    return module == null ? elements.getTypeElement(name) : elements.getTypeElement(module, name);
  }
}
