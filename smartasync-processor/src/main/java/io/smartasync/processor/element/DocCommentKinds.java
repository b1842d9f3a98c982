package io.smartasync.processor.element;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Determines how documentation comments are written: between delimiters, or in Markdown. */
public final class DocCommentKinds {

  /** {@code Elements.getDocCommentKind}, null before Java 23. */
  private static final @Nullable MethodHandle KIND = find();

  private DocCommentKinds() {}

  private static @Nullable MethodHandle find() {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      Class<?> kind = lookup.findClass("javax.lang.model.util.Elements$DocCommentKind");
      return lookup
          .findVirtual(
              Elements.class, "getDocCommentKind", MethodType.methodType(kind, Element.class))
          .asType(MethodType.methodType(Object.class, Elements.class, Element.class));
    } catch (ReflectiveOperationException e) {
      return null;
    }
  }

  /**
   * Returns whether the comment of an element is in Markdown: lines that begin with {@code ///}.
   */
  public static boolean isMarkdown(Element element, Elements elements) {
    if (KIND == null) {
      return false;
    }
    try {
      return "END_OF_LINE".equals(String.valueOf(KIND.invoke(elements, element)));
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
