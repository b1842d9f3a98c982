package io.smartasync.processor.report;

import java.util.Arrays;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** The text of a message, ready to be printed. Only {@link Message} creates one. */
public final class MessageText {

  private final Message message;
  private final String text;

  MessageText(Message message, String text) {
    this.message = message;
    this.text = text;
  }

  /** Returns whether the compiler prints the message as an error or as a warning. */
  public Diagnostic.Kind kind() {
    return message.kind();
  }

  /** Returns whether a warning is suppressed at an element or around it. */
  boolean isSuppressedAt(@Nullable Element element) {
    if (message.kind() != Diagnostic.Kind.WARNING) {
      return false;
    }
    for (Element each = element; each != null; each = each.getEnclosingElement()) {
      SuppressWarnings suppressed = each.getAnnotation(SuppressWarnings.class);
      if (suppressed != null
          && Arrays.asList(suppressed.value()).contains(message.qualifiedKey())) {
        return true;
      }
    }
    return false;
  }

  /** Returns the text, which ends with the key. */
  @Override
  public String toString() {
    return text;
  }
}
