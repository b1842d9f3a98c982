package io.smartasync.processor.element;

import com.google.auto.common.MoreElements;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Names the annotations that this processor reads and writes, and finds them on elements. */
public final class Annotations {

  /** The annotation of operations. */
  public static final String SMART_ASYNC = "io.smartasync.SmartAsync";

  /** The annotation of methods that are no operations. */
  public static final String EXCLUDE = "io.smartasync.SmartAsync.Exclude";

  /** The annotation that asks for facades of types that cannot be annotated. */
  public static final String FOR = "io.smartasync.SmartAsync.For";

  /** The container of several {@link #FOR} on one element. */
  public static final String FOR_LIST = "io.smartasync.SmartAsync.For.List";

  /** The annotation of classes that add an asynchronous type to the table. */
  public static final String ADAPTER = "io.smartasync.SmartAsync.Adapter";

  /** The annotation of generated types, which class files contain. */
  public static final String SMART_GENERATED = "io.smartasync.SmartAsync.Generated";

  /** The annotation of generated twins. */
  public static final String GENERATED_TWIN = "io.smartasync.SmartAsync.GeneratedTwin";

  /** The annotation of generated types in source files. */
  public static final String GENERATED = "javax.annotation.processing.Generated";

  /** Annotations for tools, which generated code contains where they are visible. */
  public static final String BLOCKING = "org.jetbrains.annotations.Blocking";

  public static final String NON_BLOCKING = "org.jetbrains.annotations.NonBlocking";

  public static final String CHECK_OF_ERROR_PRONE =
      "com.google.errorprone.annotations.CheckReturnValue";
  public static final String CHECK_OF_JETBRAINS = "org.jetbrains.annotations.CheckReturnValue";
  public static final String CHECK_OF_SPRING = "org.springframework.lang.CheckReturnValue";
  public static final String CHECK_OF_SMALLRYE = "io.smallrye.common.annotation.CheckReturnValue";

  private Annotations() {}

  /** Returns the annotation that makes a method, or the methods of a type, operations. */
  public static Optional<AnnotationMirror> smartAsync(Element element) {
    return MoreElements.getAnnotationMirror(element, SMART_ASYNC).toJavaUtil();
  }

  /** Returns the annotations on an element that ask for facades, those in a container included. */
  public static List<AnnotationMirror> fors(Element element) {
    return element.getAnnotationMirrors().stream()
        .<AnnotationMirror>mapMulti(
            (annotation, found) -> {
              TypeElement type = MoreElements.asType(annotation.getAnnotationType().asElement());
              if (type.getQualifiedName().contentEquals(FOR)) {
                found.accept(annotation);
              } else if (type.getQualifiedName().contentEquals(FOR_LIST)) {
                AnnotationValues.list(annotation, "value").stream()
                    .map(each -> (AnnotationMirror) each.getValue())
                    .forEach(found);
              }
            })
        .toList();
  }

  /** Returns the annotation that makes a class an adapter. */
  public static Optional<AnnotationMirror> adapter(Element element) {
    return MoreElements.getAnnotationMirror(element, ADAPTER).toJavaUtil();
  }

  /** Returns whether a method or type has the annotation that makes operations. */
  public static boolean isSmartAsync(Element element) {
    return MoreElements.isAnnotationPresent(element, SMART_ASYNC);
  }

  /** Returns whether this processor has generated a type. */
  public static boolean isGenerated(Element element) {
    return MoreElements.isAnnotationPresent(element, SMART_GENERATED);
  }

  /** Returns whether a method is excluded from the operations of its type. */
  public static boolean isExcluded(Element element) {
    return MoreElements.isAnnotationPresent(element, EXCLUDE);
  }
}
