package io.smartasync.processor.read;

import com.google.auto.common.MoreTypes;
import io.smartasync.processor.model.Operation;
import io.smartasync.processor.model.Settings;
import io.smartasync.processor.model.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Reads an annotated method. */
final class OperationReader {

  private final SettingsReader settingsReader;
  private final StyleReader styleReader;
  private final StyleCheck styleCheck;
  private final Adapters adapters;
  private final UnsupportedTypes unsupportedTypes;
  private final CheckedExceptions checkedExceptions;
  private final Reporter reporter;

  OperationReader(
      SettingsReader settingsReader,
      AsyncTypes asyncTypes,
      Adapters adapters,
      CheckedExceptions checkedExceptions,
      Reporter reporter) {
    this.settingsReader = settingsReader;
    this.styleReader = new StyleReader(asyncTypes);
    this.styleCheck = new StyleCheck(asyncTypes, reporter);
    this.adapters = adapters;
    this.unsupportedTypes = new UnsupportedTypes(asyncTypes);
    this.checkedExceptions = checkedExceptions;
    this.reporter = reporter;
  }

  /** The operation that a method is, or empty where it is wrong, which has been reported. */
  Optional<Operation> read(ExecutableElement method, Settings typeSettings) {
    if (!isPublic(method) || !hasSupportedReturnType(method)) {
      return Optional.empty();
    }
    return settingsReader
        .read(method)
        .map(settings -> settings.within(typeSettings))
        .flatMap(settings -> read(method, styleReader.styleOf(method, settings), settings));
  }

  private Optional<Operation> read(ExecutableElement method, Style style, Settings settings) {
    if (!isNameOfStyle(method, style, settings)
        || !styleCheck.isPassed(method, style)
        || !isTwinNameable(method, style, settings)) {
      return Optional.empty();
    }
    return Optional.of(
        new Operation(
            method,
            style,
            twinName(method, style, settings),
            declaredFailures(method, settings),
            settings.timeout()));
  }

  private boolean isPublic(ExecutableElement method) {
    if (method.getModifiers().contains(Modifier.PUBLIC)) {
      return true;
    }
    String signature = reporter.signature(method);
    reporter.error(
        method,
        signature
            + " is "
            + visibility(method)
            + ", and the generated interface could not declare it; make it public");
    return false;
  }

  private static String visibility(ExecutableElement method) {
    if (method.getModifiers().contains(Modifier.PRIVATE)) {
      return "private";
    }
    return method.getModifiers().contains(Modifier.PROTECTED) ? "protected" : "package-private";
  }

  private boolean hasSupportedReturnType(ExecutableElement method) {
    TypeMirror returned = method.getReturnType();
    Optional<String> problem =
        adapters
            .problemOf(returned, method)
            .map(what -> ", and " + what)
            .or(
                () ->
                    unsupportedTypes
                        .replacementOf(returned)
                        .map(what -> ", which has no synchronous twin; return " + what));
    problem.ifPresent(
        what ->
            reporter.error(
                method,
                reporter.signature(method) + " returns " + reporter.simpleName(returned) + what));
    return problem.isEmpty();
  }

  /** A name that belongs to the other style is likely a mistake. */
  private boolean isNameOfStyle(ExecutableElement method, Style style, Settings settings) {
    String name = method.getSimpleName().toString();
    if (style instanceof Style.Asynchronous
        || settings.name().isPresent()
        || !TwinNames.isAsync(name)) {
      return true;
    }
    reporter.error(
        method,
        reporter.signature(method)
            + " returns "
            + reporter.simpleName(method.getReturnType())
            + " and is the synchronous door; name it "
            + name.substring(0, name.length() - "Async".length())
            + (canHaveAdapter(method.getReturnType())
                ? ", return a CompletableFuture, or add an adapter of %s (@SmartAsync.Adapter) if that is asynchronous"
                    .formatted(reporter.simpleName(method.getReturnType()))
                : ", or return a CompletableFuture"));
    return false;
  }

  private static boolean canHaveAdapter(TypeMirror type) {
    return type instanceof DeclaredType declared
        && !Adapters.isOfJdk(MoreTypes.asTypeElement(declared));
  }

  private boolean isTwinNameable(ExecutableElement method, Style style, Settings settings) {
    String name = twinName(method, style, settings);
    if (method.getSimpleName().contentEquals(name)) {
      AnnotationMirror annotation = AnnotationNames.smartAsync(method).orElseThrow();
      reporter.error(
          method,
          annotation,
          SettingsReader.value(annotation, "name").orElseThrow(),
          "name = \"%s\" is the name of the method itself; leave it out, or name the twin otherwise"
              .formatted(name));
      return false;
    }
    if (SourceVersion.isKeyword(name)) {
      reporter.error(
          method,
          "the twin of "
              + reporter.signature(method)
              + " would be named '"
              + name
              + "', a Java keyword; name it: @SmartAsync(name = \"...\")");
      return false;
    }
    return true;
  }

  private static String twinName(ExecutableElement method, Style style, Settings settings) {
    return settings.name().orElseGet(() -> TwinNames.of(method.getSimpleName().toString(), style));
  }

  private List<TypeMirror> declaredFailures(ExecutableElement method, Settings settings) {
    List<TypeMirror> exceptions = new ArrayList<>(method.getThrownTypes());
    exceptions.addAll(settings.throwing());
    return checkedExceptions.mostGeneral(exceptions);
  }
}
