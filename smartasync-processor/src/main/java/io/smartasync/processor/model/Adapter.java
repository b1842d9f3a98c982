package io.smartasync.processor.model;

import com.palantir.javapoet.ClassName;
import io.smartasync.processor.table.AsyncType;
import javax.lang.model.element.TypeElement;

/**
 * A class that adds an asynchronous type to the table.
 *
 * @param origin the annotated class
 * @param row how to wait for values of the type, and how to make them
 */
public record Adapter(TypeElement origin, AsyncType row) {

  /** The simple name of the generated type that names an adapter. */
  public static final String POINTER = "SmartAsyncAdapter";

  /** The constant of that type, which holds the qualified name of the adapter. */
  public static final String POINTER_CONSTANT = "NAME";

  /** Returns the name of the generated type by which other compilations find the adapter. */
  public ClassName pointer() {
    return ClassName.get(pointerPackage(row.name().canonicalName()), POINTER);
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
