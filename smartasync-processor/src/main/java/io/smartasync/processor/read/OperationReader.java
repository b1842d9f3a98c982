package io.smartasync.processor.read;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import io.smartasync.processor.element.AnnotationValues;
import io.smartasync.processor.element.Annotations;
import io.smartasync.processor.element.MissingTypes;
import io.smartasync.processor.element.Visibility;
import io.smartasync.processor.model.Operation;
import io.smartasync.processor.model.Style;
import io.smartasync.processor.report.Message;
import io.smartasync.processor.report.Problem;
import io.smartasync.processor.report.Signatures;
import io.smartasync.processor.report.ValidationReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

/** Reads an annotated method. */
final class OperationReader {

  private final SettingsReader settingsReader;
  private final StyleReader styleReader;
  private final StyleCheck styleCheck;
  private final ValueCheck valueCheck;
  private final TransactionCheck transactionCheck;
  private final Adapters adapters;
  private final UnsupportedTypes unsupportedTypes;
  private final CheckedExceptions checkedExceptions;
  private final Settings buildDefaults;

  OperationReader(
      SettingsReader settingsReader,
      AsyncTypes asyncTypes,
      Adapters adapters,
      CheckedExceptions checkedExceptions,
      RepairedTypes repairedTypes,
      TransactionCheck transactionCheck,
      Settings buildDefaults) {
    this.buildDefaults = buildDefaults;
    this.settingsReader = settingsReader;
    this.styleReader = new StyleReader(asyncTypes, repairedTypes);
    this.styleCheck = new StyleCheck(asyncTypes);
    this.valueCheck = new ValueCheck(asyncTypes);
    this.transactionCheck = transactionCheck;
    this.adapters = adapters;
    this.unsupportedTypes = new UnsupportedTypes(asyncTypes);
    this.checkedExceptions = checkedExceptions;
  }

  /**
   * Returns the operation that a method is, or empty if something is wrong with it.
   *
   * @param report takes the first problem of the method, or a warning about it
   */
  Optional<Operation> read(
      ExecutableElement method, Settings typeSettings, ValidationReport report) {
    if (!report.passes(
        validateVisibility(method)
            .or(() -> validateTypes(method))
            .or(() -> validateReturnType(method)))) {
      return Optional.empty();
    }
    return settingsReader
        .read(method, report)
        .map(settings -> settings.withDefaults(typeSettings).withDefaults(buildDefaults))
        .flatMap(settings -> read(method, styleReader.styleOf(method, settings), settings, report));
  }

  private Optional<Operation> read(
      ExecutableElement method, Style style, Settings settings, ValidationReport report) {
    boolean isStyleKnown =
        !(style instanceof Style.Direct direct && MissingTypes.isMissing(direct.result()));
    Optional<Problem> problem =
        EitherCheck.validateStyle(method, style, settings)
            .or(() -> problem(method, style, settings, isStyleKnown));
    if (!report.passes(problem)) {
      return Optional.empty();
    }
    valueCheck.validate(method, style).ifPresent(report::add);
    transactionCheck.validate(method, style).ifPresent(report::add);
    return Optional.of(
        new Operation(
            method,
            style,
            twinName(method, style, settings),
            declaredFailures(method, settings),
            settings.timeout(),
            styleReader.reverse(method, style, settings)));
  }

  private Optional<Problem> problem(
      ExecutableElement method, Style style, Settings settings, boolean isStyleKnown) {
    return (isStyleKnown
            ? validateName(method, style, settings).or(() -> styleCheck.validate(method, style))
            : Optional.<Problem>empty())
        .or(() -> validateTwinName(method, style, settings));
  }

  private static Optional<Problem> validateVisibility(ExecutableElement method) {
    if (method.getModifiers().contains(Modifier.PUBLIC)) {
      return Optional.empty();
    }
    return Optional.of(
        Problem.at(method, Message.NOT_PUBLIC.of(Signatures.of(method), visibility(method))));
  }

  /** Returns a problem if the generated interface cannot contain the signature of a method. */
  private static Optional<Problem> validateTypes(ExecutableElement method) {
    return hiddenType(method, (ExecutableType) method.asType(), MoreElements.getPackage(method))
        .map(
            hidden ->
                Problem.at(
                    method,
                    Message.TYPE_NOT_VISIBLE.of(Signatures.of(method), Signatures.nameOf(hidden))));
  }

  /**
   * Returns the first class or interface in a signature that exists and is not visible in a
   * package.
   */
  static Optional<DeclaredType> hiddenType(
      ExecutableElement method, ExecutableType type, PackageElement from) {
    return Stream.of(
            Stream.of(type.getReturnType()),
            type.getParameterTypes().stream(),
            type.getThrownTypes().stream(),
            method.getTypeParameters().stream().flatMap(each -> each.getBounds().stream()))
        .flatMap(each -> each)
        .flatMap(each -> hiddenType(each, from).stream())
        .findFirst();
  }

  /** Returns the first class or interface in a type that exists and is not visible in a package. */
  static Optional<DeclaredType> hiddenType(TypeMirror type, PackageElement from) {
    return Visibility.hiddenIn(type, from).filter(each -> !MissingTypes.isMissing(each));
  }

  private static String visibility(ExecutableElement method) {
    if (method.getModifiers().contains(Modifier.PRIVATE)) {
      return "private";
    }
    return method.getModifiers().contains(Modifier.PROTECTED) ? "protected" : "package-private";
  }

  private Optional<Problem> validateReturnType(ExecutableElement method) {
    TypeMirror returned = method.getReturnType();
    return adapters
        .problemOf(returned, method)
        .or(
            () ->
                unsupportedTypes
                    .replacementOf(returned)
                    .map(
                        replacement ->
                            Message.UNSUPPORTED_TYPE.of(
                                Signatures.of(method), Signatures.nameOf(returned), replacement)))
        .map(text -> Problem.at(method, text));
  }

  /** Returns a problem if the name of a method belongs to the other style: probably a mistake. */
  private static Optional<Problem> validateName(
      ExecutableElement method, Style style, Settings settings) {
    String name = method.getSimpleName().toString();
    if (style instanceof Style.Asynchronous
        || settings.name().isPresent()
        || !TwinNames.isAsync(name)) {
      return Optional.empty();
    }
    String returned = Signatures.nameOf(method.getReturnType());
    Message message =
        canHaveAdapter(method.getReturnType())
            ? Message.ASYNC_NAME_OF_POSSIBLY_ASYNCHRONOUS_METHOD
            : Message.ASYNC_NAME;
    String shorter = name.substring(0, name.length() - "Async".length());
    return Optional.of(
        Problem.at(method, message.of(Signatures.of(method), returned, shorter, returned)));
  }

  private static boolean canHaveAdapter(TypeMirror type) {
    return type instanceof DeclaredType declared
        && !Adapters.isOfJdk(MoreTypes.asTypeElement(declared));
  }

  private static Optional<Problem> validateTwinName(
      ExecutableElement method, Style style, Settings settings) {
    String name = twinName(method, style, settings);
    if (method.getSimpleName().contentEquals(name)) {
      AnnotationMirror annotation = Annotations.smartAsync(method).orElseThrow();
      return Optional.of(
          Problem.at(
              method,
              annotation,
              AnnotationValues.find(annotation, "name").orElseThrow(),
              Message.NAME_OF_METHOD.of(name)));
    }
    if (SourceVersion.isKeyword(name)) {
      return Optional.of(
          Problem.at(method, Message.TWIN_NAMED_AS_KEYWORD.of(Signatures.of(method), name)));
    }
    return Optional.empty();
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
