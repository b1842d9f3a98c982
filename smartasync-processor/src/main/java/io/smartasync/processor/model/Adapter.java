package io.smartasync.processor.model;

import com.palantir.javapoet.ClassName;
import io.smartasync.processor.table.AsyncType;
import io.smartasync.processor.table.CallbackType;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/**
 * A class that adds an asynchronous type or a callback to the table.
 *
 * @param origin the annotated class
 * @param adapted the name of the adapted type
 * @param row how to wait for values of the type, and how to make them, if it is asynchronous
 * @param callback how to make instances of the type, if it is a callback
 */
public record Adapter(
    TypeElement origin,
    ClassName adapted,
    Optional<AsyncType> row,
    Optional<CallbackType> callback) {

  /** Returns the adapter of an asynchronous type. */
  public static Adapter of(TypeElement origin, AsyncType row) {
    return new Adapter(origin, row.name(), Optional.of(row), Optional.empty());
  }

  /** Returns the adapter of a callback. */
  public static Adapter of(TypeElement origin, CallbackType callback) {
    return new Adapter(origin, callback.name(), Optional.empty(), Optional.of(callback));
  }

  /** Returns the name of the adapted type without its package. */
  public String simpleName() {
    return String.join(".", adapted.simpleNames());
  }

  /** The simple name of the generated type that names an adapter. */
  public static final String POINTER = "SmartAsyncAdapter";

  /** The constant of that type, which holds the qualified name of the adapter. */
  public static final String POINTER_CONSTANT = "NAME";

  /** Returns the name of the generated type by which other compilations find the adapter. */
  public ClassName pointer() {
    return ClassName.get(pointerPackage(adapted.canonicalName()), POINTER);
  }

  /**
   * Returns the package of the generated type that names the adapter of an asynchronous type. Each
   * asynchronous type has its own package, because modules cannot share packages.
   *
   * @param adapted the qualified name of the asynchronous type
   */
  public static String pointerPackage(String adapted) {
    return "io.smartasync.adapters." + adapted;
  }
}
