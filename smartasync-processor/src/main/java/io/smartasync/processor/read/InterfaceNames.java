package io.smartasync.processor.read;

import com.palantir.javapoet.ClassName;
import io.smartasync.processor.element.AnnotationValues;
import io.smartasync.processor.element.Annotations;
import java.util.List;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;

/** Names generated interfaces. */
public final class InterfaceNames {

  private static final String PREFIX = "Smart";

  private InterfaceNames() {}

  /** Returns the name of the interface of a type, whether or not it has been generated yet. */
  public static ClassName of(TypeElement type) {
    ClassName origin = ClassName.get(type);
    String simpleName =
        Annotations.smartAsync(type)
            .flatMap(annotation -> AnnotationValues.find(annotation, "name"))
            .map(AnnotationValue::getValue)
            .map(Object::toString)
            .filter(SourceVersion::isIdentifier) // other names are reported when the type is read
            .orElseGet(() -> PREFIX + flat(origin.simpleNames()));
    return ClassName.get(origin.packageName(), simpleName);
  }

  /** Returns the default name of what is generated for a type in a package. */
  static ClassName defaultName(TypeElement type, String packageName) {
    return ClassName.get(packageName, PREFIX + flat(ClassName.get(type).simpleNames()));
  }

  private static String flat(List<String> simpleNames) {
    return String.join("_", simpleNames);
  }
}
