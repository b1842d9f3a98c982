package io.smartasync.processor.proxy;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Finds the annotations that a pointcut expression of AspectJ names: {@code @annotation(Audited)},
 * {@code @within(Audited)}, {@code execution(@Audited * *(..))}, {@code within(@(A || B) *)}.
 *
 * <p>What is negated is not named, and a pattern such as {@code @com.acme..*} names nothing in
 * particular.
 */
final class PointcutAnnotations {

  /** Those designators of AspectJ that hold annotations of the method, its type or the object. */
  private static final Set<String> DESIGNATORS = Set.of("annotation", "within", "target", "this");

  /** These hold annotations of something else. */
  private static final Set<String> OTHER_DESIGNATORS = Set.of("args", "withincode");

  private final String expression;
  private int position;
  private final Set<String> names = new LinkedHashSet<>();

  private PointcutAnnotations(String expression) {
    this.expression = expression;
  }

  /** Returns the names as they are written: of types, or of parameters that are bound to them. */
  static Set<String> namedIn(String expression) {
    PointcutAnnotations pointcut = new PointcutAnnotations(expression);
    pointcut.read();
    return pointcut.names;
  }

  private void read() {
    while (position < expression.length()) {
      char next = expression.charAt(position++);
      if (next == '!') {
        skipTerm();
      } else if (next == '@') {
        readAnnotation();
      }
    }
  }

  private void readAnnotation() {
    skipSpace();
    if (isNext('(')) {
      addAll(readParentheses());
      return;
    }
    String name = readName();
    skipSpace();
    if (OTHER_DESIGNATORS.contains(name)) {
      readParentheses();
    } else if (DESIGNATORS.contains(name) && isNext('(')) {
      addAll(readParentheses());
    } else {
      add(name);
    }
  }

  /** Skips what follows a negation: a name, a designator, a pattern in parentheses. */
  private void skipTerm() {
    skipSpace();
    if (isNext('@')) {
      position++;
    }
    skipSpace();
    readName();
    skipSpace();
    readParentheses();
  }

  private void skipSpace() {
    while (position < expression.length() && Character.isWhitespace(expression.charAt(position))) {
      position++;
    }
  }

  private boolean isNext(char wanted) {
    return position < expression.length() && expression.charAt(position) == wanted;
  }

  private String readName() {
    int start = position;
    while (position < expression.length() && isOfName(expression.charAt(position))) {
      position++;
    }
    return expression.substring(start, position);
  }

  private static boolean isOfName(char character) {
    return Character.isJavaIdentifierPart(character) || character == '.' || character == '*';
  }

  /** Reads what is in parentheses, or nothing if none come next. */
  private String readParentheses() {
    int start = position;
    if (isNext('(')) {
      int depth = 0;
      do {
        char next = expression.charAt(position++);
        if (next == '(') {
          depth++;
        } else if (next == ')') {
          depth--;
        }
      } while (depth > 0 && position < expression.length());
    }
    return expression.substring(start, position);
  }

  /** Adds the names in an annotation pattern, those that are negated left out. */
  private void addAll(String pattern) {
    PointcutAnnotations inside = new PointcutAnnotations(pattern);
    while (inside.position < pattern.length()) {
      char next = pattern.charAt(inside.position);
      if (isOfName(next)) {
        add(inside.readName());
      } else if (next == '!') {
        inside.position++;
        inside.skipTerm();
      } else {
        inside.position++;
      }
    }
  }

  private void add(String name) {
    if (!name.isEmpty() && !name.contains("*") && !name.contains("..")) {
      names.add(name);
    }
  }
}
