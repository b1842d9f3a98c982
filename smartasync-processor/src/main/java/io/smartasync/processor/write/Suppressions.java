package io.smartasync.processor.write;

import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import io.smartasync.processor.element.ReferencedTypes;
import io.smartasync.processor.model.Facade;
import io.smartasync.processor.model.FacadeMethod;
import io.smartasync.processor.model.Operation;
import io.smartasync.processor.model.SmartInterface;
import io.smartasync.processor.model.Style;
import io.smartasync.processor.table.AsyncType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
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

  /**
   * The warnings that Eclipse does not have, or not at the same places. It reports them as
   * unsupported or unnecessary, unless all of its warnings are suppressed. For javac, {@code all}
   * means nothing.
   */
  private static final Set<String> NOT_OF_ECLIPSE =
      Set.of("deprecation", "overloads", "removal", "try");

  private final Types types;
  private final Set<String> needed = new TreeSet<>();

  private Suppressions(Types types) {
    this.types = types;
  }

  static Optional<AnnotationSpec> of(SmartInterface smart, Types types) {
    Suppressions suppressions = new Suppressions(types);
    suppressions.addTypeElement(smart.origin());
    smart.typeParameters().forEach(suppressions::addBounds);
    smart.parents().forEach(parent -> suppressions.addType(parent.type()));
    List<Operation> operations = new ArrayList<>(smart.operations());
    operations.addAll(smart.inherited());
    operations.forEach(suppressions::addOperation);
    return suppressions.annotation();
  }

  static Optional<AnnotationSpec> of(Facade facade, Types types) {
    Suppressions suppressions = new Suppressions(types);
    suppressions.addTypeElement(facade.type());
    facade.typeParameters().forEach(suppressions::addBounds);
    facade.parents().forEach(parent -> suppressions.addType(parent.type()));
    facade.methods().forEach(suppressions::addFacadeMethod);
    if (AmbiguousOverloads.areIn(facade)) {
      suppressions.needed.add("overloads");
    }
    return suppressions.annotation();
  }

  /** Adds the warnings of a method of a facade. A deprecated method may use what is deprecated. */
  private void addFacadeMethod(FacadeMethod method) {
    Deprecated deprecated = method.method().getAnnotation(Deprecated.class);
    if (deprecated == null) {
      addSignature(method.method());
    } else {
      addUncheckedSignature(method.method());
      if (deprecated.forRemoval()) {
        needed.add("removal");
      }
    }
    if (deprecated == null) {
      method.overridden().forEach(each -> addElement(each.method()));
    }
    if (isRaw(method.type().getReturnType())) {
      needed.add("unchecked");
    }
    if (method.isClose() && method.failures().stream().anyMatch(this::mayBeInterruption)) {
      needed.add("try");
    }
  }

  private boolean mayBeInterruption(TypeMirror exception) {
    return List.of("java.lang.Exception", "java.lang.InterruptedException")
        .contains(types.erasure(exception).toString());
  }

  private Optional<AnnotationSpec> annotation() {
    if (needed.isEmpty()) {
      return Optional.empty();
    }
    List<String> warnings = new ArrayList<>(needed);
    if (!Collections.disjoint(needed, NOT_OF_ECLIPSE)) {
      warnings.add(0, "all");
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
    if (isRaw(operation.method().getReturnType()) && readsTypeArgument(operation.style())) {
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
      parameter.getAnnotationMirrors().forEach(each -> addType(each.getAnnotationType()));
    }
  }

  private void addSignature(ExecutableElement method) {
    typesIn(method).forEach(this::addType);
    addUncheckedVarargs(method);
  }

  /** Adds the warnings of a signature, other than those about what is deprecated. */
  private void addUncheckedSignature(ExecutableElement method) {
    typesIn(method).forEach(this::addRawTypes);
    addUncheckedVarargs(method);
  }

  private static Stream<TypeMirror> typesIn(ExecutableElement method) {
    return Stream.of(
            method.getTypeParameters().stream()
                .flatMap(parameter -> parameter.getBounds().stream()),
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
    parameter.getBounds().forEach(this::addType);
  }

  /** Adds the warnings of a type and of the types around it, which its name contains. */
  private void addTypeElement(TypeElement type) {
    for (Element each = type; each instanceof TypeElement; each = each.getEnclosingElement()) {
      addElement(each);
    }
  }

  private void addElement(Element element) {
    Deprecated deprecated = element.getAnnotation(Deprecated.class);
    if (deprecated != null) {
      needed.add(deprecated.forRemoval() ? "removal" : "deprecation");
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

  private static boolean isRaw(TypeMirror type) {
    return type instanceof DeclaredType declared
        && declared.getTypeArguments().isEmpty()
        && !MoreTypes.asTypeElement(declared).getTypeParameters().isEmpty();
  }

  private void addType(TypeMirror type) {
    ReferencedTypes.in(type).forEach(each -> addTypeElement(MoreTypes.asTypeElement(each)));
    addRawTypes(type);
  }

  private void addRawTypes(TypeMirror type) {
    for (DeclaredType mentioned : ReferencedTypes.in(type)) {
      if (isRaw(mentioned)) {
        needed.add("rawtypes");
      }
    }
  }
}
