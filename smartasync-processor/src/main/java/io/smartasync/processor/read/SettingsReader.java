package io.smartasync.processor.read;

import com.google.auto.common.MoreTypes;
import io.smartasync.processor.model.Adapter;
import io.smartasync.processor.model.Settings;
import io.smartasync.processor.table.AsyncType;
import io.smartasync.processor.table.AsyncTypeTable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads the elements of {@code @SmartAsync}. */
final class SettingsReader {

  private static final Pattern TIMEOUT = Pattern.compile("(\\d{1,9})(ms|s|m|h)");

  private final AsyncTypes asyncTypes;
  private final Adapters adapters;
  private final CheckedExceptions checkedExceptions;
  private final Reporter reporter;

  SettingsReader(
      AsyncTypes asyncTypes,
      Adapters adapters,
      CheckedExceptions checkedExceptions,
      Reporter reporter) {
    this.asyncTypes = asyncTypes;
    this.adapters = adapters;
    this.checkedExceptions = checkedExceptions;
    this.reporter = reporter;
  }

  /**
   * What the annotation on an element says, nothing where there is none; or empty where it is
   * wrong, which has been reported.
   */
  Optional<Settings> read(Element element) {
    Optional<AnnotationMirror> annotation = AnnotationNames.smartAsync(element);
    return annotation.isEmpty() ? Optional.of(Settings.NONE) : read(element, annotation.get());
  }

  /** What an annotation on an element says; or empty where it is wrong, which has been reported. */
  Optional<Settings> read(Element element, AnnotationMirror annotation) {
    try {
      return Optional.of(
          new Settings(
              value(annotation, "name").map(SettingsReader::identifier),
              value(annotation, "throwing").map(this::exceptions).orElse(List.of()),
              value(annotation, "timeout").map(SettingsReader::duration),
              value(annotation, "as")
                  .filter(as -> ((TypeMirror) as.getValue()).getKind() != TypeKind.VOID)
                  .map(as -> asynchronousType(as, element)),
              isTrue(annotation, "optional"),
              isTrue(annotation, "single"),
              value(annotation, "prefetch").map(SettingsReader::prefetch).orElse(0)));
    } catch (WrongValue wrong) {
      reporter.error(element, annotation, wrong.value, wrong.message);
      return Optional.empty();
    }
  }

  /** The value of an annotation's element that the author gave, and that is not empty. */
  static Optional<AnnotationValue> value(AnnotationMirror annotation, String name) {
    return annotation.getElementValues().entrySet().stream()
        .filter(entry -> entry.getKey().getSimpleName().contentEquals(name))
        .<AnnotationValue>map(entry -> entry.getValue())
        .filter(value -> !"".equals(value.getValue()))
        .findFirst();
  }

  /** The values of an annotation's element that is an array; none where the author gave none. */
  @SuppressWarnings("unchecked") // what the API returns for an element that is an array
  static List<? extends AnnotationValue> list(AnnotationMirror annotation, String name) {
    return value(annotation, name)
        .map(value -> (List<? extends AnnotationValue>) value.getValue())
        .orElse(List.of());
  }

  /** Whether a class literal, or an array of them, names types that exist. */
  static boolean areTypes(AnnotationValue value) {
    return value.getValue() instanceof List<?> literals
        ? literals.stream().allMatch(literal -> areTypes((AnnotationValue) literal))
        : value.getValue() instanceof TypeMirror type && type.getKind() != TypeKind.ERROR;
  }

  private static String identifier(AnnotationValue value) {
    String name = (String) value.getValue();
    if (!SourceVersion.isIdentifier(name) || SourceVersion.isKeyword(name)) {
      throw new WrongValue(
          value, "name = \"" + name + "\" is not a Java identifier; write one such as \"load\"");
    }
    return name;
  }

  private static Duration duration(AnnotationValue value) {
    String text = (String) value.getValue();
    Matcher matcher = TIMEOUT.matcher(text);
    if (matcher.matches()) {
      long number = Long.parseLong(matcher.group(1));
      if (number > 0) {
        return switch (matcher.group(2)) {
          case "ms" -> Duration.ofMillis(number);
          case "s" -> Duration.ofSeconds(number);
          case "m" -> Duration.ofMinutes(number);
          default -> Duration.ofHours(number);
        };
      }
    }
    throw new WrongValue(
        value,
        "timeout = \""
            + text
            + "\" is not a time; write a whole number above 0 and ms, s, m or h, such as \"30s\"");
  }

  private AsyncType asynchronousType(AnnotationValue value, Element user) {
    TypeMirror type = (TypeMirror) value.getValue();
    String name = reporter.simpleName(type);
    Optional<String> problem = adapters.problemOf(type, user);
    if (problem.isPresent()) {
      throw new WrongValue(value, "as = " + name + ".class is not possible: " + problem.get());
    }
    Optional<AsyncType> row =
        type instanceof DeclaredType declared
            ? asyncTypes.rowNamed(MoreTypes.asTypeElement(declared))
            : Optional.empty();
    return row.filter(each -> each.maker().isPresent())
        .orElseThrow(
            () ->
                new WrongValue(
                    value,
                    "as = "
                        + name
                        + ".class is not a type that a twin can return; "
                        + insteadOf(type)));
  }

  private String insteadOf(TypeMirror type) {
    Optional<Adapter> adapter = adapters.adapterOf(type);
    return adapter.isPresent()
        ? "add %s to %s, its adapter, or leave it out"
            .formatted(
                adapter.get().row() instanceof AsyncType.OfOne ? "fromFuture" : "fromPublisher",
                adapter.get().origin().getSimpleName())
        : "write one of "
            + AsyncTypeTable.rows().stream()
                .filter(each -> each.maker().isPresent())
                .map(AsyncType::simpleName)
                .collect(Collectors.joining(", "))
            + ", or leave it out";
  }

  private static boolean isTrue(AnnotationMirror annotation, String name) {
    return value(annotation, name).map(AnnotationValue::getValue).orElse(false).equals(true);
  }

  private static int prefetch(AnnotationValue value) {
    int number = (Integer) value.getValue();
    if (number < 0) {
      throw new WrongValue(
          value,
          "prefetch = " + number + " is less than nothing; write 1 or more, or leave it out");
    }
    return number;
  }

  private List<TypeMirror> exceptions(AnnotationValue value) {
    @SuppressWarnings("unchecked") // what the API returns for an element that is an array
    List<? extends AnnotationValue> classes = (List<? extends AnnotationValue>) value.getValue();
    List<TypeMirror> exceptions = new ArrayList<>();
    for (AnnotationValue each : classes) {
      TypeMirror exception = (TypeMirror) each.getValue();
      if (!checkedExceptions.contains(exception)) {
        throw new WrongValue(
            each,
            "throwing names "
                + reporter.simpleName(exception)
                + ", which is unchecked and arrives as itself without; leave it out");
      }
      exceptions.add(exception);
    }
    return exceptions;
  }

  /** Ends the reading of an annotation at its first wrong value. */
  private static final class WrongValue extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final transient AnnotationValue value;
    private final String message;

    WrongValue(AnnotationValue value, String message) {
      super(message);
      this.value = value;
      this.message = message;
    }
  }
}
