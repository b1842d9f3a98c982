package io.smartasync.processor.write;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import io.smartasync.processor.element.AllSupertypes;
import io.smartasync.processor.element.Compilers;
import io.smartasync.processor.element.Deprecation;
import io.smartasync.processor.element.Members;
import io.smartasync.processor.element.Methods;
import io.smartasync.processor.element.MissingTypes;
import io.smartasync.processor.element.RawTypes;
import io.smartasync.processor.element.ReferencedTypes;
import io.smartasync.processor.model.Facade;
import io.smartasync.processor.model.FacadeMethod;
import io.smartasync.processor.model.Operation;
import io.smartasync.processor.model.SmartInterface;
import io.smartasync.processor.model.Style;
import io.smartasync.processor.table.AsyncType;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Finds the warnings that an interface would cause because the author's signatures cause them. The
 * author has seen them there.
 */
final class Suppressions {

  /**
   * The warnings that are suppressed on the author's declaration and occur on a declaration with
   * the same types again.
   */
  private static final Set<String> OF_SIGNATURES = Set.of("overloads", "exports");

  private final Elements elements;
  private final Types types;
  private final Set<String> needed = new TreeSet<>();

  private Suppressions(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  static Optional<AnnotationSpec> of(SmartInterface smart, Elements elements, Types types) {
    Suppressions suppressions = new Suppressions(elements, types);
    suppressions.addTypeElement(smart.origin());
    smart.typeParameters().forEach(suppressions::addBounds);
    smart.parents().forEach(parent -> suppressions.addType(parent.type()));
    smart.allOperations().forEach(suppressions::addOperation);
    if (!smart.parents().isEmpty()) {
      suppressions.addOverridden(
          smart.origin(), smart.operations().stream().map(Operation::method).toList());
    }
    suppressions.addWrapper(smart);
    if (AmbiguousOverloads.areIn(smart, elements, types)) {
      suppressions.needed.add("overloads");
    }
    return suppressions.annotation();
  }

  static Optional<AnnotationSpec> of(Facade facade, Elements elements, Types types) {
    Suppressions suppressions = new Suppressions(elements, types);
    suppressions.addTypeElement(facade.type());
    facade.typeParameters().forEach(suppressions::addBounds);
    facade.parents().forEach(parent -> suppressions.addType(parent.type()));
    facade.methods().forEach(suppressions::addFacadeMethod);
    facade.own().flatMap(Facade.OwnValue::wrapping).ifPresent(suppressions::addWrapping);
    if (!facade.parents().isEmpty()) {
      suppressions.addOverridden(
          facade.type(), facade.methods().stream().map(FacadeMethod::method).toList());
    }
    suppressions.addRawSupertypes(facade.type());
    if (!facade.parents().isEmpty()) {
      suppressions.addInheritedClose(facade);
    }
    if (AmbiguousOverloads.areIn(facade, elements, types)) {
      suppressions.needed.add("overloads");
    }
    return suppressions.annotation();
  }

  /** Adds the warnings of the methods that the wrapper has for inherited ones. */
  private void addWrapper(SmartInterface smart) {
    Members members = new Members(elements, types);
    if (!smart.inherited().isEmpty() || !smart.others().isEmpty()) {
      addRawSupertypes(smart.origin());
    }
    for (Operation inherited : smart.inherited()) {
      addMember(members.asMemberOf(smart.origin(), inherited.method()));
    }
    for (ExecutableElement other : smart.others()) {
      addElement(other);
      addUncheckedVarargs(other);
      if (isClose(other) && other.getThrownTypes().stream().anyMatch(this::mayBeInterruption)) {
        needed.add("try");
      }
      addMember(members.asMemberOf(smart.origin(), other));
    }
  }

  /** Adds the warnings of a signature in which type arguments replace type variables. */
  private void addMember(ExecutableType method) {
    addType(method.getReturnType());
    method.getParameterTypes().forEach(this::addType);
    method.getThrownTypes().forEach(this::addType);
    method.getTypeVariables().forEach(each -> addType(each.getUpperBound()));
  }

  /** Adds the warnings of a method of a facade. */
  private void addFacadeMethod(FacadeMethod method) {
    if (Deprecation.of(method.method(), elements) == Deprecation.FOR_REMOVAL) {
      needed.add("removal"); // a method of the facade that is only deprecated may call it otherwise
    }
    addSignature(method.method());
    addType(method.type().getReturnType());
    method.type().getParameterTypes().forEach(this::addType);
    method.failures().forEach(this::addType);
    if (RawTypes.is(method.type().getReturnType())) {
      needed.add("unchecked");
    }
    method.wrapping().ifPresent(this::addWrapping);
    if (method.isClose() && method.failures().stream().anyMatch(this::mayBeInterruption)) {
      needed.add("try");
    }
  }

  /** Adds the warning of a raw value that becomes a facade with type arguments. */
  private void addWrapping(FacadeMethod.Wrapping wrapping) {
    if (RawTypes.is(wrapping.type())) {
      needed.add("rawtypes");
      needed.add("unchecked");
    }
  }

  /**
   * Adds the warnings of methods that override deprecated or generic ones. The compiler looks at
   * all supertypes, not only at the nearest.
   */
  private void addOverridden(TypeElement type, List<ExecutableElement> methods) {
    Set<String> names = new HashSet<>();
    Set<String> notGeneric = new HashSet<>();
    for (ExecutableElement method : methods) {
      names.add(method.getSimpleName().toString());
      if (method.getTypeParameters().isEmpty()) {
        notGeneric.add(method.getSimpleName().toString());
      }
    }
    for (DeclaredType supertype : AllSupertypes.of(type, types).values()) {
      for (ExecutableElement method : Methods.declaredIn(supertype.asElement())) {
        if (names.contains(method.getSimpleName().toString())
            && Deprecation.of(method, elements) != Deprecation.NONE) {
          needed.add("deprecation"); // even if the author's method is to be removed
          addElement(method);
        }
        if (!method.getTypeParameters().isEmpty()
            && notGeneric.contains(method.getSimpleName().toString())) {
          needed.add("unchecked"); // what the overriding method returns
        }
      }
    }
  }

  /** Adds the warnings of calls of methods that a type inherits from raw types. */
  private void addRawSupertypes(TypeElement type) {
    if (RawTypes.areAbove(type, types)) {
      needed.add("rawtypes");
      needed.add("unchecked");
    }
  }

  /** Adds the warning of an inherited method {@code close} that may be interrupted. */
  private void addInheritedClose(Facade facade) {
    boolean isCloseable =
        AllSupertypes.of(facade.type(), types).keySet().stream()
            .flatMap(supertype -> Methods.declaredIn(supertype).stream())
            .anyMatch(method -> isClose(method) && !method.getThrownTypes().isEmpty());
    if (isCloseable) {
      needed.add("try");
    }
  }

  private static boolean isClose(ExecutableElement method) {
    return method.getParameters().isEmpty()
        && (method.getSimpleName().contentEquals("close")
            || method.getSimpleName().contentEquals("closeAsync"));
  }

  private boolean mayBeInterruption(TypeMirror exception) {
    TypeMirror interruption = elements.getTypeElement("java.lang.InterruptedException").asType();
    TypeMirror erased = types.erasure(exception);
    return types.isSubtype(interruption, erased) || types.isSubtype(erased, interruption);
  }

  /**
   * Returns the annotation, if one is needed. The compiler of Eclipse has many more warnings, also
   * about a suppression that it does not need or support, and it does not say which elements of
   * class files are deprecated only by a comment.
   */
  private Optional<AnnotationSpec> annotation() {
    List<String> warnings = Compilers.isEclipse(elements) ? List.of("all") : List.copyOf(needed);
    if (warnings.isEmpty()) {
      return Optional.empty();
    }
    CodeBlock values =
        warnings.stream().map(each -> CodeBlock.of("$S", each)).collect(CodeBlock.joining(", "));
    return Optional.of(
        AnnotationSpec.builder(SuppressWarnings.class)
            .addMember("value", warnings.size() == 1 ? "$L" : "{$L}", values)
            .build());
  }

  private void addOperation(Operation operation) {
    addMethod(operation.method());
    operation.declaredFailures().forEach(this::addType);
    if (operation.isClose()
        && operation.declaredFailures().stream().anyMatch(this::mayBeInterruption)) {
      needed.add("try");
    }
    if (RawTypes.is(operation.method().getReturnType()) && readsTypeArgument(operation.style())) {
      needed.add("unchecked");
    }
  }

  /** Returns whether a twin has the type argument of the method's type in its own type. */
  private static boolean readsTypeArgument(Style style) {
    return switch (style) {
      case Style.Asynchronous asynchronous -> true;
      case Style.Synchronous synchronous -> synchronous.twin() instanceof AsyncType.OfMany;
    };
  }

  private void addMethod(ExecutableElement method) {
    addElement(method);
    addSignature(method);
    for (VariableElement parameter : method.getParameters()) {
      parameter.getAnnotationMirrors().forEach(this::addAnnotation);
    }
  }

  private void addSignature(ExecutableElement method) {
    method.getTypeParameters().forEach(this::addBounds);
    typesIn(method).forEach(this::addType);
    addUncheckedVarargs(method);
  }

  private static Stream<TypeMirror> typesIn(ExecutableElement method) {
    return Stream.of(
            Stream.of(method.getReturnType()),
            method.getThrownTypes().stream(),
            method.getParameters().stream().map(VariableElement::asType))
        .flatMap(each -> each);
  }

  private void addUncheckedVarargs(ExecutableElement method) {
    if (method.isVarArgs() && !isReifiable(method)) {
      needed.add("unchecked");
    }
  }

  /** Returns whether an array for the variable arguments can be created without a warning. */
  private boolean isReifiable(ExecutableElement method) {
    List<? extends VariableElement> parameters = method.getParameters();
    TypeMirror last = parameters.get(parameters.size() - 1).asType();
    TypeMirror element = MoreTypes.asArray(last).getComponentType();
    boolean isParameterized =
        element instanceof DeclaredType declared
            && declared.getTypeArguments().stream()
                .anyMatch(
                    argument ->
                        !(argument instanceof WildcardType wildcard)
                            || wildcard.getExtendsBound() != null
                            || wildcard.getSuperBound() != null);
    return !isParameterized && types.isSameType(types.erasure(element), element);
  }

  private void addBounds(TypeParameterElement parameter) {
    List<? extends TypeMirror> bounds = parameter.getBounds();
    bounds.forEach(this::addType);
    // The compiler looks at the intersection as at a class.
    if (bounds.size() > 1 && bounds.stream().anyMatch(this::isInterruptedWhenClosed)) {
      needed.add("try");
    }
  }

  /** Returns whether a bound is a resource whose method {@code close} may be interrupted. */
  private boolean isInterruptedWhenClosed(TypeMirror bound) {
    return MissingTypes.isDeclared(bound)
        && Methods.allOf(MoreTypes.asTypeElement(bound), elements).stream()
            .filter(Suppressions::isClose)
            .flatMap(close -> close.getThrownTypes().stream())
            .anyMatch(this::mayBeInterruption);
  }

  /** Adds the warnings of a type and of the types around it, which its name contains. */
  private void addTypeElement(TypeElement type) {
    for (Element each = type; each instanceof TypeElement; each = each.getEnclosingElement()) {
      addElement(each);
    }
    if (Deprecation.of(type, elements) == Deprecation.FOR_REMOVAL) {
      needed.add("deprecation"); // the type that is generated for it is only deprecated
    }
  }

  private void addElement(Element element) {
    switch (Deprecation.of(element, elements)) {
      case NONE -> {}
      case PLAIN -> needed.add("deprecation");
      case FOR_REMOVAL -> needed.add("removal");
    }
    SuppressWarnings suppressed = element.getAnnotation(SuppressWarnings.class);
    if (suppressed != null) {
      for (String each : suppressed.value()) {
        if (OF_SIGNATURES.contains(each)) {
          needed.add(each);
        }
      }
    }
  }

  private void addType(TypeMirror type) {
    for (DeclaredType mentioned : ReferencedTypes.in(type)) {
      addTypeElement(MoreTypes.asTypeElement(mentioned));
      mentioned.getAnnotationMirrors().forEach(this::addAnnotation);
      if (RawTypes.is(mentioned)) {
        needed.add("rawtypes");
      }
    }
  }

  /** Adds the warnings of an annotation that is copied, and of its values. */
  private void addAnnotation(AnnotationMirror annotation) {
    addType(annotation.getAnnotationType());
    annotation
        .getElementValues()
        .forEach(
            (element, value) -> {
              addElement(element);
              addValue(value);
            });
  }

  private void addValue(AnnotationValue value) {
    switch (value.getValue()) {
      case TypeMirror type -> addType(type);
      case VariableElement constant -> {
        addElement(constant);
        addTypeElement(MoreElements.asType(constant.getEnclosingElement()));
      }
      case AnnotationMirror annotation -> addAnnotation(annotation);
      case List<?> values -> values.forEach(each -> addValue((AnnotationValue) each));
      default -> {}
    }
  }
}
