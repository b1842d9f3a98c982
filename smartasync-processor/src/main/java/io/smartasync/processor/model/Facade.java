package io.smartasync.processor.model;

import com.palantir.javapoet.ClassName;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * The facade of a type.
 *
 * @param origin the annotated package or type
 * @param type the wrapped type
 * @param name the name of the facade
 * @param isPublic whether the facade can be seen outside its package
 * @param typeParameters the type parameters of the wrapped type
 * @param names the names of the methods that every facade has
 * @param own the asynchronous value that the wrapped type itself is, if it is one
 * @param parents the facades that it extends
 * @param methods its methods that it does not inherit
 * @param allMethods its methods and those that it inherits
 */
public record Facade(
    Element origin,
    TypeElement type,
    ClassName name,
    boolean isPublic,
    List<? extends TypeParameterElement> typeParameters,
    Names names,
    Optional<OwnValue> own,
    List<Parent> parents,
    List<FacadeMethod> methods,
    List<FacadeMethod> allMethods)
    implements GeneratedInterface {

  /**
   * The facade of a supertype.
   *
   * @param name the name of that facade
   * @param type the supertype, with the type arguments that its facade gets
   */
  public record Parent(ClassName name, DeclaredType type) {}

  /**
   * The names of the methods that every facade has, the same for all facades of an annotated
   * element.
   *
   * @param factory the name of the static method that wraps an instance
   * @param unwrap the name of the method that returns the wrapped instance
   */
  public record Names(String factory, String unwrap) {}

  /**
   * The asynchronous value that a wrapped type itself is.
   *
   * @param name the name of the method that waits for the value
   * @param style how the value is waited for
   * @param wrapping how the value is wrapped, or each of many, if it has a facade
   * @param failures the checked exceptions that are thrown as themselves
   * @param timeout how long the method waits, if the wait is limited
   */
  public record OwnValue(
      String name,
      Style.Asynchronous style,
      Optional<FacadeMethod.Wrapping> wrapping,
      List<TypeMirror> failures,
      Optional<Duration> timeout) {}
}
