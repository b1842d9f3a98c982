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
 * @param origin what is annotated
 * @param type the wrapped type
 * @param name the name of the interface
 * @param isPublic whether it can be seen outside its package
 * @param typeParameters those of the wrapped type
 * @param names the names of what every facade has
 * @param own what the wrapped type itself is, where it is asynchronous
 * @param parents the facades that it extends
 * @param methods the methods that call those of the wrapped type and that it does not inherit
 */
public record Facade(
    Element origin,
    TypeElement type,
    ClassName name,
    boolean isPublic,
    List<? extends TypeParameterElement> typeParameters,
    Names names,
    Optional<Own> own,
    List<Parent> parents,
    List<FacadeMethod> methods)
    implements GeneratedInterface {

  /**
   * The facade of a supertype.
   *
   * @param name the name of that facade
   * @param type the supertype, with the type arguments that its facade gets
   */
  public record Parent(ClassName name, DeclaredType type) {}

  /**
   * The names of what every facade has, the same for all from one element.
   *
   * @param factory the static method that wraps
   * @param unwrap the method that gives back what is wrapped
   */
  public record Names(String factory, String unwrap) {}

  /**
   * The value that is to come of a wrapped type that is asynchronous itself.
   *
   * @param name the method that returns it
   * @param style what the type is
   * @param wrapping how the value is wrapped, or each of many, if it has a facade
   * @param failures the checked exceptions that are thrown as themselves
   * @param timeout how long the method waits, if the wait is limited
   */
  public record Own(
      String name,
      Style.Asynchronous style,
      Optional<FacadeMethod.Wrapping> wrapping,
      List<TypeMirror> failures,
      Optional<Duration> timeout) {}
}
