package io.smartasync.processor.write;

import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.ClassName;
import io.smartasync.processor.element.AllSupertypes;
import io.smartasync.processor.element.Members;
import io.smartasync.processor.element.MissingTypes;
import io.smartasync.processor.element.ReferencedTypes;
import io.smartasync.processor.model.Facade;
import io.smartasync.processor.model.FacadeMethod;
import io.smartasync.processor.model.GeneratedInterface;
import io.smartasync.processor.model.Operation;
import io.smartasync.processor.model.SmartInterface;
import io.smartasync.processor.model.Style;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Finds the types and type variables that the signatures of a generated interface mention. */
final class MentionedNames {

  private final Set<ClassName> types = new LinkedHashSet<>();
  private final Set<String> variables = new LinkedHashSet<>();
  private final Set<ClassName> inherited = new LinkedHashSet<>();

  private MentionedNames() {}

  static MentionedNames of(GeneratedInterface generated, Elements elements, Types utilities) {
    MentionedNames names = new MentionedNames();
    names.types.add(ClassName.get(generated.type()));
    names.addTypeParameters(generated.typeParameters());
    switch (generated) {
      case SmartInterface smart -> names.addInterface(smart, elements, utilities);
      case Facade facade -> names.addFacade(facade);
    }
    return names;
  }

  Set<ClassName> types() {
    return types;
  }

  Set<String> variables() {
    return variables;
  }

  /** Returns the nested types that the interface inherits. */
  Set<ClassName> inherited() {
    return inherited;
  }

  private void addInterface(SmartInterface smart, Elements elements, Types utilities) {
    for (TypeElement extended : smart.extended()) {
      addNestedTypes(extended);
      AllSupertypes.of(extended, utilities).keySet().forEach(this::addNestedTypes);
    }
    for (SmartInterface.Parent parent : smart.parents()) {
      types.add(parent.name());
      addType(parent.type());
    }
    smart.allOperations().forEach(this::addOperation);
    Members members = new Members(elements, utilities);
    for (Operation inherited : smart.inherited()) {
      addMember(members.asMemberOf(smart.origin(), inherited.method()));
    }
    for (ExecutableElement other : smart.others()) {
      addTypeParameters(other.getTypeParameters());
      addMember(members.asMemberOf(smart.origin(), other));
    }
  }

  /** Adds the types of a signature in which type arguments replace type variables. */
  private void addMember(ExecutableType method) {
    addType(method.getReturnType());
    method.getParameterTypes().forEach(this::addType);
    method.getThrownTypes().forEach(this::addType);
  }

  private void addNestedTypes(TypeElement type) {
    ElementFilter.typesIn(type.getEnclosedElements())
        .forEach(each -> inherited.add(ClassName.get(each)));
  }

  private void addOperation(Operation operation) {
    addSignature(operation.method());
    operation.declaredFailures().forEach(this::addType);
    for (VariableElement parameter : operation.method().getParameters()) {
      addAnnotations(parameter);
    }
    if (operation.style() instanceof Style.Synchronous style) {
      types.add(style.twin().name());
    }
  }

  private void addFacade(Facade facade) {
    for (Facade.Parent parent : facade.parents()) {
      types.add(parent.name());
      addType(parent.type());
    }
    facade
        .own()
        .ifPresent(
            own -> {
              addType(own.style().value());
              own.failures().forEach(this::addType);
              own.wrapping().ifPresent(wrapping -> types.add(wrapping.facade()));
            });
    facade.methods().forEach(this::addFacadeMethod);
  }

  private void addFacadeMethod(FacadeMethod method) {
    addSignature(method.method());
    addType(method.type().getReturnType());
    method.type().getParameterTypes().forEach(this::addType);
    method.failures().forEach(this::addType);
    method.wrapping().ifPresent(wrapping -> types.add(wrapping.facade()));
  }

  private void addSignature(ExecutableElement method) {
    addTypeParameters(method.getTypeParameters());
    addType(method.getReturnType());
    method.getParameters().forEach(parameter -> addType(parameter.asType()));
    method.getThrownTypes().forEach(this::addType);
  }

  private void addTypeParameters(Iterable<? extends TypeParameterElement> parameters) {
    for (TypeParameterElement parameter : parameters) {
      variables.add(parameter.getSimpleName().toString());
      parameter.getBounds().forEach(this::addType);
    }
  }

  private void addType(TypeMirror type) {
    for (DeclaredType mentioned : ReferencedTypes.in(type)) {
      if (MissingTypes.isDeclared(mentioned)) {
        types.add(ClassName.get(MoreTypes.asTypeElement(mentioned)));
        addAnnotations(mentioned);
      }
    }
  }

  private void addAnnotations(AnnotatedConstruct annotated) {
    for (AnnotationMirror annotation : annotated.getAnnotationMirrors()) {
      if (annotation.getAnnotationType().getKind() == TypeKind.DECLARED) {
        types.add(ClassName.get((TypeElement) annotation.getAnnotationType().asElement()));
      }
    }
  }
}
