package io.smartasync.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import io.smartasync.processor.element.Compilers;
import io.smartasync.processor.element.Members;
import io.smartasync.processor.element.MissingTypes;
import io.smartasync.processor.element.ReferencedTypes;
import io.smartasync.processor.model.GeneratedNames;
import io.smartasync.processor.model.ProbableTypes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.Parameterizable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.SimpleTypeVisitor14;
import javax.lang.model.util.Types;

/**
 * Names types as the source does: with their annotations, which JavaPoet omits, and including
 * interfaces that do not exist yet.
 */
final class TypeNames {

  private final Elements elements;
  private final Types types;
  private final GeneratedNames generated;
  private final ProbableTypes probable;
  private final String packageName;
  private final FileNames file;
  private final AnnotationWriter annotationWriter;

  /** The names in the file of type variables of the method that cannot have their own. */
  private final Map<String, String> renamed;

  /**
   * Names the types of a file.
   *
   * @param generated the interfaces that are about to be generated
   * @param probable finds the types that unresolvable names mean
   * @param packageOfFile the package of the file
   */
  TypeNames(
      Elements elements,
      Types types,
      GeneratedNames generated,
      ProbableTypes probable,
      PackageElement packageOfFile,
      FileNames file) {
    this.file = file;
    this.annotationWriter = new AnnotationWriter(packageOfFile, file);
    this.elements = elements;
    this.types = types;
    this.generated = generated;
    this.probable = probable;
    this.packageName = packageOfFile.getQualifiedName().toString();
    this.renamed = Map.of();
  }

  private TypeNames(TypeNames names, Map<String, String> renamed) {
    this.file = names.file;
    this.annotationWriter = names.annotationWriter;
    this.elements = names.elements;
    this.types = names.types;
    this.generated = names.generated;
    this.probable = names.probable;
    this.packageName = names.packageName;
    this.renamed = renamed;
  }

  /**
   * Returns the names of types in a method that a type inherits. A type variable of the method does
   * not hide one of the type, which can be part of the signature there: {@code <E> E map(T, E)} of
   * {@code Base<T>} is {@code <E_> E_ map(E, E_)} in {@code Sub<E> extends Base<E>}.
   *
   * @param ofType the type parameters of the type
   */
  TypeNames inMethod(
      ExecutableElement method, TypeElement type, List<? extends TypeParameterElement> ofType) {
    if (method.getTypeParameters().isEmpty() || Members.ownerOf(method).equals(type)) {
      return this;
    }
    Set<String> taken = new HashSet<>();
    ofType.forEach(each -> taken.add(file.variable(each.getSimpleName())));
    List<String> hiding = new ArrayList<>();
    for (TypeParameterElement each : method.getTypeParameters()) {
      if (!taken.add(file.variable(each.getSimpleName()))) {
        hiding.add(each.getSimpleName().toString());
      }
    }
    Map<String, String> others = new HashMap<>();
    for (String name : hiding) {
      String other = name;
      do {
        other += "_";
      } while (!taken.add(file.variable(other)));
      others.put(name, file.variable(other));
    }
    return others.isEmpty() ? this : new TypeNames(this, others);
  }

  private String nameOf(Element variable) {
    String name = variable.getSimpleName().toString();
    // By name, because a member of a subtype has variables of its own for the compiler of Eclipse.
    boolean isOfMethod =
        ((TypeParameterElement) variable).getGenericElement() instanceof ExecutableElement;
    String usual = file.variable(name);
    return isOfMethod ? renamed.getOrDefault(name, usual) : usual;
  }

  /** Returns the names of the file in which the types are named. */
  FileNames file() {
    return file;
  }

  TypeName of(TypeMirror type) {
    return type.accept(new Namer(), null);
  }

  /**
   * Returns the type of a parameter. A type that is missing and unknown is replaced by one that
   * accepts every argument, so that its name is an error only where the author has written it.
   */
  TypeName ofParameter(TypeMirror type) {
    return type.accept(new ParameterNamer(), null);
  }

  /** Returns the exceptions of a {@code throws} clause, without unknown ones. */
  List<TypeName> ofThrown(List<? extends TypeMirror> exceptions) {
    return exceptions.stream().filter(this::isKnown).map(this::of).toList();
  }

