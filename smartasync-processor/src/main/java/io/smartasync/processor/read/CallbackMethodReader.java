package io.smartasync.processor.read;

import com.palantir.javapoet.ClassName;
import io.smartasync.processor.report.Message;
import io.smartasync.processor.report.Problem;
import io.smartasync.processor.report.Signatures;
import io.smartasync.processor.report.ValidationReport;
import io.smartasync.processor.table.CallbackType;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Reads the methods of adapters that make a callback from a completer or an emitter. */
final class CallbackMethodReader {

  private static final String COMPLETER = "io.smartasync.Completer";
  private static final String EMITTER = "io.smartasync.Emitter";

  private final AsyncTypes table;

  /**
   * Creates a reader.
   *
   * @param table finds the types that cannot be callbacks
   */
  CallbackMethodReader(AsyncTypes table) {
    this.table = table;
  }

  /** Returns the callback that a method makes, or empty if something is wrong with the method. */
  Optional<CallbackType> read(
      TypeElement origin, ExecutableElement method, ValidationReport report) {
    List<? extends TypeMirror> parameters =
        method.getParameters().stream().map(each -> each.asType()).toList();
    Optional<TypeMirror> completer = parameter(parameters, COMPLETER);
    Optional<TypeMirror> emitter = parameter(parameters, EMITTER);
    if ((completer.isEmpty() && emitter.isEmpty())
        || !(method.getReturnType() instanceof DeclaredType callback)) {
      report.add(Problem.at(method, Message.ADAPTER_CALLBACK_SIGNATURE.of(Signatures.of(method))));
      return Optional.empty();
    }
    TypeElement element = (TypeElement) callback.asElement();
    if (table.rowOf(callback).isPresent()) {
      report.add(
          Problem.at(
              method, Message.ADAPTER_OF_SUPPORTED_TYPE.of(element.getSimpleName().toString())));
      return Optional.empty();
    }
    if (Adapters.isOfJdk(element)) {
      report.add(Problem.at(method, Message.ADAPTER_OF_JDK_TYPE.of(element.getSimpleName())));
      return Optional.empty();
    }
    return Optional.of(
        new CallbackType(
            ClassName.get(element),
            callback,
            completer.or(() -> emitter).orElseThrow(),
            emitter.isPresent(),
            ClassName.get(origin),
            method.getSimpleName().toString()));
  }

  /** Returns the value of the only parameter, if that has a certain type. */
  private Optional<TypeMirror> parameter(List<? extends TypeMirror> parameters, String type) {
    return parameters.size() == 1
            && parameters.get(0) instanceof DeclaredType declared
            && ((TypeElement) declared.asElement()).getQualifiedName().contentEquals(type)
        ? table.givenArgument(declared, type)
        : Optional.empty();
  }
}
