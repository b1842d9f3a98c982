package io.smartasync.processor.model;

import com.palantir.javapoet.ClassName;
import io.smartasync.processor.table.AsyncType;
import javax.lang.model.element.TypeElement;

/**
 * A class that adds its asynchronous type to the table.
 *
 * @param origin the annotated class
 * @param row how values of the type are waited for and made
 */
public record Adapter(TypeElement origin, AsyncType row) {

  /** The simple name of what tells the processor later of an adapter. */
  public static final String POINTER = "SmartAsyncAdapter";

  /** The constant in it that holds the qualified name of the adapter. */
  public static final String POINTER_CONSTANT = "NAME";

  /** The name of what tells the processor later of the adapter. */
  public ClassName pointer() {
    return ClassName.get(pointerPackage(row.name().canonicalName()), POINTER);
  }

  /**
   * The package of what tells of the adapter of a type. Each type has its own: modules cannot share
   * one.
   *
   * @param adapted the qualified name of the asynchronous type
   */
  public static String pointerPackage(String adapted) {
    return "io.smartasync.adapters." + adapted;
  }
}