  /**
   * Returns whether a signature has names that the compiler cannot resolve. Every call of such a
   * method may be an error of its own, so generated code must not call it. It never runs.
   */
  boolean isIncomplete(ExecutableElement method) {
    return Stream.of(
            Stream.of(method.getReturnType()),
            method.getParameters().stream().map(VariableElement::asType),
            method.getThrownTypes().stream(),
            method.getTypeParameters().stream().flatMap(each -> each.getBounds().stream()))
        .flatMap(each -> each)
        .flatMap(type -> ReferencedTypes.in(type).stream())
        .filter(MissingTypes::isMissing)
        .anyMatch(type -> generated.find(type.asElement().toString(), packageName).isEmpty());
  }

  private boolean isKnown(TypeMirror type) {
    return !MissingTypes.isMissing(type) || meant((DeclaredType) type).isPresent();
  }

  /** Returns the class or interface that the author means by a name that cannot be resolved. */
  private Optional<ClassName> meant(DeclaredType missing) {
    String name = missing.asElement().toString();
    return generated.find(name, packageName).or(() -> probable.find(name)).map(file::of);
  }

  /** Returns a type variable, without its bounds. */
  TypeVariableName variable(TypeParameterElement parameter) {
    return TypeVariableName.get(nameOf(parameter));
  }

  /** Returns a class with the type arguments and annotations of a type. */
  TypeName of(ClassName type, DeclaredType like) {
    List<TypeName> arguments = new ArrayList<>();
    addArguments(like, arguments);
    TypeName name =
        arguments.isEmpty()
            ? file.of(type)
            : ParameterizedTypeName.get(file.of(type), arguments.toArray(TypeName[]::new));
    List<AnnotationSpec> annotations = annotations(like.getAnnotationMirrors());
    return annotations.isEmpty() ? name : name.annotated(annotations);
  }

  /** Adds type arguments, those of enclosing classes first. */
  private void addArguments(DeclaredType type, List<TypeName> arguments) {
    if (type.getEnclosingType() instanceof DeclaredType enclosing && isInner(type)) {
      addArguments(enclosing, arguments);
    }
    type.getTypeArguments().forEach(each -> arguments.add(of(each)));
  }

  /**
   * Returns whether the instances of a type belong to an instance of the type around it. For the
   * compiler of Eclipse, other nested types have an enclosing type with type arguments, too.
   */
  private static boolean isInner(DeclaredType type) {
    return type.asElement().getKind() == ElementKind.CLASS
        && !type.asElement().getModifiers().contains(Modifier.STATIC);
  }

  /** Returns the type as a type argument, which cannot be primitive. */
  TypeName boxed(TypeMirror type) {
    TypeName name = of(type);
    return name.isPrimitive() || name.equals(TypeName.VOID)
        ? name.withoutAnnotations().box()
        : name;
  }

  /** Returns the type without type arguments and annotations, as in links. */
  TypeName erased(TypeMirror type) {
    return erased(of(types.erasure(type)).withoutAnnotations());
  }

  /** Removes the type arguments that the compiler leaves on types that do not exist yet. */
  private static TypeName erased(TypeName name) {
    return switch (name) {
      case ParameterizedTypeName parameterized -> parameterized.rawType();
      case ArrayTypeName array -> ArrayTypeName.of(erased(array.componentType()));
      default -> name;
    };
  }

  TypeVariableName declaration(TypeParameterElement parameter) {
    TypeName[] bounds =
        parameter.getBounds().stream().filter(this::isKnown).map(this::of).toArray(TypeName[]::new);
    return TypeVariableName.get(nameOf(parameter), bounds)
        .annotated(annotations(parameter.getAnnotationMirrors()));
  }

  /** Returns the declaration of a type variable, with its bounds as a member of a subtype. */
  TypeVariableName declaration(TypeVariable variable) {
    TypeMirror bound = variable.getUpperBound();
    List<? extends TypeMirror> bounds =
        bound instanceof IntersectionType intersection ? intersection.getBounds() : List.of(bound);
    return TypeVariableName.get(
            nameOf(variable.asElement()),
            bounds.stream().filter(this::isKnown).map(this::of).toArray(TypeName[]::new))
        .annotated(annotations(variable.asElement().getAnnotationMirrors()));
  }

  /**
   * Returns annotations that can be written. Those in class files of libraries may be missing. The
   * compiler of Eclipse finds some on a type twice.
   */
  Stream<AnnotationSpec> annotations(Stream<? extends AnnotationMirror> mirrors) {
    return mirrors.flatMap(each -> annotationWriter.write(each).stream()).distinct();
  }

