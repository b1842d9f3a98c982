package io.smartasync.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;

/** An interface to generate. */
public sealed interface GeneratedInterface permits SmartInterface, Facade {

  /** Returns the annotated element, in whose package the interface is generated. */
  Element origin();

  /** Returns the type whose methods the interface has. */
  TypeElement type();

  /** Returns the name of the interface. */
  ClassName name();

  /** Returns whether the interface can be seen outside its package. */
  boolean isPublic();

  /** Returns the type parameters of the interface. */
  List<? extends TypeParameterElement> typeParameters();
}
