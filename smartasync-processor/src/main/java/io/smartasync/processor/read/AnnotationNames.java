package io.smartasync.processor.read;

import com.google.auto.common.MoreElements;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;

/** The annotations that this processor reads. */
public final class AnnotationNames {

  /** Marks operations. */
  public static final String SMART_ASYNC = "io.smartasync.SmartAsync";

  /** Leaves methods out. */
  public static final String EXCLUDE = "io.smartasync.SmartAsync.Exclude";

  /** Marks what has been generated. */
  public static final String GENERATED = "javax.annotation.processing.Generated";

  private AnnotationNames() {}

  static Optional<AnnotationMirror> smartAsync(Element element) {
    return MoreElements.getAnnotationMirror(element, SMART_ASYNC).toJavaUtil();
  }

  static boolean isSmartAsync(Element element) {
    return MoreElements.isAnnotationPresent(element, SMART_ASYNC);
  }

  static boolean isExcluded(Element element) {
    return MoreElements.isAnnotationPresent(element, EXCLUDE);
  }
}
