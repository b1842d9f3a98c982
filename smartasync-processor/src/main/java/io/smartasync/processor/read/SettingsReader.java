package io.smartasync.processor.read;

import com.google.auto.common.MoreTypes;
import io.smartasync.processor.element.AnnotationValues;
import io.smartasync.processor.element.Annotations;
import io.smartasync.processor.report.ValidationReport;
import io.smartasync.processor.table.AsyncType;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Reads the elements of {@code @SmartAsync}. */
final class SettingsReader {

  private static final Pattern TIMEOUT = Pattern.compile("(\\d{1,9})(ms|s|m|h)");

  private final AsyncTypes asyncTypes;
  private final SettingsCheck check;

  SettingsReader(AsyncTypes asyncTypes, Adapters adapters, CheckedExceptions checkedExceptions) {
    this.asyncTypes = asyncTypes;
    this.check = new SettingsCheck(asyncTypes, adapters, checkedExceptions);
  }

  /**
   * Returns what the annotation on an element says, the default settings if there is no annotation,
   * or empty if a value is wrong.
   *
   * @param report takes the first wrong value
   */
  Optional<Settings> read(Element element, ValidationReport report) {
    Optional<AnnotationMirror> annotation = Annotations.smartAsync(element);
    return annotation.isEmpty()
        ? Optional.of(Settings.NONE)
        : read(element, annotation.get(), report);
  }

  /**
   * Returns what an annotation on an element says, or empty if a value is wrong.
   *
   * @param report takes the first wrong value
   */
  Optional<Settings> read(Element element, AnnotationMirror annotation, ValidationReport report) {
    return report.passes(check.validate(element, annotation))
        ? Optional.of(read(annotation))
        : Optional.empty();
  }

  private Settings read(AnnotationMirror annotation) {
    return new Settings(
        AnnotationValues.find(annotation, "name").map(value -> (String) value.getValue()),
        AnnotationValues.list(annotation, "throwing").stream()
            .filter(AnnotationValues::areTypes)
            .map(value -> (TypeMirror) value.getValue())
            .toList(),
        AnnotationValues.find(annotation, "timeout")
            .flatMap(value -> duration((String) value.getValue())),
        AnnotationValues.find(annotation, "as")
            .filter(AnnotationValues::areTypes)
            .flatMap(value -> asynchronousType((TypeMirror) value.getValue())),
        isTrue(annotation, "optional"),
        isTrue(annotation, "single"),
        isTrue(annotation, "either"),
        AnnotationValues.find(annotation, "prefetch")
            .map(value -> (Integer) value.getValue())
            .orElse(0));
  }

  /** Returns the duration of a timeout such as {@code 30s}, or empty if the text is no duration. */
  static Optional<Duration> duration(String timeout) {
    Matcher matcher = TIMEOUT.matcher(timeout);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    long number = Long.parseLong(matcher.group(1));
    Duration duration =
        switch (matcher.group(2)) {
          case "ms" -> Duration.ofMillis(number);
          case "s" -> Duration.ofSeconds(number);
          case "m" -> Duration.ofMinutes(number);
          default -> Duration.ofHours(number);
        };
    return Optional.of(duration).filter(Duration::isPositive);
  }

  private Optional<AsyncType> asynchronousType(TypeMirror type) {
    return type instanceof DeclaredType declared
        ? asyncTypes.rowNamed(MoreTypes.asTypeElement(declared))
        : Optional.empty();
  }

  private static boolean isTrue(AnnotationMirror annotation, String name) {
    return AnnotationValues.find(annotation, name)
        .map(AnnotationValue::getValue)
        .orElse(false)
        .equals(true);
  }
}