  /** Returns the writer of annotations that are copied. */
  CopiedAnnotations copiedAnnotations() {
    return new CopiedAnnotations(annotationWriter, elements);
  }

  private List<AnnotationSpec> annotations(List<? extends AnnotationMirror> mirrors) {
    return annotations(mirrors.stream()).toList();
  }

  private class Namer extends SimpleTypeVisitor14<TypeName, Void> {

    @Override
    protected TypeName defaultAction(TypeMirror type, Void unused) {
      return annotated(TypeName.get(type), type);
    }

    @Override
    public TypeName visitDeclared(DeclaredType type, Void unused) {
      ClassName raw = file.of(ClassName.get((TypeElement) type.asElement()));
      List<TypeName> arguments = names(type.getTypeArguments());
      if (type.getEnclosingType() instanceof DeclaredType enclosing
          && isInner(type)
          && enclosing.accept(this, null) instanceof ParameterizedTypeName outer) {
        return annotated(outer.nestedClass(raw.simpleName(), arguments), type);
      }
      return annotated(parameterized(raw, arguments), type);
    }

    @Override
    public TypeName visitError(ErrorType type, Void unused) {
      if (!MissingTypes.isMissing(type)) {
        return visitDeclared(type, null);
      }
      return meant(type)
          .map(raw -> annotated(parameterized(raw, names(type.getTypeArguments())), type))
          .orElseGet(() -> unknown(type));
    }

    /** Returns the name of a type as written. */
    TypeName unknown(ErrorType type) {
      return ClassName.get("", type.asElement().toString());
    }

    @Override
    public TypeName visitArray(ArrayType type, Void unused) {
      return annotated(ArrayTypeName.of(type.getComponentType().accept(this, null)), type);
    }

    @Override
    public TypeName visitTypeVariable(TypeVariable type, Void unused) {
      TypeName name = TypeVariableName.get(nameOf(type.asElement()));
      List<AnnotationSpec> annotations = new ArrayList<>(annotations(type.getAnnotationMirrors()));
      if (!annotations.isEmpty() && Compilers.isEclipse(elements)) {
        // It finds those of the declaration too, which may not be allowed where the variable is
        // used.
        annotations.removeAll(annotations(declarationOf(type).getAnnotationMirrors()));
      }
      return annotations.isEmpty() ? name : name.annotated(annotations);
    }

    /**
     * Returns the declaration itself: the element of an annotated type may have its annotations.
     */
    private Element declarationOf(TypeVariable type) {
      TypeParameterElement element = (TypeParameterElement) type.asElement();
      for (TypeParameterElement each :
          ((Parameterizable) element.getGenericElement()).getTypeParameters()) {
        if (each.getSimpleName().equals(element.getSimpleName())) {
          return each;
        }
      }
      return element;
    }

    @Override
    public TypeName visitWildcard(WildcardType type, Void unused) {
      if (type.getSuperBound() != null) {
        return WildcardTypeName.supertypeOf(type.getSuperBound().accept(this, null));
      }
      return WildcardTypeName.subtypeOf(
          type.getExtendsBound() == null
              ? ClassName.OBJECT
              : type.getExtendsBound().accept(this, null));
    }

    List<TypeName> names(List<? extends TypeMirror> types) {
      return types.stream().<TypeName>map(each -> each.accept(this, null)).toList();
    }

    private TypeName parameterized(ClassName raw, List<TypeName> arguments) {
      return arguments.isEmpty()
          ? raw
          : ParameterizedTypeName.get(raw, arguments.toArray(TypeName[]::new));
    }

    private TypeName annotated(TypeName name, TypeMirror type) {
      List<AnnotationSpec> annotations = annotations(type.getAnnotationMirrors());
      return annotations.isEmpty() ? name : name.annotated(annotations);
    }
  }

  private final class ParameterNamer extends Namer {

    @Override
    TypeName unknown(ErrorType type) {
      return ClassName.OBJECT;
    }

    @Override
    List<TypeName> names(List<? extends TypeMirror> arguments) {
      return arguments.stream().map(this::argument).toList();
    }

    private TypeName argument(TypeMirror argument) {
      return ReferencedTypes.in(argument).stream().allMatch(TypeNames.this::isKnown)
          ? of(argument)
          : WildcardTypeName.subtypeOf(ClassName.OBJECT);
    }
  }
}
