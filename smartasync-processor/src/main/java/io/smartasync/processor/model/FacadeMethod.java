package io.smartasync.processor.model;

import com.palantir.javapoet.ClassName;
import io.smartasync.processor.table.CallbackType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/**
 * A method of a facade.
 *
 * @param method the method of the wrapped type that it calls
 * @param type that method's type, as a member of the wrapped type
 * @param name its name
 * @param parameters its parameters
 * @param style what the method returns if that is asynchronous
 * @param asynchronous the name of the asynchronous twin of a synchronous method, if the wrapped
 *     type has one
 * @param wrapping how the result is wrapped, or each of many, if the result has a facade
 * @param isNullable whether the called method is marked as returning null
 * @param failures the checked exceptions that are thrown as themselves, none a subclass of another
 * @param timeout how long the method waits, if the wait is limited
 * @param callback the parameter that receives the result, if there is one, which the method does
 *     not have
 * @param overridden the methods of other facades that it overrides
 */
public record FacadeMethod(
    ExecutableElement method,
    ExecutableType type,
    String name,
    List<Parameter> parameters,
    Optional<Style.Asynchronous> style,
    Optional<String> asynchronous,
    Optional<Wrapping> wrapping,
    boolean isNullable,
    List<TypeMirror> failures,
    Optional<Duration> timeout,
    Optional<Callback> callback,
    List<FacadeMethod> overridden) {

  /**
   * A parameter.
   *
   * @param element the parameter of the called method
   * @param type its type, as a member of the wrapped type has it
   * @param isNullable whether the parameter is marked as accepting null
   */
  public record Parameter(VariableElement element, TypeMirror type, boolean isNullable) {}

  /**
   * How a result is wrapped.
   *
   * @param facade the facade that the result is returned in
   * @param type the type whose facade it is, with the type arguments that the facade gets; the
   *     result itself can be of a type variable with this bound
   * @param mayBeNull whether the result can be null, which is not wrapped
   */
  public record Wrapping(ClassName facade, DeclaredType type, boolean mayBeNull) {}

  /**
   * A parameter that receives the result of the called method.
   *
   * @param index the index of the parameter, from 0
   * @param attachments the indices of parameters that are only passed on to it; null is passed
   * @param omittedVariables the type variables of the called method that only these parameters
   *     mention
   * @param value the type of the value, or of each of many; {@code void} if there is no value
   * @param type how an instance is made
   */
  public record Callback(
      int index,
      List<Integer> attachments,
      List<TypeVariable> omittedVariables,
      TypeMirror value,
      CallbackType type) {

    /** Returns whether the method does not have a parameter of the called method. */
    public boolean omits(int parameter) {
      return parameter == index || attachments.contains(parameter);
    }

    /** Returns whether the method does not have a type variable of the called method. */
    public boolean omits(TypeVariable variable) {
      return omittedVariables.stream()
          .anyMatch(each -> each.asElement().equals(variable.asElement()));
    }
  }

  /** Returns whether the method does not have a parameter of the called method. */
  public boolean omits(int parameter) {
    return callback.isPresent() && callback.get().omits(parameter);
  }

  /** Returns the same method, overriding others. */
  public FacadeMethod overriding(List<FacadeMethod> others) {
    return new FacadeMethod(
        method,
        type,
        name,
        parameters,
        style,
        asynchronous,
        wrapping,
        isNullable,
        failures,
        timeout,
        callback,
        others);
  }

  /** Returns whether the called method is deprecated. */
  public boolean isDeprecated() {
    return method.getAnnotation(Deprecated.class) != null;
  }

  /** Returns the name of the method that it calls. */
  public String calledName() {
    return method.getSimpleName().toString();
  }

  /**
   * Returns the type of what a call returns, after the wait; of each element, if there are many.
   */
  public TypeMirror result() {
    return style.map(Style.Asynchronous::value).orElseGet(type::getReturnType);
  }

  /** Returns whether the method returns nothing. */
  public boolean isVoid() {
    boolean isStream = style.isPresent() && style.get() instanceof Style.OfMany;
    return !isStream && result().getKind() == TypeKind.VOID;
  }

  /** Returns whether it is the method that {@link AutoCloseable} declares. */
  public boolean isClose() {
    return name.equals("close")
        && type.getTypeVariables().isEmpty()
        && IntStream.range(0, type.getParameterTypes().size()).allMatch(this::omits)
        && isVoid()
        && ThrownTypes.areExceptions(type.getThrownTypes())
        && ThrownTypes.areExceptions(failures);
  }
}
