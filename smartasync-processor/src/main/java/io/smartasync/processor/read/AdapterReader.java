package io.smartasync.processor.read;

import com.palantir.javapoet.ClassName;
import io.smartasync.processor.model.Adapter;
import io.smartasync.processor.model.MentionedTypes;
import io.smartasync.processor.table.AsyncType;
import io.smartasync.processor.table.Conversion;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads a class that adapts an asynchronous type. */
public final class AdapterReader {

  private static final String TO_FUTURE = "toFuture";
  private static final String FROM_FUTURE = "fromFuture";
  private static final String TO_PUBLISHER = "toPublisher";
  private static final String FROM_PUBLISHER = "fromPublisher";

  private final AsyncTypes table;
  private final AdaptingMethods adaptingMethods;
  private final MakingMethods makingMethods;
  private final CheckedExceptions checkedExceptions;
  private final Reporter reporter;

  /** A reader that reports what is wrong. */
  public AdapterReader(Elements elements, Types types, Reporter reporter) {
    this.table = new AsyncTypes(elements, types, type -> Optional.empty());
    this.adaptingMethods = new AdaptingMethods(table, types, reporter);
    this.makingMethods = new MakingMethods(table, types, reporter);
    this.checkedExceptions = new CheckedExceptions(elements, types);
    this.reporter = reporter;
  }

  /** Whether a class mentions types that another processor may be about to generate. */
  public boolean isIncomplete(TypeElement origin) {
    return Stream.of(TO_FUTURE, FROM_FUTURE, TO_PUBLISHER, FROM_PUBLISHER)
        .flatMap(name -> methods(origin, name).stream())
        .flatMap(AdapterReader::signature)
        .flatMap(type -> MentionedTypes.in(type).stream())
        .anyMatch(type -> type.getKind() == TypeKind.ERROR);
  }

  private static Stream<TypeMirror> signature(ExecutableElement method) {
    return Stream.concat(
        Stream.of(method.getReturnType()),
        method.getParameters().stream().map(VariableElement::asType));
  }

  /** The adapter that a class is, or empty where it is wrong, which has been reported. */
  public Optional<Adapter> read(TypeElement origin) {
    try {
      requireVisible(origin);
      ExecutableElement method = adaptingMethod(origin);
      AsyncType row =
          method.getSimpleName().contentEquals(TO_FUTURE)
              ? ofOne(origin, method)
              : ofMany(origin, method);
      return isCanBeEmptyOfUse(origin, row)
          ? Optional.of(new Adapter(origin, row))
          : Optional.empty();
    } catch (WrongAdapter wrong) {
      wrong.report(reporter);
      return Optional.empty();
    }
  }

  private static List<ExecutableElement> methods(TypeElement origin, String name) {
    return ElementFilter.methodsIn(origin.getEnclosedElements()).stream()
        .filter(method -> method.getSimpleName().contentEquals(name))
        .toList();
  }

  private static void requireVisible(TypeElement origin) {
    for (Element each = origin; each instanceof TypeElement; each = each.getEnclosingElement()) {
      if (!each.getModifiers().contains(Modifier.PUBLIC)) {
        throw new WrongAdapter(
            origin,
            each.getSimpleName()
                + " is not public, and generated code could not call it; make it public");
      }
    }
  }

  private ExecutableElement adaptingMethod(TypeElement origin) {
    List<ExecutableElement> all =
        Stream.of(TO_FUTURE, TO_PUBLISHER).flatMap(name -> methods(origin, name).stream()).toList();
    if (all.isEmpty()) {
      throw new WrongAdapter(
          origin,
          origin.getSimpleName()
              + " declares neither toFuture nor toPublisher; add one, such as"
              + " public static <T> CompletionStage<T> toFuture(Promise<T> promise)");
    }
    if (all.size() > 1) {
      throw new WrongAdapter(
          all.get(1),
          "%s is there beside %s, and an adapter is for one type; move one of the two to an adapter of its own, or remove it"
              .formatted(reporter.signature(all.get(1)), reporter.signature(all.get(0))));
    }
    return callable(all.get(0));
  }

  /** The method that makes a value of the adapted type, where there is one. */
  private Optional<ExecutableElement> makingMethod(
      TypeElement origin, String name, String ofOthers) {
    for (ExecutableElement other : methods(origin, ofOthers)) {
      throw new WrongAdapter(
          other,
          "%s is for other types than those of this adapter; write %s, or remove it"
              .formatted(ofOthers, name));
    }
    List<ExecutableElement> all = methods(origin, name);
    if (all.size() > 1) {
      throw new WrongAdapter(
          all.get(1),
          "%s is there beside %s, and one of them is enough; remove the other"
              .formatted(reporter.signature(all.get(1)), reporter.signature(all.get(0))));
    }
    return all.stream().map(this::callable).findFirst();
  }

  /** A method that generated code can call just so. */
  private ExecutableElement callable(ExecutableElement method) {
    String signature = reporter.signature(method);
    if (!method.getModifiers().contains(Modifier.PUBLIC)) {
      throw new WrongAdapter(
          method,
          signature + " is not public, and generated code could not call it; make it public");
    }
    if (!method.getModifiers().contains(Modifier.STATIC)) {
      throw new WrongAdapter(
          method, signature + " is not static, and generated code has no instance; make it static");
    }
    for (TypeMirror thrown : method.getThrownTypes()) {
      if (checkedExceptions.contains(thrown)) {
        throw new WrongAdapter(
            method,
            "%s throws %s, which generated code does not expect; let what it returns fail instead"
                .formatted(signature, reporter.simpleName(thrown)));
      }
    }
    return method;
  }

  private AsyncType ofOne(TypeElement origin, ExecutableElement method) {
    AdaptedType adapted = adaptingMethods.ofFuture(method);
    Conversion toFuture = Conversion.passingTo(ClassName.get(origin), TO_FUTURE);
    return new AsyncType.OfOne(
        ClassName.get(adapted.element()),
        adapted.held(),
        table.isStageAndFuture(method.getReturnType())
            ? toFuture.then(Conversion.calling(".toCompletableFuture()"))
            : toFuture,
        Optional.empty(),
        canBeEmpty(origin).isPresent(),
        canBeEmpty(origin).isEmpty(),
        true,
        true,
        makingMethod(origin, FROM_FUTURE, FROM_PUBLISHER)
            .map(each -> makingMethods.ofFuture(each, adapted)));
  }

  private AsyncType ofMany(TypeElement origin, ExecutableElement method) {
    AdaptedType adapted = adaptingMethods.ofPublisher(method);
    return new AsyncType.OfMany(
        ClassName.get(adapted.element()),
        adapted.held(),
        Conversion.passingTo(ClassName.get(origin), TO_PUBLISHER),
        makingMethod(origin, FROM_PUBLISHER, FROM_FUTURE)
            .map(each -> makingMethods.ofPublisher(each, adapted)));
  }

  private boolean isCanBeEmptyOfUse(TypeElement origin, AsyncType row) {
    Optional<AnnotationValue> value = canBeEmpty(origin);
    if (row instanceof AsyncType.OfOne || value.isEmpty()) {
      return true;
    }
    reporter.error(
        origin,
        AnnotationNames.adapter(origin).orElseThrow(),
        value.get(),
        "a stream has no values where a publisher has none, so canBeEmpty has no use; leave it out");
    return false;
  }

  private static Optional<AnnotationValue> canBeEmpty(TypeElement origin) {
    return AnnotationNames.adapter(origin)
        .flatMap(annotation -> SettingsReader.value(annotation, "canBeEmpty"))
        .filter(value -> value.getValue().equals(true));
  }
}
