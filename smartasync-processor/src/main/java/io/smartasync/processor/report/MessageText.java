package io.smartasync.processor.report;

import javax.tools.Diagnostic;

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

  /** Returns the text, which ends with the key. */
  @Override
  public String toString() {
    return text;
  }
}
